/** Words that are found again after a transcript has been edited, heard by other voices or laid under another recording. */
import type { Passage } from './manuscript.ts';
import { likeliest, type Approximate, type Likeness, type Spot, type Wanted } from './likeness.ts';
import type { Quotation } from './quotation.ts';
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

/**
 * - `exact`: where they were
 * - `shifted`: at the only other place in their paragraph
 * - `moved`: the same words, at what may be another place with these words
 * - `changed`: words much like them
 * - `time`: none like them, so it is the paragraph heard at that time
 */
export type How = Likeness | 'time';

export interface Resolved {
	readonly quotation: Quotation;
	readonly how: How;
}

type Text = Pick<Passage, 'id' | 'text' | 'start'>;

/** So many UTF-16 units are kept whole; of more, the first and the last. A link that anybody can paste is a short one. */
const LONGEST = 60;
const FIRST = 36;
const LAST = 24;
const CONTEXT = 24;
/** An editor who inserts paragraphs within a quotation inserts few. */
const INSERTED = 5;

/** Whether the reader is to be told that these may be other words than were meant. */
export const isGuess = ({ how }: Resolved): boolean => how !== 'exact' && how !== 'shifted';

/** @param time when they begin on the first track */
export function anchorOf(quotation: Quotation, passages: readonly Text[], time: Seconds | null): Anchor {
	const { first, from, last, to } = trimmed(quotation, passages);
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

/**
 * Where the words are now: by their paragraph and place, then elsewhere in that paragraph, then wherever the likest words stand
 * nearest to it, and by the time only where no words are like them.
 *
 * @param approximate finds words with a bounded number of errors
 * @returns `null` where nothing at all is left of them
 */
export function resolve(anchor: Anchor, passages: readonly Text[], approximate: Approximate): Resolved | null {
	const texts = passages.map(({ text }) => flat(text));
	const home = passages.findIndex(({ id }) => id === anchor.paragraph);
	const near = home >= 0 ? home : Math.max(0, heardAt(passages, anchor.time));
	const start = likeliest(headOf(anchor, near, home >= 0), texts, approximate);
	if (start === null) return byTime(passages, anchor.time);
	if (anchor.lastWords === null) return { quotation: spanning(start, start), how: start.how };
	const span = home < 0 ? 0 : Math.max(0, passages.findIndex(({ id }) => id === anchor.last) - home);
	const end = likeliest(tailOf(anchor, start, span), texts, approximate);
	const how = end === null ? 'changed' : HOWS[Math.max(HOWS.indexOf(start.how), HOWS.indexOf(end.how))]!;
	return { quotation: spanning(start, end ?? asLong(anchor, start, span, texts)), how };
}

const HOWS: readonly Likeness[] = ['exact', 'shifted', 'moved', 'changed'];

const headOf = ({ words, from, before, after, lastWords }: Anchor, near: number, isHome: boolean): Wanted => ({
	words,
	at: { passage: near, from },
	isHome,
	before,
	after: lastWords === null ? after : '',
	range: null
});

/** The end is looked for after the beginning, as far from it as it was. */
function tailOf({ from, to, lastWords, after }: Anchor, start: Spot, span: number): Wanted {
	const from2 = span === 0 ? start.from + to - from - lastWords!.length : to - lastWords!.length;
	const at = { passage: start.passage + span, from: from2 };
	const range = { first: start, last: start.passage + span + INSERTED };
	return { words: lastWords!, at, isHome: true, before: '', after, range };
}

/** Where nothing like their last words is left: as many as there were, to the end of a paragraph at most. */
function asLong({ from, to }: Anchor, start: Spot, span: number, texts: readonly string[]): Spot {
	const passage = Math.min(start.passage + span, texts.length - 1);
	const wanted = passage === start.passage ? start.from + Math.max(to - from, 0) : to;
	return { passage, from: 0, to: Math.max(Math.min(wanted, texts[passage]!.length), passage === start.passage ? start.to : 0) };
}

const spanning = (start: Spot, end: Spot): Quotation => ({ first: start.passage, from: start.from, last: end.passage, to: end.to });

function byTime(passages: readonly Text[], time: Seconds | null): Resolved | null {
	const passage = heardAt(passages, time);
	return passage < 0 ? null : { quotation: { first: passage, from: 0, last: passage, to: passages[passage]!.text.length }, how: 'time' };
}

/** The passage that began last before a time, or the first of all; -1 where nobody knows. An edited order may run back. */
function heardAt(passages: readonly Text[], time: Seconds | null): number {
	if (time === null) return -1;
	const begun = passages.map(({ start }, index) => ({ start, index })).filter(({ start }) => start !== null);
	const before = begun.filter(({ start }) => start! <= time);
	return before.reduce((best, one) => (one.start! >= best.start! ? one : best), before[0] ?? begun[0] ?? { start: null, index: -1 }).index;
}

/** Space of any kind is one unit of space, so that every offset stays what it is. */
const flat = (text: string): string => text.replace(/\s/g, ' ');

/** Without the space that a hand selects along with words. */
export function trimmed(quotation: Quotation, passages: readonly Pick<Passage, 'text'>[]): Quotation {
	let { first, from, last, to } = quotation;
	while (first < last && passages[first]!.text.slice(from).trim() === '') [first, from] = [first + 1, 0];
	while (last > first && passages[last]!.text.slice(0, to).trim() === '') [last, to] = [last - 1, passages[last - 1]!.text.length];
	const [start, end] = [passages[first]!.text, passages[last]!.text];
	const blank = start.slice(from, first === last ? to : undefined);
	from += blank.length - blank.trimStart().length;
	to -= end.slice(first === last ? from : 0, to).length - end.slice(first === last ? from : 0, to).trimEnd().length;
	return { first, from, last, to };
}

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
