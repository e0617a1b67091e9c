/** What a request carries from its load to the page's head. */
import type { Language } from '#lib/words/languages.ts';

declare global {
	namespace App {
		interface Locals {
			/** The absolute address of the library, without a slash at its end. */
			home: string;
			/** The language this visitor is spoken to in. */
			language: Language;
			/** HTML for the head that only machines read: it is written into the page and never sent to the script again. */
			head?: string;
		}
	}
}

export {};
