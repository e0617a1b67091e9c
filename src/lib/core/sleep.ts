/** The sleep timer: how much is heard before it pauses, and how softly the last of it. */
import { seconds, type Seconds } from './time.ts';
import { blockAt } from './turns.ts';
import type { Block } from './manuscript.ts';

/** Counts time that is heard, not time that passes while nothing plays. */
export type Timer = { readonly is: 'time'; readonly left: Seconds } | { readonly is: 'turn' };

/** In minutes. */
export const SLEEPS = [5, 15, 30, 45, 60] as const;

/** How long the sound fades before it pauses. The last words of a turn are wanted: they are let go only at their very end. */
export const FADES: Readonly<Record<Timer['is'], Seconds>> = { time: seconds(12), turn: seconds(2) };

export const afterMinutes = (minutes: number): Timer => ({ is: 'time', left: seconds(minutes * 60) });

/** Where and how fast it plays. */
export interface Playing {
	readonly position: Seconds;
	readonly speed: number;
	readonly duration: Seconds;
	readonly blocks: readonly Block[];
}

/** After so much has been heard, in seconds of the clock. */
export const heardFor = (timer: Timer, passed: Seconds): Timer =>
	timer.is === 'time' ? { is: 'time', left: seconds(Math.max(0, timer.left - passed)) } : timer;

/** How long it plays on, in seconds of the clock at this speed; a turn is the one that is heard now, wherever one has gone meanwhile. */
export function leftOf(timer: Timer, { position, speed, duration, blocks }: Playing): Seconds {
	if (timer.is === 'time') return timer.left;
	const ending = blockAt(blocks, position);
	const next = blocks.find(({ end }) => end > position);
	const end = ending && ending.end > position ? ending.end : (next?.end ?? duration);
	return seconds(Math.max(0, end - position) / speed);
}

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
