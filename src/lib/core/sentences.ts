/** Which words of a paragraph make one sentence. A rule of our own, because `Intl.Segmenter` answers by each engine's ICU. */
import { words } from './words.ts';

/** What may stand behind the sign that ends a sentence: quotes and brackets that close. */
const ENDS = /[.!?…。！？؟۔।]["'\u2019\u201d\u00bb\u203a)\]\p{Pf}\p{Pe}]*$/u;
const STARTS_LOW = /^\P{L}*\p{Ll}/u;
/** `Mr.`, `J.`, `U.S.`, `z.B.`: a point that shortens a word, in the languages of the interface. */
const SHORTENED =
	/^\P{L}*(?:(?:\p{L}\.)+|mr|mrs|ms|dr|prof|gen|sen|rep|gov|lt|col|capt|sgt|st|jr|sr|vs|nr|bzw|ca|usw|hr|fr|sra?|srta|dra|ud|mme|mlle|\u0433|\u0443\u043b)\.?$/iu;

/**
 * @param word its place in `words(text)`
 * @returns the places of the first and the last word of the sentence it stands in
 */
export function sentenceAt(text: string, word: number): readonly [first: number, last: number] {
	const all = words(text).map(([from, to]) => text.slice(from, to));
	const ends = (i: number): boolean => i === all.length - 1 || isEnd(all[i]!, all[i + 1]!);
	let first = Math.min(Math.max(word, 0), Math.max(0, all.length - 1));
	let last = first;
	while (first > 0 && !ends(first - 1)) first--;
	while (last < all.length - 1 && !ends(last)) last++;
	return [first, last];
}

function isEnd(word: string, next: string): boolean {
	if (!ENDS.test(word) || STARTS_LOW.test(next)) return false;
	return !(word.endsWith('.') && SHORTENED.test(word));
}
