/** How names are said: one table for every episode, and an episode's own entries over it. */
import type { Parsed, Problem } from '#lib/core/problem.ts';
import { isPhone } from './phones.ts';

/** A lower-case word -> CMU phones, a stress on every vowel: `tokayev` -> `t ow0 k ay1 eh0 v`. */
export type Lexicon = ReadonlyMap<string, string>;

/** Said wrong by the engines' own rules. Names in the news of January 2022, after the Kazakh pronunciation. */
export const commonLexicon: Lexicon = new Map([
	['tokayev', 't ow0 k ay1 eh0 v'],
	['nazarbayev', 'n ah0 z aa1 r b ay0 eh0 v'],
	['kassym', 'k aa0 s iy1 m'],
	['massimov', 'm ae1 s iy0 m ao0 v'],
	['nursultan', 'n uh1 r s uh0 l t aa0 n']
]);

/** An entry whose phones are not phones is left out, and said. */
export function lexiconWith(own: Readonly<Record<string, string>>): Parsed<Lexicon> {
	const lexicon = new Map(commonLexicon);
	const problems: Problem[] = [];
	for (const [shown, said] of Object.entries(own)) {
		const word = shown.trim().toLowerCase();
		const phones = said.trim().toLowerCase().split(/\s+/);
		const wrong = phones.find((phone) => !isPhone(phone));
		if (wrong !== undefined || !IS_ONE_WORD.test(word)) problems.push({ code: 'bad-pronunciation', word: shown, found: wrong ?? said });
		else lexicon.set(word, phones.join(' '));
	}
	return { value: lexicon, problems };
}

/** The entries that can be heard in this text: what its sound depends on, in a fixed order. */
export function entriesFor(text: string, lexicon: Lexicon): Lexicon {
	const said = new Set(text.toLowerCase().match(WORDS));
	return new Map([...lexicon].filter(([word]) => said.has(word)).sort(([a], [b]) => (a < b ? -1 : 1)));
}

const IS_ONE_WORD = /^[a-z]+$/;
/** flite splits at hyphens and apostrophes, so that one entry serves `Kassym-Jomart` and `Tokayev's`. */
const WORDS = /[a-z]+/g;
