/** Which word is heard at an instant, whatever order the page has put the words in. Times are whole milliseconds, words count through the episode. */
import type { Interval } from '#lib/core/programme.ts';
import type { WordPlace } from '#lib/core/quotation.ts';
import { seconds } from '#lib/core/time.ts';
import { lastNotAfter, type Timing } from '#lib/core/timing.ts';

export interface Hearing {
	readonly timing: Timing;
	/** The word heard, or in a silence the one heard last; -1 before the first. Never one that is only written. */
	at(millisecond: number): number;
	/** The word that begins next, or -1. */
	after(millisecond: number): number;
	/** When another word begins, or infinity. */
	next(millisecond: number): number;
	/** When this word begins; for one that is not in the sound, the nearest that is, in its own paragraph if there is one. */
	startOf(word: number): number;
	isHeard(word: number): boolean;
	/** From the first heard of these words to the last, both ends included, or `null`. In an edited order the last may be heard before the first. */
	extent(from: WordPlace, to: WordPlace): Interval | null;
	/** Whether any word of a paragraph is in the sound. */
	hears(paragraph: number): boolean;
	/** The paragraph of a word, or -1 for no word. */
	paragraphOf(word: number): number;
}

export function hearing(timing: Timing): Hearing {
	const heard = inOrderHeard(timing);
	const starts = heard ? heard.map((word) => timing.starts[word]!) : timing.starts;
	const wordAt = (place: number): number => (place < 0 || !heard ? place : heard[place]!);
	const isHeard = (word: number): boolean => timing.starts[word]! < timing.ends[word]!;
	const paragraphOf = (word: number): number => (word < 0 ? -1 : lastNotAfter(timing.first, word));
	const after = (millisecond: number): number => lastNotAfter(starts, millisecond) + 1;
	return {
		timing,
		at: (millisecond) => wordAt(lastNotAfter(starts, millisecond)),
		after: (millisecond) => (after(millisecond) < starts.length ? wordAt(after(millisecond)) : -1),
		next: (millisecond) => starts[after(millisecond)] ?? Infinity,
		startOf: (word) => timing.starts[nearestHeard(timing, word, paragraphOf(word), isHeard)] ?? timing.starts.at(-1) ?? 0,
		isHeard,
		extent: (from, to) => extent(timing, wordIn(timing, from), wordIn(timing, to), isHeard),
		hears: (paragraph) => firstHeard(timing.first[paragraph] ?? 0, timing.first[paragraph + 1] ?? 0, isHeard) >= 0,
		paragraphOf
	};
}

/** The heard words by their start, or `null` where the words as they stand are that already, as nearly always. */
function inOrderHeard({ starts, ends }: Timing): Uint32Array | null {
	if (starts.every((start, word) => start < ends[word]! && (word === 0 || starts[word - 1]! <= start))) return null;
	const heard = Uint32Array.from(starts.keys()).filter((word) => starts[word]! < ends[word]!);
	return heard.sort((a, b) => starts[a]! - starts[b]! || a - b);
}

const wordIn = ({ first }: Timing, { paragraph, word }: WordPlace): number => (first[paragraph] ?? 0) + word;

function extent({ starts, ends }: Timing, from: number, to: number, isHeard: (word: number) => boolean): Interval | null {
	let [first, last] = [from, to];
	while (first <= last && !isHeard(first)) first++;
	while (last > first && !isHeard(last)) last--;
	return first > last ? null : { start: seconds(starts[first]! / 1000), end: seconds(ends[last]! / 1000) };
}

function firstHeard(from: number, to: number, isHeard: (word: number) => boolean): number {
	for (let word = from; word < to; word++) if (isHeard(word)) return word;
	return -1;
}

function nearestHeard({ first, starts }: Timing, word: number, paragraph: number, isHeard: (word: number) => boolean): number {
	const [from, to] = [first[paragraph] ?? 0, first[paragraph + 1] ?? 0];
	for (let away = 0; word - away >= from || word + away < to; away++) {
		if (word + away < to && isHeard(word + away)) return word + away;
		if (word - away >= from && isHeard(word - away)) return word - away;
	}
	const later = firstHeard(word, starts.length, isHeard);
	return later < 0 ? word : later;
}
