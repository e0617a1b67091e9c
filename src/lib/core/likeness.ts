/** Where words stand that are most like some words, and nearest to where those were. */
import { words as wordsOf } from './words.ts';

/** Where a text has a pattern with the fewest errors: letters left out, put in or changed. Offsets in UTF-16 units, end exclusive. */
export type Approximate = (
	text: string,
	pattern: string,
	mostErrors: number
) => readonly { readonly start: number; readonly end: number; readonly errors: number }[];

/** A passage by its place in reading order, and offsets in it. */
export interface Spot {
	readonly passage: number;
	readonly from: number;
	readonly to: number;
}

export type Likeness = 'exact' | 'shifted' | 'moved' | 'changed';

export interface Found extends Spot {
	readonly how: Likeness;
}

export interface Wanted {
	readonly words: string;
	/** Where they are expected. */
	readonly at: Pick<Spot, 'passage' | 'from'>;
	/** Whether that passage is surely the one in which they were. */
	readonly isHome: boolean;
	/** What stood around them, where that is known. */
	readonly before: string;
	readonly after: string;
	/** They end after this one, and in this passage at the latest. */
	readonly range: { readonly first: Spot; readonly last: number } | null;
}

/** Of the letters after the first four: in shorter words one letter already makes another word. */
const ERRORS = 0.25;
const SURE = 4;
/**
 * What each thing costs, against the share of wrong letters. Words that an editor has carried one paragraph away may have lost a letter
 * more than others, and words a hundred paragraphs away have to be nearly the same. Set before any transcript was looked at.
 */
const PER_DOUBLING = 0.02;
const PART_OF_WORD = 0.15;
const OTHER_CONTEXT = 0.06;
const WITHIN = 0.01;
/** What costs more is not like them. */
const MOST = 0.27;

interface Candidate extends Spot {
	readonly errors: number;
	/** For errors and distance alone. */
	readonly cost: number;
	/** The context counted as well, from 0 for the same. */
	readonly rank: number;
	/** Whether there is no other in its passage. */
	readonly isSole: boolean;
}

/** @param texts of all passages, in reading order */
export function likeliest(wanted: Wanted, texts: readonly string[], approximate: Approximate): Found | null {
	const { words, at, isHome, range } = wanted;
	if (words === '') return null;
	const there = { passage: at.passage, from: at.from, to: at.from + words.length };
	if (isHome && at.from >= 0 && isWithin(there, range) && texts[at.passage]?.startsWith(words, at.from)) return { ...there, how: 'exact' };
	let best: Candidate | null = null;
	for (const passage of outward(at.passage, range?.first.passage ?? 0, Math.min(range?.last ?? Infinity, texts.length - 1))) {
		if (best !== null && distanceCost(passage, at.passage) >= best.rank) break;
		for (const one of candidates(wanted, passage, texts[passage]!, approximate))
			if (one.cost <= MOST && (best === null || one.rank < best.rank)) best = one;
	}
	return best && { passage: best.passage, from: best.from, to: best.to, how: howOf(best, wanted) };
}

function howOf({ passage, errors, isSole, rank, cost }: Candidate, { at, isHome }: Wanted): Likeness {
	if (errors > 0) return 'changed';
	return isHome && passage === at.passage && isSole && rank - cost <= OTHER_CONTEXT ? 'shifted' : 'moved';
}

function candidates(wanted: Wanted, passage: number, text: string, approximate: Approximate): Candidate[] {
	const { words, range } = wanted;
	const same = verbatim(text, words).filter((one) => isWithin({ ...one, passage }, range));
	const found = same.length > 0 ? same : nearly(text, words, approximate).filter((one) => isWithin({ ...one, passage }, range));
	return found.map((one) => ({ ...one, passage, isSole: found.length === 1, ...priced(one, passage, text, wanted) }));
}

type Match = Omit<Spot, 'passage'> & { readonly errors: number };

function priced(one: Match, passage: number, text: string, { words, at, before, after }: Wanted): Pick<Candidate, 'cost' | 'rank'> {
	const cost =
		one.errors / words.length +
		distanceCost(passage, at.passage) +
		(passage === at.passage ? (WITHIN * Math.abs(one.from - at.from)) / text.length : 0) +
		(isWhole(text, one) ? 0 : PART_OF_WORD);
	const otherness = unlikeBefore(before, text.slice(0, one.from)) + unlikeAfter(after, text.slice(one.to));
	return { cost, rank: cost + OTHER_CONTEXT * otherness };
}

const distanceCost = (passage: number, home: number): number => PER_DOUBLING * Math.log2(1 + Math.abs(passage - home));

/** Ends after the first words do. */
const isWithin = ({ passage, to }: Spot, range: Wanted['range']): boolean =>
	range === null || passage > range.first.passage || (passage === range.first.passage && to > range.first.to);

function verbatim(text: string, words: string): Match[] {
	const found: Match[] = [];
	for (let from = text.indexOf(words); from >= 0; from = text.indexOf(words, from + 1))
		found.push({ from, to: from + words.length, errors: 0 });
	return found;
}

/** Rounded to whole words: where an approximate match begins is a matter of one letter more or less. */
function nearly(text: string, words: string, approximate: Approximate): Match[] {
	const most = Math.floor((words.length - SURE) * ERRORS);
	if (most < 1) return [];
	const found = approximate(text, words, most);
	if (found.length === 0) return [];
	const spans = wordsOf(text);
	const rounded = found.map(({ start, end, errors }) => ({
		from: spans.find(([from, to]) => (from + to) / 2 >= start)?.[0] ?? start,
		to: spans.findLast(([from, to]) => (from + to) / 2 <= end)?.[1] ?? end,
		errors
	}));
	return rounded.filter(({ from, to }, i) => from < to && !rounded.slice(0, i).some((one) => one.from === from && one.to === to));
}

/** Scripts in which words touch one another know no difference. */
const JOINED = /[\p{Lu}\p{Ll}\p{Lt}\p{N}][\p{Lu}\p{Ll}\p{Lt}\p{N}\p{M}]$/u;
const isWhole = (text: string, { from, to }: Match): boolean =>
	!JOINED.test(text.slice(Math.max(0, from - 1), from + 1)) && !JOINED.test(text.slice(to - 1, to + 1));

/** How much of it does not stand right before: 0 to 1. */
function unlikeBefore(before: string, text: string): number {
	if (before === '') return 0;
	let same = 0;
	while (same < before.length && same < text.length && before.at(-1 - same) === text.at(-1 - same)) same++;
	return 1 - same / before.length;
}

function unlikeAfter(after: string, text: string): number {
	if (after === '') return 0;
	let same = 0;
	while (same < after.length && same < text.length && after[same] === text[same]) same++;
	return 1 - same / after.length;
}

/** From a place outwards, nearest first, between two others. */
function* outward(from: number, first: number, last: number): Generator<number> {
	const middle = Math.min(Math.max(from, first), last);
	if (first > last) return;
	for (let step = 0; middle - step >= first || middle + step <= last; step++) {
		if (step > 0 && middle - step >= first) yield middle - step;
		if (middle + step <= last) yield middle + step;
	}
}
