/** From the stretches a search found to when every paragraph and word is heard. The one place where frames become seconds. */
import type { ParagraphTiming, TimedWord } from '#lib/core/alignment.ts';
import { lastNotAfter } from '#lib/core/timing.ts';
import { START, clamp, seconds, toMillisecond, type Seconds } from '#lib/core/time.ts';
import type { ParagraphId } from '#lib/core/transcript.ts';
import { FRAMES_A_SECOND } from './frames.ts';
import type { Token } from './script.ts';

/** A paragraph lights a little before its first word: the eye is there when the ear is. */
const LEAD = seconds(0.08);

/** A token that was found, `[from, to)` in frames. */
export interface Found {
	readonly token: number;
	readonly from: number;
	readonly to: number;
}

/** What is known of a paragraph besides its words. */
export interface Judged {
	readonly id: ParagraphId;
	readonly isHeard: boolean;
	/** 0 to 1. */
	readonly confidence: number;
}

export const atFrame = (frame: number): Seconds => toMillisecond(seconds(frame / FRAMES_A_SECOND));

/**
 * @param found by token; a token without one is left out
 * @param uncertain tokens whose times may be wrong
 */
export function timingOf(
	paragraphs: readonly Judged[],
	tokens: readonly Token[],
	found: readonly Found[],
	uncertain: ReadonlySet<number>
): ParagraphTiming[] {
	const inside = Map.groupBy(found, ({ token }) => tokens[token]!.paragraph);
	const ends = Uint32Array.from(found, ({ to }) => to).sort();
	return paragraphs.map((paragraph, i) => {
		const heard = (inside.get(i) ?? []).toSorted((a, b) => a.token - b.token);
		if (!paragraph.isHeard || heard.length === 0) return { paragraph: paragraph.id, basis: 'absent' };
		const doubtful = heard.filter(({ token }) => uncertain.has(token)).map(({ token }) => tokens[token]!.from);
		return {
			...{ paragraph: paragraph.id, basis: 'aligned', confidence: Math.round(paragraph.confidence * 100) / 100 },
			...{ start: begin(heard[0]!.from, ends), end: atFrame(heard.at(-1)!.to), words: heard.map((word) => timed(tokens, word)) },
			...(doubtful.length > 0 ? { uncertain: doubtful } : {})
		};
	});
}

const timed = (tokens: readonly Token[], { token, from, to }: Found): TimedWord => [
	tokens[token]!.from,
	tokens[token]!.to,
	atFrame(from),
	atFrame(to)
];

/** Never before the last word that ends earlier has ended. */
function begin(first: number, ends: Uint32Array): Seconds {
	const before = ends[lastNotAfter(ends, first)] ?? 0;
	return toMillisecond(clamp(seconds(atFrame(first) - LEAD), atFrame(before), atFrame(first)));
}

/** Where nothing could be listened for: every paragraph gets its share of the time, by its letters. */
export function sharedOut(
	paragraphs: readonly { readonly id: ParagraphId; readonly text: string }[],
	duration: Seconds
): ParagraphTiming[] {
	const letters = paragraphs.map(({ text }) => text.length);
	const all = letters.reduce((sum, n) => sum + n, 0) || 1;
	let at = START;
	return paragraphs.map(({ id }, i) => {
		const start = at;
		at = seconds(at + (duration * letters[i]!) / all);
		return { paragraph: id, basis: 'estimated', confidence: 0, start: toMillisecond(start), end: toMillisecond(at), words: [] };
	});
}
