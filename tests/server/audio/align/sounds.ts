/** Sound and rows that are the same each time. */
import type { AcousticModel } from '#lib/server/audio/align/model.ts';

/** Numbers from -1 to 1: a linear congruential generator (Numerical Recipes' constants). */
export function noise(length: number, seed: number): Float32Array {
	let state = seed;
	return Float32Array.from({ length }, () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 31 - 1);
}

/** Rows of 39 that each lie near some density of the model, in every stream. */
export function likelyRows({ means, precisions, densities, phones }: AcousticModel, frames: number, seed: number): Float32Array {
	const chance = noise(frames * 3 * 15, seed);
	return Float32Array.from({ length: frames * 39 }, (_, i) => {
		const [part, k] = [Math.floor(i / 13), i % 13];
		const of = (one: number, count: number) => Math.floor(((chance[part * 15 + one]! + 1) / 2) * count) % count;
		const density = (of(13, phones.length) * 3 + (part % 3)) * densities + of(14, densities);
		return means[density * 13 + k]! + (1.5 * chance[part * 15 + k]!) / Math.sqrt(2 * precisions[density * 13 + k]!);
	});
}
