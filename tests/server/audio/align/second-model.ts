/** A small acoustic model with densities far apart, and sounds drawn from it. */
import { CEPSTRA, ROW, STREAMS } from '#lib/server/audio/align/frames.ts';
import type { AcousticModel } from '#lib/server/audio/align/model.ts';

export type Random = () => number;

/** mulberry32: the same numbers for the same seed. */
export function seeded(seed: number): Random {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let t = Math.imul(state ^ (state >>> 15), 1 | state);
		t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
		return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
	};
}

/** Box and Muller. */
export const gaussian = (random: Random): number => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

/** `apart`: how far the densities' means are spread, where their own deviation is about 0.9. */
export function toyModel(random: Random, phones: readonly string[] = ['SIL', 'AA', 'S', 'T'], densities = 4, apart = 6): AcousticModel {
	const senones = phones.length * 3;
	const each = phones.length * STREAMS * densities;
	const variances = Float32Array.from({ length: each * CEPSTRA }, () => 0.3 + random());
	const weights = Float32Array.from({ length: senones * STREAMS * densities }, () => 0.2 + random());
	for (let from = 0; from < weights.length; from += densities) normalise(weights.subarray(from, from + densities));
	return {
		name: 'en-us',
		phones,
		indexOf: new Map(phones.map((phone, i) => [phone, i])),
		silence: 0,
		senones,
		densities,
		stay: new Float32Array(senones).fill(Math.log(0.6)),
		leave: new Float32Array(senones).fill(Math.log(0.4)),
		means: Float32Array.from({ length: each * CEPSTRA }, () => apart * gaussian(random)),
		precisions: variances.map((variance) => 1 / (2 * variance)),
		constants: Float32Array.from({ length: each }, (_, density) =>
			variances.slice(density * CEPSTRA, (density + 1) * CEPSTRA).reduce((sum, variance) => sum - 0.5 * Math.log(2 * Math.PI * variance), 0)
		),
		weights
	};
}

function normalise(weights: Float32Array): void {
	const sum = weights.reduce((a, b) => a + b, 0);
	weights.forEach((weight, i) => (weights[i] = Math.log(weight / sum)));
}

/** A row of 39 as this senone sounds. */
export function soundOf(model: AcousticModel, senone: number, random: Random): Float32Array {
	const row = new Float32Array(ROW);
	for (let stream = 0; stream < STREAMS; stream++) {
		const density = drawn(model.weights.subarray((senone * STREAMS + stream) * model.densities), model.densities, random);
		const from = ((Math.floor(senone / 3) * STREAMS + stream) * model.densities + density) * CEPSTRA;
		for (let k = 0; k < CEPSTRA; k++) {
			const deviation = Math.sqrt(1 / (2 * model.precisions[from + k]!));
			row[stream * CEPSTRA + k] = model.means[from + k]! + deviation * gaussian(random);
		}
	}
	return row;
}

function drawn(weights: Float32Array, densities: number, random: Random): number {
	let left = random();
	for (let d = 0; d < densities; d++) if ((left -= Math.exp(weights[d]!)) < 0) return d;
	return densities - 1;
}

/** Nats of one stream of a row, by the definition. */
export function streamScore(model: AcousticModel, senone: number, stream: number, x: ArrayLike<number>): number {
	return Math.log(densityScores(model, senone, stream, x).reduce((sum, score) => sum + Math.exp(score), 0));
}

/** Nats of each density, its weight counted. */
export function densityScores(model: AcousticModel, senone: number, stream: number, x: ArrayLike<number>): number[] {
	return Array.from({ length: model.densities }, (_, d) => {
		const book = (Math.floor(senone / 3) * STREAMS + stream) * model.densities + d;
		let score = model.weights[(senone * STREAMS + stream) * model.densities + d]! + model.constants[book]!;
		for (let k = 0; k < CEPSTRA; k++) score -= (x[k]! - model.means[book * CEPSTRA + k]!) ** 2 * model.precisions[book * CEPSTRA + k]!;
		return score;
	});
}
