/** Which parts of the tracks will be played, and in what order: everything a listener can choose is a programme. */
import { countWhile } from './bisect.ts';
import { clamp, seconds, START, type Seconds } from './time.ts';

/** `[start, end)` of the track. */
export interface Interval {
	readonly start: Seconds;
	readonly end: Seconds;
}

/** An interval of one of the episode's tracks, by its index. */
export interface Part extends Interval {
	readonly track: number;
}

/** In playing order; may run back, go over to another track, or play a part twice. `before` is how much is played before each. */
export interface Programme {
	readonly intervals: readonly Part[];
	readonly before: readonly Seconds[];
	readonly length: Seconds;
}

/** A place in a programme, since a position alone does not say which round of a repeat it is. */
export interface Place {
	readonly interval: number;
	readonly at: Seconds;
}

export function programme(intervals: readonly Part[]): Programme {
	const played = intervals.filter(({ start, end }) => end > start);
	let length = START;
	const before = played.map(({ start, end }) => {
		const so = length;
		length = seconds(length + end - start);
		return so;
	});
	return { intervals: played, before, length };
}

export const whole = (duration: Seconds, track = 0): Programme => programme([{ track, start: START, end: duration }]);

/**
 * Where playing goes on from a position: there, if it is played, else where the programme takes up again; `null` when nothing follows.
 *
 * @param at on the track of the interval being played
 * @param from the interval being played, so that a repeat knows its round
 */
export function onward(of: Programme, at: Seconds, from = 0): Place | null {
	const here = of.intervals[from];
	if (here && isWithin(here, at)) return { interval: from, at };
	if (here && at >= here.end) return after(of, here, from + 1, at);
	const interval = of.intervals.findIndex(({ track, end }) => track === here?.track && at < end);
	const next = of.intervals[interval];
	return next ? { interval, at: isWithin(next, at) ? at : next.start } : null;
}

/** A part that touches the one before is played on into, without a jump back over what was heard past the join. */
function after({ intervals }: Programme, last: Part, interval: number, at: Seconds): Place | null {
	const next = intervals[interval];
	if (!next) return null;
	return { interval, at: next.track === last.track && next.start === last.end && isWithin(next, at) ? at : next.start };
}

/** Where a listener who asks for a position of a track is taken: into the interval that holds it, or to the edge of the nearest one. */
export function nearest({ intervals }: Programme, at: Seconds, on = 0): Place | null {
	let found: Place | null = null;
	for (const [interval, { track, start, end }] of intervals.entries()) {
		if (track !== on) continue;
		if (at >= start && at < end) return { interval, at };
		const place = { interval, at: at < start ? start : end };
		if (!found || Math.abs(place.at - at) < Math.abs(found.at - at)) found = place;
	}
	return found;
}

/** How much has been played on arriving at a place. */
export function played({ intervals, before }: Programme, { interval, at }: Place): Seconds {
	const here = intervals[interval];
	return here ? seconds(before[interval]! + clamp(at, here.start, here.end) - here.start) : START;
}

/** The place reached when so much has been played: `played` the other way round. */
export function reached({ intervals, before, length }: Programme, after: Seconds): Place | null {
	const wanted = clamp(after, START, length);
	const interval = countWhile(before.length, (i) => before[i]! <= wanted) - 1;
	const here = intervals[interval];
	return here ? { interval, at: seconds(here.start + wanted - before[interval]!) } : null;
}

/** The same moment on another programme; where that one leaves it out, the nearest that it plays. */
export function carried(from: Programme, to: Programme, at: Seconds): Seconds {
	const place = reached(from, at);
	const there = place && nearest(to, place.at, from.intervals[place.interval]!.track);
	return there ? played(to, there) : START;
}

/** Whether a position of a track is played at all, and where. */
export function holding({ intervals }: Programme, at: Seconds, on: number): Place | null {
	const interval = intervals.findIndex((part) => part.track === on && isWithin(part, at));
	return interval < 0 ? null : { interval, at };
}

/** How long the rest takes at this speed. */
export const left = (of: Programme, place: Place, speed = 1): Seconds => seconds((of.length - played(of, place)) / speed);

const isWithin = ({ start, end }: Interval, at: Seconds): boolean => at >= start && at < end;
