/** Where playing goes: which part of the line is played, what is due when it ends, and where a wish leads. */
import { carried, holding, left, nearest, onward, played, reached } from '#lib/core/programme.ts';
import type { Interval, Part, Place, Programme } from '#lib/core/programme.ts';
import type { WordRun } from '#lib/core/quotation.ts';
import { seconds, START, type Seconds } from '#lib/core/time.ts';
import { across } from './crossing.ts';
import type { Light } from './light.ts';
import { holds, leftOf, nextRound, type Rounds } from './rounds.ts';
import type { PlayerState } from './state.ts';

/** The line is what is played from beginning to end, and the interval its part that is played now. */
export interface Course {
	readonly line: Programme;
	readonly interval: number;
	/** A stretch that is played as often as asked, and at whose end one stops. */
	readonly rounds: Rounds | null;
	/** Where on the line one stops in any case, in order. */
	readonly halts: readonly Seconds[];
	/** The one that comes next, or infinity: known beforehand, since a page that sleeps may wake after it. */
	readonly halt: Seconds;
}

/** A place on one track. */
export interface Spot {
	readonly track: number;
	readonly at: Seconds;
}

/** What the end of a part brings; `on` says how much of the track comes before it, `again` which round begins. */
export type Due =
	| { readonly is: 'on'; readonly after: Seconds }
	| { readonly is: 'next'; readonly place: Place }
	| { readonly is: 'again'; readonly rounds: Rounds }
	| { readonly is: 'stop' };

export const NOTHING: Due = { is: 'on', after: START };

/** The longest sleep while sound is wanted: the clock moves, and a dead connection is noticed. */
const SLEEP = { sounding: seconds(1), waiting: seconds(0.5) } as const;
/** A seek to the end comes this near to it. */
const HAIR = 0.02;
/** How often to look whether a track has ended that should have. */
const SOON = seconds(0.5);
/** A halt so near is the one where we stand. */
const NEAR = 0.05;
const NEVER = seconds(Infinity);
/** The next part is fetched so long before it is due. */
const AHEAD = 10;

export const courseOf = (line: Programme): Course => ({ line, interval: 0, rounds: null, halts: [], halt: NEVER });

/** Another line in the place of this one; what is repeated is repeated on, where the other has it too. */
export function onAnother({ line, rounds }: Course, other: Programme): Course {
	if (!rounds) return courseOf(other);
	const [start, end] = [rounds.stretch.start, rounds.stretch.end].map((at) => carried(line, other, at)) as [Seconds, Seconds];
	return { ...courseOf(other), rounds: start < end ? { ...rounds, stretch: { start, end } } : null };
}

/** Going on from a place on the line, the next halt is the first one that is not there already. */
export const setOut = (course: Course, from: Seconds): Course => ({
	...course,
	halt: course.halts.find((at) => at > from + NEAR) ?? NEVER
});

/** A repeat is left when a wish leads out of it. */
export const sought = (course: Course, to: Seconds): Course => {
	const { rounds } = course;
	return setOut(rounds && holds(rounds, to) ? course : { ...course, rounds: null }, to);
};

export const partOf = ({ line, interval }: Course): Part | null => line.intervals[interval] ?? null;

export const positionOn = ({ line, interval }: Course, at: Seconds): Seconds => played(line, { interval, at });

export const isOver = (course: Course, state: PlayerState): boolean =>
	(state.is === 'ended' || state.is === 'paused') && positionOn(course, state.at) > course.line.length - HAIR;

/** How long the rest takes at this speed. */
export function restOf({ line, rounds }: Course, from: Seconds, speed: number): Seconds {
	if (rounds) return leftOf(rounds, from, speed);
	const place = reached(line, from);
	return place ? left(line, place, speed) : START;
}

/** @param duration of the track that is played: a track that ends there says so itself */
export function dueAt(course: Course, at: Seconds, duration: Seconds): Due {
	const { rounds, halt } = course;
	const until = (rounds?.stretch.end ?? halt) - positionOn(course, at);
	if (until <= 0) return roundDue(rounds);
	const end = partOf(course)?.end ?? duration;
	if (at < end) return { is: 'on', after: seconds(Math.min(until, end - at)) };
	return nextOf(course) ?? (end < duration ? { is: 'stop' } : { is: 'on', after: SOON });
}

function roundDue(over: Rounds | null): Due {
	const rounds = over && nextRound(over);
	return rounds ? { is: 'again', rounds } : { is: 'stop' };
}

/**
 * How long nothing has to be looked at.
 *
 * @param word how much of the track comes before another word is due
 */
export function sleepOf(due: Due, word: Seconds, speed: number, waiting: boolean): Seconds {
	if (waiting) return SLEEP.waiting;
	return seconds(Math.min(SLEEP.sounding, Math.min(word, due.is === 'on' ? due.after : 0) / speed));
}

export function nextOf({ line, interval }: Course): Extract<Due, { is: 'next' }> | null {
	const place = onward(line, line.intervals[interval]?.end ?? START, interval);
	return place && { is: 'next', place };
}

/** The part that comes next, where it is on another track and nearly due. */
export function soonDue(course: Course, at: Seconds): Part | null {
	const here = partOf(course);
	const next = course.line.intervals[course.interval + 1];
	return here && next && next.track !== here.track && here.end - at < AHEAD ? next : null;
}

/** The place of a word; for one that no track of the line has, that of a word nearby. `null` while nobody knows. */
export function placeOfWord(line: Programme, light: Light, paragraph: number, word: number): Place | null {
	const tracks = tracksOf(line);
	const track = tracks.find((one) => light.of(one)?.hears(paragraph)) ?? tracks[0] ?? 0;
	const heard = light.of(track);
	const first = heard?.timing.first.subarray(0, -1)[paragraph];
	return heard && first !== undefined ? nearest(line, seconds(heard.startOf(first + word) / 1000), track) : null;
}

/** From the start of the first of these words that is heard to the end of the last; `null` while nobody knows, and where none is. */
export function stretchOfWords(line: Programme, light: Light, { from, to }: WordRun): Interval | null {
	for (const track of tracksOf(line)) {
		const heard = light.of(track);
		const run = heard?.extent(from, to);
		const [start, end] = run ? [nearest(line, run.start, track), nearest(line, run.end, track)] : [null, null];
		const stretch = start && end && { start: played(line, start), end: played(line, end) };
		if (stretch && stretch.start < stretch.end) return stretch;
	}
	return null;
}

/** Whether a paragraph is to be heard on this line; where nobody knows yet, it may be. */
export const isPlayed = (line: Programme, light: Light, paragraph: number): boolean =>
	tracksOf(line).some((track) => {
		const heard = light.of(track);
		if (!heard?.hears(paragraph)) return heard === null;
		return holding(line, seconds(heard.startOf(heard.timing.first[paragraph]!) / 1000 + HAIR), track) !== null;
	});

const tracksOf = ({ intervals }: Programme): readonly number[] => [...new Set(intervals.map(({ track }) => track))];

/** The same place on another line: the very spot where it has it, else the same word on a track that it has. */
export function sameOn(line: Programme, light: Light, { track, at }: Spot, insertions: readonly Interval[]): Place | null {
	const here = holding(line, at, track);
	const other = line.intervals.find((part) => part.track !== track)?.track;
	const from = light.of(track);
	const to = other === undefined ? null : light.of(other);
	if (here || other === undefined || !from || !to) return here ?? nearest(line, at, track) ?? reached(line, START);
	return nearest(line, across(from, to, at, insertions), other);
}
