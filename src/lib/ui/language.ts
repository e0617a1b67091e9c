/** The language of the page in the browser: which it is, and how another is chosen. */
import { cookieFor, cookieIn, firstKnown, languageNamed, LANGUAGES, type Language } from '#lib/words/languages.ts';

/** What this browser would be answered in, where no server answers. */
export const ownLanguage = (): Language => languageNamed(cookieIn(document.cookie)) ?? firstKnown(navigator.languages);

/** Turns a page that was written for everybody to its reader. */
export function turnTo(language: Language): void {
	const root = document.documentElement;
	if (root.lang !== language) root.dataset.turned = root.lang;
	root.lang = language;
	root.dir = LANGUAGES[language].direction;
}

/** A page is drawn anew rather than changed: the server's part of it has words too. What is heard goes on from where it was. */
export function chooseLanguage(language: Language): void {
	document.cookie = cookieFor(language);
	location.reload();
}

/** A day, as the server has printed it where it did so in this language: the first use of a formatter costs a waking page some 20 ms. */
export function printedDay(date: string): string | null {
	if (typeof document === 'undefined' || 'turned' in document.documentElement.dataset) return null;
	return document.querySelector(`time[datetime="${date}"]`)?.textContent ?? null;
}
