/** Cues: which stretch of which paragraph is heard when, as timed transcripts say it and as captions show it. */
import { isHeard, type ParagraphTiming, type TimedWord } from './alignment.ts';
import { seconds, toMillisecond, type Seconds } from './time.ts';
import type { Paragraph, ParagraphId, Transcript } from './transcript.ts';
import { words, type Span } from './words.ts';

/** `[from, to)` of a paragraph's text is heard during `[start, end)`. */
export interface Cue {
	readonly paragraph: ParagraphId;
	readonly from: number;
	readonly to: number;
	readonly start: Seconds;
	readonly end: Seconds;
	/** As finely as somebody said it, one word or a few together; empty where only the whole cue has a time. Offsets count from the paragraph's start. */
	readonly words: readonly TimedWord[];
}

/** Cues by start; where people speak at once, they overlap. */
export type Timeline = readonly Cue[];

export interface TimedTranscript {
	readonly transcript: Transcript;
	/** Empty where the file has no times. */
	readonly timeline: Timeline;
}

/** How sure we are of times that a file claims and nobody has checked against the sound. */
export const UNCHECKED = 0.5;

export const byStart = (a: { readonly start: Seconds }, b: { readonly start: Seconds }): number => a.start - b.start;

/** One cue for each paragraph that is heard. */
export function timelineOf(paragraphs: readonly Paragraph[], timing: readonly ParagraphTiming[]): Timeline {
	const lengths = new Map(paragraphs.map(({ id, text }) => [id, text.length]));
	return timing
		.filter(isHeard)
		.flatMap(({ paragraph, start, end, words }) => {
			const to = lengths.get(paragraph);
			return to === undefined ? [] : [{ paragraph, from: 0, to, start, end, words }];
		})
		.sort(byStart);
}

/**
 * One timing for each paragraph, in their order. What a cue says of its words is taken over; else they share the cue by their letters.
 * All of it is `estimated`: a file's times are `aligned` only after somebody has listened.
 */
export function timingOf(paragraphs: readonly Paragraph[], timeline: Timeline): ParagraphTiming[] {
	const cues = Map.groupBy(timeline, (cue) => cue.paragraph);
	return paragraphs.map(({ id, text }): ParagraphTiming => {
		const own = cues.get(id) ?? [];
		if (own.length === 0) return { paragraph: id, basis: 'absent' };
		const start = seconds(own.reduce<number>((least, cue) => Math.min(least, cue.start), Infinity));
		const end = seconds(own.reduce<number>((most, cue) => Math.max(most, cue.end), start));
		const timed = timedWords(text, words(text), own.flatMap(saidIn));
		return { paragraph: id, basis: 'estimated', confidence: UNCHECKED, start, end, words: timed };
	});
}

/** The finest that a cue says. */
export const saidIn = (cue: Cue): readonly TimedWord[] =>
	cue.words.length > 0 ? cue.words : [[cue.from, cue.to, cue.start, cue.end] as const];

/** Times of the words that what was said reaches; a word cut in two by it lasts from the first part to the last. */
export function timedWords(text: string, spans: readonly Span[], said: readonly TimedWord[]): TimedWord[] {
	const found = new Map<number, readonly [start: Seconds, end: Seconds]>();
	for (const stretch of said) {
		for (const [index, start, end] of sharesOf(text, spans, stretch)) {
			const known = found.get(index);
			found.set(index, known ? [earlier(known[0], start), later(known[1], end)] : [start, end]);
		}
	}
	return spans.flatMap(([from, to], index): TimedWord[] => {
		const at = found.get(index);
		return at ? [[from, to, at[0], at[1]]] : [];
	});
}

/** The words of one stretch share its time in proportion to their letters. */
function sharesOf(
	text: string,
	spans: readonly Span[],
	[from, to, start, end]: TimedWord
): [index: number, start: Seconds, end: Seconds][] {
	const first = firstEndingAfter(spans, from);
	const weights: number[] = [];
	for (let i = first; i < spans.length && spans[i]![0] < to; i++) {
		weights.push(letters(text.slice(Math.max(from, spans[i]![0]), Math.min(to, spans[i]![1]))));
	}
	const all = weights.reduce((sum, weight) => sum + weight, 0);
	const at = (weight: number) => (weight === all ? end : toMillisecond(seconds(start + ((end - start) * weight) / all)));
	let before = 0;
	return weights.map((weight, i) => [first + i, before === 0 ? start : at(before), at((before += weight))]);
}

const NOT_LETTERS = /[^\p{L}\p{N}]+/gu;

/** What takes time to say; a dash alone still takes a little. */
export const letters = (text: string): number => Math.max(1, text.replace(NOT_LETTERS, '').length);

/** Index of the first word that ends after an offset; the number of words where none does. */
export function firstEndingAfter(spans: readonly (Span | TimedWord)[], offset: number): number {
	let low = 0;
	let high = spans.length;
	while (low < high) {
		const middle = (low + high) >>> 1;
		if (spans[middle]![1] <= offset) low = middle + 1;
		else high = middle;
	}
	return low;
}

const earlier = (a: Seconds, b: Seconds): Seconds => (a < b ? a : b);
const later = (a: Seconds, b: Seconds): Seconds => (a > b ? a : b);
