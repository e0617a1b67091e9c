/** Speed and volume: which values there are, and how one gets from one to the next. */
import type { Tuning } from './sound.ts';

export const SLOWEST = 0.5;
export const FASTEST = 3.5;
export const SPEED_STEP = 0.1;

export const AS_RECORDED: Tuning = { speed: 1, volume: 1, muted: false };

/** The nearest speed there is, in whole tenths. */
export const speed = (wanted: number): number => Math.round(within(wanted, SLOWEST, FASTEST) * 10) / 10;

export const faster = (from: number, steps: number): number => speed(from + steps * SPEED_STEP);

export const volume = (wanted: number): number => within(wanted, 0, 1);

const within = (value: number, from: number, to: number): number => Math.min(Math.max(value, from), to);
