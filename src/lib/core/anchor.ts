/** What is kept of quoted words so that they are found again after an edit, under other voices or in another recording. */
import type { Passage } from './manuscript.ts';
import { trimmed, type Quotation } from './quotation.ts';
import type { Seconds } from './time.ts';
import type { ParagraphId } from './transcript.ts';
import { words as wordsOf } from './words.ts';

/** What is kept of a quotation, or travels in a link. Plain enough to be written as JSON; offsets in UTF-16 units, end exclusive. */
export interface Anchor {
	/** Where they begin; `null` where a link has lost what stood behind its `#`. */
	readonly paragraph: ParagraphId | null;
	readonly from: number;
	/** Where they end: the same paragraph or a later one. */
	readonly last: ParagraphId | null;
	readonly to: number;
	/** All of them where they are few, else the first ones. */
	readonly words: string;
	/** The last ones, where `words` are not all. */
	readonly lastWords: string | null;
	/** What stands around them; empty where nobody kept it. */
	readonly before: string;
	readonly after: string;
	/** When they begin on the first track, where they are heard at all. */
	readonly time: Seconds | null;
}

/** What of a passage is looked at. */
export type Text = Pick<Passage, 'id' | 'text' | 'start'>;

/** So many UTF-16 units are kept whole; of more, the first and the last. A link that anybody can paste is a short one. */
const LONGEST = 60;
const FIRST = 36;
const LAST = 24;
const CONTEXT = 24;
/** @param time when they begin on the first track */
export function anchorOf(quotation: Quotation, passages: readonly Text[], time: Seconds | null): Anchor {
	const { first, from, last, to } = trimmed(quotation, passages) ?? quotation;
	const [start, end] = [flat(passages[first]!.text), flat(passages[last]!.text)];
	const isOne = first === last;
	const isShort = isOne && to - from <= LONGEST;
	const end1 = isOne ? to : start.length;
	return {
		paragraph: passages[first]!.id,
		from,
		last: passages[last]!.id,
		to,
		words: isShort ? start.slice(from, to) : start.slice(from, from + beginning(start.slice(from, end1), FIRST)),
		lastWords: isShort ? null : end.slice(to - ending(end.slice(isOne ? from : 0, to), LAST), to),
		before: start.slice(Math.max(0, from - CONTEXT), from),
		after: end.slice(to, to + CONTEXT),
		time
	};
}

/** Space of any kind is one unit of space, so that every offset stays what it is. */
export const flat = (text: string): string => text.replace(/\s/g, ' ');

/** How much of a text its first whole words take, in at most so many units. */
function beginning(text: string, most: number): number {
	if (text.length <= most) return text.length;
	const words = wordsOf(text.slice(0, most + 1)).findLast(([, to]) => to <= most);
	return words?.[1] ?? whole(text, most);
}

function ending(text: string, most: number): number {
	if (text.length <= most) return text.length;
	const words = wordsOf(text).find(([from]) => from >= text.length - most);
	return text.length - (words?.[0] ?? whole(text, text.length - most));
}

/** Never in the middle of a letter that takes two units. */
const whole = (text: string, at: number): number => (/[\uDC00-\uDFFF]/.test(text.charAt(at)) ? at - 1 : at);
