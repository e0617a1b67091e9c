/** Words taken out of a transcript: what somebody selects, quotes, repeats, notes or links to. */
import type { Passage } from './manuscript.ts';

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
