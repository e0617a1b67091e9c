/** What a request carries from its load to the page's head. */
declare global {
	namespace App {
		interface Locals {
			/** The absolute address of the library, without a slash at its end. */
			home: string;
			/** HTML for the head that only machines read: it is written into the page and never sent to the script again. */
			head?: string;
		}
	}
}

export {};
