/** Captions: cues cut to a size that can be read, at the ends of sentences and clauses where there is a choice. */
import type { TimedWord } from './alignment.ts';
import { seconds, toMillisecond, type Seconds } from './time.ts';
import { byStart, firstEndingAfter, saidIn, timedWords, type Cue, type Timeline } from './timeline.ts';
import type { Paragraph } from './transcript.ts';
import { breakLines, fits, type Layout } from './lines.ts';
import { words, type Span } from './words.ts';

export interface Caption extends Cue {
	/** One or two stretches of the paragraph's text. */
	readonly lines: readonly Span[];
}

export interface Shape {
	/** Most letters in a line; only a word that is longer stands over. */
	readonly width: number;
	/** Letters that go before the first line where somebody else begins to speak. */
	lead(paragraph: Paragraph): number;
}

const LONGEST = 7;
const SHORTEST = 1;
/** Time is told in milliseconds, and a caption that ends where it begins is an error in WebVTT. */
const INSTANT = 0.001;
const SENTENCE_END = /[.!?\u2026\u3002\uFF01\uFF1F\u061F\u0964]["'\u2019\u201D\u00BB)\]]*$/;
const CLAUSE_END = /[,;:\u2013\u2014\u060C\u3001\uFF0C]["'\u2019\u201D)\]]*$/;

const NO_BREAK = /^[\u00A0\u2007\u202F]+$/;

export const endsSentence = (text: string): boolean => SENTENCE_END.test(text);

/**
 * A cue that can be read as it is stays whole. Of the ways to cut one that cannot, the cheapest is taken (dynamic programming over
 * the places between words). No caption crosses a paragraph. One under a second lasts a second where the next leaves room.
 *
 * @returns captions by start, whole milliseconds, each ending after it starts
 */
export function captionsOf(paragraphs: readonly Paragraph[], timeline: Timeline, shape: Shape): Caption[] {
	const known = new Map(paragraphs.map((paragraph) => [paragraph.id, { paragraph, spans: words(paragraph.text) }]));
	const captions = timeline.flatMap((cue, i) => {
		const { paragraph, spans } = known.get(cue.paragraph) ?? {};
		if (!paragraph || !spans) return [];
		const opens = known.get(timeline[i - 1]?.paragraph ?? cue.paragraph)?.paragraph.speaker !== paragraph.speaker;
		const crossed = (timeline[i - 1]?.end ?? 0) > cue.start || (timeline[i + 1]?.start ?? Infinity) < cue.end;
		const lead = i === 0 || opens || crossed ? shape.lead(paragraph) : 0;
		return captionsIn(paragraph.text, spans, cue, { width: shape.width, lead, always: crossed });
	});
	return lasting(captions.sort(byStart));
}

/** A word with the times it is heard; one without times of its own takes none. */
interface Token {
	readonly span: Span;
	readonly start: Seconds;
	readonly end: Seconds;
}

/** What it costs to end a caption after each word, and the last word before it that ended a sentence, or -1. */
interface Ends {
	readonly cost: number;
	readonly sentence: number;
}

interface Size {
	readonly width: number;
	readonly lead: number;
	/** Whether every caption of the cue leaves room for the name, not only the first. */
	readonly always: boolean;
}

function captionsIn(text: string, spans: readonly Span[], cue: Cue, size: Size): Caption[] {
	const inside = unbroken(text, spansIn(spans, cue));
	if (inside.length === 0) return [];
	const tokens = tokensOf(inside, timedWords(text, inside, saidIn(cue)), cue);
	const layout: Layout = { text, spans: inside, width: size.width };
	const leadAt = (first: number) => (first === 0 || size.always ? size.lead : 0);
	const cuts = isReadable(layout, tokens, cue, leadAt(0)) ? [0, tokens.length] : cheapest(layout, tokens, leadAt);
	return cuts.slice(1).map((next, n) => {
		const [first, last] = [cuts[n]!, next - 1];
		const [start, end] = [first === 0 ? cue.start : tokens[first]!.start, next === tokens.length ? cue.end : tokens[last]!.end];
		const span = [tokens[first]!.span[0], tokens[last]!.span[1]] as const;
		const lines = breakLines(layout, first, last, leadAt(first));
		return { paragraph: cue.paragraph, from: span[0], to: span[1], start, end, words: clipped(cue.words, span), lines };
	});
}

function spansIn(spans: readonly Span[], { from, to }: Cue): Span[] {
	const found: Span[] = [];
	for (let i = firstEndingAfter(spans, from); i < spans.length && spans[i]![0] < to; i++) {
		found.push([Math.max(from, spans[i]![0]), Math.min(to, spans[i]![1])]);
	}
	return found;
}

/** Words that a space without a break holds together are one: `10 000`. */
function unbroken(text: string, spans: readonly Span[]): Span[] {
	const joined: Span[] = [];
	for (const [from, to] of spans) {
		const last = joined.at(-1);
		if (last && NO_BREAK.test(text.slice(last[1], from))) joined[joined.length - 1] = [last[0], to];
		else joined.push([from, to]);
	}
	return joined;
}

function tokensOf(spans: readonly Span[], timed: readonly TimedWord[], cue: Cue): Token[] {
	const times = new Map(timed.map((word) => [word[0], word]));
	let last = cue.start;
	return spans.map((span) => {
		const [, , start, end] = times.get(span[0]) ?? [0, 0, last, last];
		last = end;
		return { span, start, end };
	});
}

const isReadable = (layout: Layout, tokens: readonly Token[], cue: Cue, lead: number): boolean =>
	tokens.length === 1 || (cue.end - cue.start <= LONGEST && fits(layout, 0, tokens.length - 1, lead));

/** Those that begin inside; they stand in the order of the text. */
function clipped(timed: readonly TimedWord[], [from, to]: Span): TimedWord[] {
	const found: TimedWord[] = [];
	for (let i = firstEndingAfter(timed, from); i < timed.length && timed[i]![0] < to; i++) {
		if (timed[i]![0] >= from) found.push(timed[i]!);
	}
	return found;
}

/** Where captions begin, and the end: `[0, 7, 12]` are two. */
function cheapest(layout: Layout, tokens: readonly Token[], leadAt: (first: number) => number): number[] {
	const best: { cost: number; from: number }[] = [{ cost: 0, from: 0 }];
	const ends = endsOf(layout);
	for (let to = 1; to <= tokens.length; to++) {
		let choice = { cost: Infinity, from: to - 1 };
		for (let from = to - 1; from >= 0; from--) {
			if (from < to - 1 && !(isShort(tokens, from, to) && fits(layout, from, to - 1, leadAt(from)))) break;
			const cost = best[from]!.cost + costOf(ends, tokens, from, to);
			if (cost < choice.cost) choice = { cost, from };
		}
		best.push(choice);
	}
	const cuts = [tokens.length];
	while (cuts.at(-1)! > 0) cuts.push(best[cuts.at(-1)!]!.from);
	return cuts.reverse();
}

const isShort = (tokens: readonly Token[], from: number, to: number): boolean => tokens[to - 1]!.end - tokens[from]!.start <= LONGEST;

function endsOf({ text, spans }: Layout): Ends[] {
	let sentence = -1;
	return spans.map((span, i) => {
		const before = sentence;
		const word = text.slice(...span);
		if (SENTENCE_END.test(word)) sentence = i;
		return { cost: sentence === i || i === spans.length - 1 ? 0 : CLAUSE_END.test(word) ? 3 : 8, sentence: before };
	});
}

/**
 * Every caption costs something: more if it ends inside a clause, or has the end of one sentence and the beginning of another, or is
 * gone in a moment, or holds hardly anything. A pause is a good place to end.
 */
function costOf(ends: readonly Ends[], tokens: readonly Token[], from: number, to: number): number {
	const [first, last, next] = [tokens[from]!, tokens[to - 1]!, tokens[to]];
	const end = ends[to - 1]!;
	const mixed = end.cost > 0 && end.sentence >= from ? 5 : 0;
	const brief = last.end - first.start < SHORTEST ? 6 : 0;
	const bare = last.span[1] - first.span[0] < 20 ? 2 : 0;
	const pause = next !== undefined && next.start - last.end >= 0.4 ? 2 : 0;
	return 4 + end.cost + mixed + brief + bare - pause;
}

function lasting(captions: readonly Caption[]): Caption[] {
	return captions.map((caption, i) => {
		const start = toMillisecond(caption.start);
		const room = Math.max(caption.end, captions[i + 1]?.start ?? Infinity);
		const end = caption.end - start >= SHORTEST ? caption.end : Math.min(start + SHORTEST, room);
		return { ...caption, start, end: toMillisecond(seconds(Math.max(end, start + INSTANT))) };
	});
}
