/** What a request carries from its load to the page's head. */
declare global {
	namespace App {
		interface Locals {
			/** HTML for the head that only machines read: it is written into the page and never sent to the script again. */
			head?: string;
		}
	}
}

export {};
