/** Finds anchored words again, however the transcript has changed since. */
import { flat, type Anchor, type Text } from './anchor.ts';
import { likeliest, type Approximate, type Likeness, type Spot, type Wanted } from './likeness.ts';
import type { Quotation } from './quotation.ts';
import type { Seconds } from './time.ts';
import { words } from './words.ts';

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

/** An editor who inserts paragraphs within a quotation inserts few. */
const INSERTED = 5;
/** Fewer UTF-16 units than this stand in many a paragraph. */
const DISTINCT = 8;

/** Whether the reader is to be told that these may be other words than were meant. */
export const isGuess = (how: How): how is Exclude<How, 'exact' | 'shifted'> => how !== 'exact' && how !== 'shifted';

/**
 * Where the words are now: by their paragraph and place, then elsewhere in that paragraph, then wherever the likest words stand
 * nearest to it, and by the time only where no words are like them.
 *
 * @param approximate finds words with a bounded number of errors
 * @returns `null` where nothing at all is left of them
 */
export function resolve(anchor: Anchor, passages: readonly Text[], approximate: Approximate): Resolved | null {
	const texts = passages.map(({ text }) => plain(text));
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

const headOf = ({ words: first, from, before, after, lastWords }: Anchor, near: number, isHome: boolean): Wanted => ({
	words: plain(first),
	at: { passage: near, from },
	isHome,
	before: plain(before),
	after: lastWords === null ? plain(after) : '',
	range: null
});

/** The end is looked for after the beginning, as far from it as it was. */
function tailOf({ from, to, lastWords, after }: Anchor, start: Spot, span: number): Wanted {
	const from2 = span === 0 ? start.from + to - from - lastWords!.length : to - lastWords!.length;
	const at = { passage: start.passage + span, from: from2 };
	const range = { first: start, last: start.passage + span + (lastWords!.length < DISTINCT ? 0 : INSERTED) };
	return { words: plain(lastWords!), at, isHome: true, before: '', after: plain(after), range };
}

/** Where nothing like their last words is left: as many as there were, to the end of a word and of a paragraph at most. */
function asLong({ from, to }: Anchor, start: Spot, span: number, texts: readonly string[]): Spot {
	const passage = Math.min(start.passage + span, texts.length - 1);
	const [wanted, least] = passage === start.passage ? [start.from + Math.max(to - from, 0), start.to] : [to, 0];
	const end = words(texts[passage]!).find(([, end]) => end >= wanted)?.[1] ?? texts[passage]!.length;
	return { passage, from: 0, to: Math.max(end, least) };
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

/** As a reader hears it: capitals, quotation marks and dashes are an editor's, and no offset changes. */
const plain = (text: string): string =>
	flat(text)
		.replace(/\p{Lu}/gu, (letter) => (letter.toLowerCase().length === letter.length ? letter.toLowerCase() : letter))
		.replace(/[\u2018\u2019]/g, "'")
		.replace(/[\u201C\u201D]/g, '"')
		.replace(/[\u2010-\u2014]/g, '-');
