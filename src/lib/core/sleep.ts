/** The sleep timer: how much is heard before it pauses, and how softly the last of it. */
import { seconds, type Seconds } from './time.ts';
import { blockAt } from './turns.ts';
import type { Block } from './manuscript.ts';

/** Counts time that is heard, not time that passes while nothing plays; or ends where a turn does. */
export type Timer = { readonly is: 'time'; readonly left: Seconds } | { readonly is: 'turn'; readonly end: Seconds };

/** In minutes. */
export const SLEEPS = [5, 15, 30, 45, 60] as const;

/** How long the sound fades before it pauses. The last words of a turn are wanted: they are let go only at their very end. */
export const FADES: Readonly<Record<Timer['is'], Seconds>> = { time: seconds(12), turn: seconds(2) };

export const afterMinutes = (minutes: number): Timer => ({ is: 'time', left: seconds(minutes * 60) });

/** After so much has been heard, in seconds of the clock. */
export const heardFor = (timer: Timer, passed: Seconds): Timer =>
	timer.is === 'time' ? { is: 'time', left: seconds(Math.max(0, timer.left - passed)) } : timer;

/** The end of the turn that is heard at a position; between two turns that of the next, and after the last the end of all. */
export function turnEnd(blocks: readonly Block[], position: Seconds, duration: Seconds): Seconds {
	const here = blockAt(blocks, position);
	if (here && here.end > position) return here.end;
	return blocks.find(({ end }) => end > position)?.end ?? duration;
}

/** How long it plays on, in seconds of the clock at this speed. */
export const leftOf = (timer: Timer, position: Seconds, speed: number): Seconds =>
	timer.is === 'time' ? timer.left : seconds(Math.max(0, timer.end - position) / speed);

/** How softly it plays, 1 as loud as was chosen and 0 not at all. Squared, because ears hear ratios: it seems to go down evenly. */
export function softnessOf({ is }: Timer, left: Seconds): number {
	const part = Math.min(1, Math.max(0, left / FADES[is]));
	return part * part;
}

/** How long until there is something to do: the next whole second to show, a step of the fade, or the end. */
export function soonOf({ is }: Timer, left: Seconds): Seconds {
	if (left <= FADES[is]) return seconds(Math.min(left, FADE_STEP));
	const toNextSecond = left % 1 || 1;
	return seconds(Math.min(toNextSecond, left - FADES[is]));
}

const FADE_STEP = 0.1;

export const isOver = (left: Seconds): boolean => left <= HAIR;

/** Less than a frame. */
const HAIR = 0.015;
