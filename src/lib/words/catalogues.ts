/** Fetches the words of a language: one of them is sent to a page, and no more. */
import type { Language } from './languages.ts';
import type { Words } from './words.ts';

const CATALOGUES: Readonly<Record<Language, () => Promise<Words>>> = {
	en: () => import('./en/index.ts'),
	es: () => import('./es/index.ts'),
	fr: () => import('./fr/index.ts'),
	de: () => import('./de/index.ts'),
	ru: () => import('./ru/index.ts'),
	ar: () => import('./ar/index.ts')
};

export const wordsIn = (language: Language): Promise<Words> => CATALOGUES[language]();
