/** The language of the page in the browser: which it is, and how another is chosen. */
import { cookieFor, cookieIn, firstKnown, languageNamed, LANGUAGES, type Language } from '#lib/words/languages.ts';

/** What this browser would be answered in, where no server answers. */
export const ownLanguage = (): Language => languageNamed(cookieIn(document.cookie)) ?? firstKnown(navigator.languages);

/** Turns a page that was written for everybody to its reader. */
export function turnTo(language: Language): void {
	document.documentElement.lang = language;
	document.documentElement.dir = LANGUAGES[language].direction;
}

/**
 * A page is drawn anew rather than changed: the server's part of it has words too. What is heard goes on from where it was.
 *
 * @param path of the library's first page, below which the choice holds
 */
export function chooseLanguage(language: Language, path: string): void {
	document.cookie = cookieFor(language, path);
	location.reload();
}
