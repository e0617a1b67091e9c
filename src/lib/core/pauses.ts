/** The pauses in speech, as the times of the words tell them, and a line on which the long ones are short. */
import { countWhile } from './bisect.ts';
import { kept, type Playing } from './playing.ts';
import type { Interval } from './programme.ts';
import { seconds, type Seconds } from './time.ts';
import type { Timing } from './timing.ts';

/** What is longer is a pause. */
export const PAUSE = seconds(0.4);
/** And so much of it is left, half after the last word and half before the next. */
export const SHORT = seconds(0.2);

/**
 * What is left out of a track: the middle of every pause between two words. The silence before the first word and after the last is
 * nobody's pause.
 *
 * @param insertions what is heard and not in the transcript is no silence
 * @returns in order of time
 */
export function pausesOf(timing: Timing, insertions: readonly Interval[]): Interval[] {
	const pauses: Interval[] = [];
	let quiet = Infinity;
	for (const [start, end] of soundsOf(timing, insertions)) {
		const half = (SHORT * 1000) / 2;
		if (start - quiet > PAUSE * 1000) pauses.push({ start: seconds((quiet + half) / 1000), end: seconds((start - half) / 1000) });
		quiet = quiet === Infinity ? end : Math.max(quiet, end);
	}
	return pauses;
}

/** In whole milliseconds, so that a pause is as long as it says; by start. */
function soundsOf({ starts, ends }: Timing, insertions: readonly Interval[]): (readonly [start: number, end: number])[] {
	const sounds: [number, number][] = [];
	for (let word = 0; word < starts.length; word++) {
		if (starts[word]! < ends[word]!) sounds.push([starts[word]!, ends[word]!]);
	}
	for (const { start, end } of insertions) sounds.push([Math.round(start * 1000), Math.round(end * 1000)]);
	return sounds.sort((a, b) => a[0] - b[0]);
}

/** @param pauses what is left out of each track, as `pausesOf` says it */
export function withoutPauses(from: Playing, pauses: readonly (readonly Interval[])[]): Playing {
	const { intervals, before } = from.programme;
	const stretches = intervals.flatMap((part, i) => {
		const onLine = (at: Seconds) => seconds(before[i]! + at - part.start);
		return spokenIn(part, pauses[part.track] ?? []).map(({ start, end }) => ({ start: onLine(start), end: onLine(end) }));
	});
	return kept(from, stretches);
}

function spokenIn({ start, end }: Interval, pauses: readonly Interval[]): Interval[] {
	const first = countWhile(pauses.length, (i) => pauses[i]!.end <= start);
	const last = countWhile(pauses.length, (i) => pauses[i]!.start < end);
	const spoken: Interval[] = [];
	let from = start;
	for (const pause of pauses.slice(first, last)) {
		if (pause.start > from) spoken.push({ start: from, end: pause.start });
		from = pause.end;
	}
	if (end > from) spoken.push({ start: from, end });
	return spoken;
}

/** How much sooner one is through with it, in seconds at the speed of speech. */
export const savedBy = (before: Playing, after: Playing): Seconds => seconds(before.programme.length - after.programme.length);
