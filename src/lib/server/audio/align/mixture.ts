/** The best four Gaussians of each block, weighed and added up to the scores of the senones. */
import { STREAMS } from './frames.ts';
import type { AcousticModel } from './model.ts';

export interface Scorer {
	/** Rows of 39, n of them, to n * senones log likelihoods in nats. Each frame is scored for itself. */
	readonly score: (rows: Float32Array) => Float32Array;
}

/** A block is one stream of one codebook. Its frames' best four densities lie one after the other, as the kernel writes them. */
export interface Finalists {
	/** `[frame * 8 + i]`, nats, the best first; the same memory as `which`. */
	readonly values: Float32Array;
	/** `[frame * 8 + 4 + i]`: which densities these are. */
	readonly which: Int32Array;
}

export const FINALISTS = 4;
/** Words a frame takes: values and places. */
export const ANSWER = 2 * FINALISTS;
const STATES = 3;

/**
 * Adds a codebook's three senones to the scores of `frames` frames, the first of which begin at `to`.
 *
 * @param blocks where the finalists of each of the codebook's streams begin, in words
 */
export type Mix = (codebook: number, finalists: Finalists, blocks: Int32Array, frames: number, scores: Float32Array, to: number) => void;

/**
 * A stream's score is the logarithm of a sum of weighted densities, and the streams are added up: one logarithm of the
 * product of three sums is as good, and the three states of a phone share the densities.
 */
export function openMixture({ senones, weights, densities }: AcousticModel): Mix {
	const shares = sharesOf(weights, densities);
	const products = new Float64Array(STATES);
	const sums = new Float64Array(STATES);
	return (codebook, { values, which }, blocks, frames, scores, to) => {
		for (let frame = 0; frame < frames; frame++) {
			let best = 0;
			products.fill(1);
			for (let stream = 0; stream < STREAMS; stream++) {
				const at = blocks[stream]! + frame * ANSWER;
				const table = (codebook * STREAMS + stream) * densities * STATES;
				sums.fill(0);
				for (let i = 0; i < FINALISTS; i++) {
					const density = Math.exp(values[at + i]! - values[at]!);
					const share = table + which[at + FINALISTS + i]! * STATES;
					sums[0]! += density * shares[share]!;
					sums[1]! += density * shares[share + 1]!;
					sums[2]! += density * shares[share + 2]!;
				}
				for (let s = 0; s < STATES; s++) products[s]! *= sums[s]!;
				best += values[at]!;
			}
			const out = to + frame * senones + codebook * STATES;
			for (let s = 0; s < STATES; s++) scores[out + s] = best + Math.log(products[s]!);
		}
	};
}

/** The weights as shares of 1, `[codebook][stream][density][state]`, so that what is needed together lies together. */
function sharesOf(weights: Float32Array, densities: number): Float32Array {
	return Float32Array.from({ length: weights.length }, (_, i) => {
		const state = i % STATES;
		const density = Math.floor(i / STATES) % densities;
		const block = Math.floor(i / (STATES * densities));
		const [codebook, stream] = [Math.floor(block / STREAMS), block % STREAMS];
		return Math.exp(weights[((codebook * STATES + state) * STREAMS + stream) * densities + density]!);
	});
}
