/** The speeds one can choose, and how they are written. */
import { FASTEST, SLOWEST, SPEED_STEP, speed } from '#lib/player/tuning.ts';

export const SPEEDS: readonly number[] = Array.from({ length: Math.round((FASTEST - SLOWEST) / SPEED_STEP) + 1 }, (_, i) =>
	speed(SLOWEST + i * SPEED_STEP)
);

/** `1×`, `1.5×` */
export const speedName = (speed: number): string => `${speed}×`;
