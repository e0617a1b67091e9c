/** A stretch of the line that is played as often as asked, with a silence after each time: a clip is one that is played once. */
import type { Interval } from '#lib/core/programme.ts';
import { seconds, START, type Seconds } from '#lib/core/time.ts';

/** So much silence by the clock, or as much as the stretch takes: time to say it after the speaker. */
export type Rest = Seconds | 'as-long';

export interface Repeat {
	readonly stretch: Interval;
	/** How often it is heard in all; `null` for without end. */
	readonly times: number | null;
	readonly rest: Rest;
}

export interface Rounds extends Repeat {
	/** The one that is heard, from 1. */
	readonly round: number;
}

export const begun = (repeat: Repeat): Rounds => ({ ...repeat, round: 1 });

export const once = (stretch: Interval): Rounds => begun({ stretch, times: 1, rest: START });

export const isLast = ({ times, round }: Rounds): boolean => times !== null && round >= times;

/** What comes when a round has been heard; `null` when it was the last. */
export const nextRound = (rounds: Rounds): Rounds | null => (isLast(rounds) ? null : { ...rounds, round: rounds.round + 1 });

/** By the clock: who speaks after somebody at half speed needs twice the time. */
export const restAfter = ({ rest, stretch }: Repeat, speed: number): Seconds =>
	rest === 'as-long' ? seconds((stretch.end - stretch.start) / speed) : rest;

/** By the clock, the silences between the rounds included; of what has no end, this round. */
export function leftOf(rounds: Rounds, at: Seconds, speed: number): Seconds {
	const { stretch, times, round } = rounds;
	const here = Math.max(0, stretch.end - Math.max(stretch.start, at)) / speed;
	const more = times === null ? 0 : Math.max(0, times - round);
	return seconds(here + more * ((stretch.end - stretch.start) / speed + restAfter(rounds, speed)));
}

/** Whether a wish to go there stays in it; a wish that leads out of it ends it. */
export const holds = ({ stretch }: Repeat, to: Seconds): boolean => to >= stretch.start && to < stretch.end;
