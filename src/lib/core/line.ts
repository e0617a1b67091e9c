/** The line that clock, lanes and slider measure: what is played, from its beginning to its end, whatever tracks it is made of. */
import { countWhile } from './bisect.ts';
import type { Block, PrintedTrack, Section } from './manuscript.ts';
import { nearest, played, type Interval, type Place, type Programme } from './programme.ts';
import type { Seconds } from './time.ts';

export interface Line {
	readonly duration: Seconds;
	readonly blocks: readonly Block[];
	readonly insertions: readonly Interval[];
}

/** When each paragraph is heard on a track, in reading order. */
export type Heard = readonly (Interval | null)[];

/** Which track plays each paragraph, and when it comes on the line; `null` where none does. */
export interface OnLine extends Interval {
	readonly track: number;
}

/** @param tracks when each paragraph is heard on each track; the first that has it plays it */
export function onLine(of: Programme, tracks: readonly Heard[]): readonly (OnLine | null)[] {
	const find = finder(of);
	return (tracks[0] ?? []).map((_, paragraph) => {
		for (const [track, heard] of tracks.entries()) {
			const at = heard[paragraph];
			const place = at && stretch(of, at, track, find);
			if (place) return { track, ...place };
		}
		return null;
	});
}

/** A stretch of a track as it lies on the line, or `null` where the programme has nothing of that track. */
function stretch(of: Programme, { start, end }: Interval, track: number, find: Finder): Interval | null {
	const [from, to] = [find(start, track), find(end, track)];
	return from && to && { start: played(of, from), end: played(of, to) };
}

/** Answers as `nearest` does. */
export type Finder = (at: Seconds, track: number) => Place | null;

/** Thousands of paragraphs ask, and there may be thousands of parts: those that lie in one are looked up. */
export function finder(of: Programme): Finder {
	const inTime = [...of.intervals.keys()].sort((a, b) => of.intervals[a]!.start - of.intervals[b]!.start);
	const known = new Set(of.intervals.map((part) => part.track));
	const tracks = new Map(Array.from(known, (track) => [track, inTime.filter((i) => of.intervals[i]!.track === track)]));
	return (at, track) => {
		const own = tracks.get(track) ?? [];
		const interval = own[countWhile(own.length, (i) => of.intervals[own[i]!]!.start <= at) - 1];
		const isIn = interval !== undefined && at <= of.intervals[interval]!.end;
		return isIn ? { interval, at } : nearest(of, at, track);
	};
}

/** The lanes of a line of several tracks: each turn from where its first paragraph comes to where its last one ends. */
export function lineOf(of: Programme, sections: readonly Section[], at: readonly (OnLine | null)[], tracks: readonly PrintedTrack[]): Line {
	const speakers = new Map(tracks[0]?.blocks.map((block) => [block.first, block.speaker]));
	for (const block of tracks[1]?.blocks ?? []) speakers.set(block.first, block.speaker);
	const blocks = sections.flatMap(({ passages }): Block[] => {
		const heard = passages.map(({ index }) => at[index]).filter((place) => place !== null && place !== undefined);
		const first = passages[0]!.index;
		return heard.length === 0 ? [] : [{ speaker: speakers.get(first) ?? -1, start: heard[0]!.start, end: heard.at(-1)!.end, first }];
	});
	const find = finder(of);
	const insertions = tracks.flatMap((track, i) => track.insertions.map((insertion) => stretch(of, insertion, i, find)));
	return { duration: of.length, blocks, insertions: insertions.filter((insertion) => insertion !== null) };
}

/** What is heard now that is not in the transcript, or `null`. */
export const insertionAt = ({ insertions }: Pick<Line, 'insertions'>, at: Seconds): Interval | null =>
	insertions.find(({ start, end }) => at >= start && at < end) ?? null;
