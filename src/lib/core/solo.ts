/** One speaker's part of a conversation: what is played of a line, and that part as a line of its own. */
import type { Line } from './line.ts';
import type { Block } from './manuscript.ts';
import { nearest, played, programme, reached, type Interval, type Programme } from './programme.ts';
import { seconds, START, type Seconds } from './time.ts';

/** Word times travel in steps of 10 ms: a first word may come to begin a hair before its turn. */
const HAIR = 0.01;

/**
 * The stretches of the line in which these speakers are heard, in order. Turns that follow one another without anybody between are
 * played on into each other, pause and all.
 *
 * @param speakers by index into the heading's speakers, -1 for those nobody named
 */
export function only(blocks: readonly Block[], speakers: ReadonlySet<number>): Interval[] {
	let last = START;
	return blocks.flatMap((block, i) => {
		if (!speakers.has(block.speaker)) return [];
		const next = blocks[i + 1];
		const start = seconds(Math.max(last <= block.start ? last : START, block.start - HAIR));
		last = next && speakers.has(next.speaker) && next.start >= block.end ? next.start : block.end;
		return [{ start, end: last }];
	});
}

/** What a programme plays in these stretches of its line. */
export function within(of: Programme, stretches: readonly Interval[]): Programme {
	const parts = stretches.flatMap(({ start, end }) =>
		of.intervals.map((part, i) => {
			const from = (at: Seconds) => seconds(part.start + at - of.before[i]!);
			return { track: part.track, start: seconds(Math.max(part.start, from(start))), end: seconds(Math.min(part.end, from(end))) };
		})
	);
	return programme(parts);
}

/** The same moment on another line; where that one leaves it out, the nearest that it plays. */
export function carried(from: Programme, to: Programme, at: Seconds): Seconds {
	const place = reached(from, at);
	const there = place && nearest(to, place.at, from.intervals[place.interval]!.track);
	return there ? played(to, there) : START;
}

/** What is played, and the line that lanes and slider draw of it. */
export interface Played {
	readonly programme: Programme;
	readonly line: Line;
}

/** One speaker's part of what is played. */
export function alone({ programme: from, line }: Played, speaker: number): Played {
	const speakers = new Set([speaker]);
	const to = within(from, only(line.blocks, speakers));
	const moved = <Stretch extends Interval>(of: Stretch): Stretch => ({
		...of,
		start: carried(from, to, of.start),
		end: carried(from, to, of.end)
	});
	const insertions = line.insertions.map(moved).filter(({ start, end }) => end > start);
	return {
		programme: to,
		line: { duration: to.length, blocks: line.blocks.filter((block) => block.speaker === speaker).map(moved), insertions }
	};
}
