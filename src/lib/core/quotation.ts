/** Words taken out of a transcript: what somebody selects, quotes, repeats, notes or links to. */
import type { Passage } from './manuscript.ts';
import { words } from './words.ts';

/** From an offset in one passage to one in the same or a later passage; passages by their place in reading order, offsets in UTF-16 units, end exclusive. */
export interface Quotation {
	readonly first: number;
	readonly from: number;
	readonly last: number;
	readonly to: number;
}

/** What each of its passages gives to a quotation, in reading order. */
export function excerpts({ first, from, last, to }: Quotation, passages: readonly Pick<Passage, 'text'>[]): string[] {
	return passages.slice(first, last + 1).map(({ text }, i) => text.slice(i === 0 ? from : 0, first + i === last ? to : text.length));
}

/** The words as one line. */
export const quotedWords = (quotation: Quotation, passages: readonly Pick<Passage, 'text'>[]): string =>
	excerpts(quotation, passages).join(' ').replace(/\s+/gu, ' ').trim();

/** Without the white space at its ends, and without passages that would give nothing else; `null` where no word is left. */
export function trimmed({ first, from, last, to }: Quotation, passages: readonly Pick<Passage, 'text'>[]): Quotation | null {
	const said = excerpts({ first, from, last, to }, passages).map((words) => words.trim() !== '');
	const [begins, ends] = [said.indexOf(true), said.lastIndexOf(true)];
	if (begins < 0) return null;
	const [opening, closing] = [passages[first + begins]!.text, passages[first + ends]!.text];
	const start = begins === 0 ? from : 0;
	const end = first + ends === last ? to : closing.length;
	return {
		first: first + begins,
		from: opening.length - opening.slice(start).trimStart().length,
		last: first + ends,
		to: closing.slice(0, end).trimEnd().length
	};
}

/** A word by its paragraph's place in reading order and its own in `words(text)`. */
export interface WordPlace {
	readonly paragraph: number;
	readonly word: number;
}

/** From one word to another, both included. */
export interface WordRun {
	readonly from: WordPlace;
	readonly to: WordPlace;
}

/** The words a quotation touches; one that is cut counts whole. `null` where it touches none. */
export function wordRun({ first, from, last, to }: Quotation, passages: readonly Pick<Passage, 'text'>[]): WordRun | null {
	const begins = words(passages[first]?.text ?? '').findIndex(([, end]) => end > from);
	const ends = words(passages[last]?.text ?? '').findLastIndex(([start]) => start < to);
	if (begins < 0 || ends < 0 || (first === last && begins > ends)) return null;
	return { from: { paragraph: first, word: begins }, to: { paragraph: last, word: ends } };
}
