/** What is played of a line once parts of it are left out: one step after another, and where every moment comes to lie. */
import { finder, type Line } from './line.ts';
import type { Block } from './manuscript.ts';
import { countWhile } from './bisect.ts';
import { played, programme, reached, type Interval, type Part, type Programme } from './programme.ts';
import { seconds, START, type Seconds } from './time.ts';

export interface Playing {
	readonly programme: Programme;
	/** What clock and slider measure. */
	readonly line: Line;
	/** Where a moment of the whole line is played; where it is left out, the nearest that is played. */
	carry(at: Seconds): Seconds;
	/** The moment of the whole line that is played after so much. */
	back(at: Seconds): Seconds;
}

const same = (at: Seconds): Seconds => at;

export const allOf = (programme: Programme, line: Line): Playing => ({ programme, line, carry: same, back: same });

/** What a programme plays in these stretches of its line, in their order. */
export function within({ intervals, before }: Programme, stretches: readonly Interval[]): Programme {
	const parts = stretches.flatMap(({ start, end }): Part[] => {
		const first = Math.max(0, countWhile(before.length, (i) => before[i]! <= start) - 1);
		const last = countWhile(before.length, (i) => before[i]! < end);
		return intervals.slice(first, last).map((part, i) => {
			const on = (at: Seconds) => seconds(part.start + at - before[first + i]!);
			return { track: part.track, start: seconds(Math.max(part.start, on(start))), end: seconds(Math.min(part.end, on(end))) };
		});
	});
	return programme(parts);
}

/**
 * These stretches of what was played, and nothing else.
 *
 * @param keeps which turns are still drawn
 */
export function kept(from: Playing, stretches: readonly Interval[], keeps: (block: Block) => boolean = () => true): Playing {
	// The line itself is a track, and the stretches are a programme on it.
	const own = programme(stretches.map(({ start, end }) => ({ track: 0, start, end })));
	const find = finder(own);
	const carry = (at: Seconds): Seconds => {
		const place = find(at, 0);
		return place ? played(own, place) : START;
	};
	const moved = <Stretch extends Interval>(of: Stretch): Stretch => ({ ...of, start: carry(of.start), end: carry(of.end) });
	const insertions = from.line.insertions.map(moved).filter(({ start, end }) => end > start);
	return {
		programme: within(from.programme, own.intervals),
		line: { duration: own.length, blocks: from.line.blocks.filter(keeps).map(moved), insertions },
		carry: (at) => carry(from.carry(at)),
		back: (at) => from.back(reached(own, at)?.at ?? START)
	};
}
