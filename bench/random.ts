/** Chance that falls the same way every time, so that two runs measure the same text. */

/** Numbers from 0 to 1: a linear congruential generator with the constants of Numerical Recipes. */
export function random(seed: number): () => number {
	let state = seed;
	return () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
}

export const between = (next: () => number, low: number, high: number): number => low + next() * (high - low);

export const pick = <T>(next: () => number, from: readonly T[]): T => from[Math.floor(next() * from.length)]!;
