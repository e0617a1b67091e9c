/** The affine map of each stream that brings a speaker, a room and a line closest to the model (CMLLR, also called fMLLR). */
import { CEPSTRA } from '../frames.ts';
import { dot, invert, times } from './linear.ts';
import { WIDE, type Statistics } from './statistics.ts';

const SQUARE = WIDE * WIDE;
/** Frames that ask for no change, which the speaker's own have to outweigh. Set once, not tuned; 1500 was worse. */
export const PRIOR_FRAMES = 500;
/**
 * Known frames from which on every coefficient may be mixed into every other. Measured in noise: with 8 to 40 s of speech the diagonal
 * transform is the better one, with 100 s and more the full one finds words that the diagonal loses; with 50 s they are equal.
 */
export const ENOUGH_FOR_FULL = 4000;
/** Rows settle in a handful of sweeps. */
const SWEEPS = 8;

/** Changes nothing: [13][14], the offset last. */
export function unchanged(): Float64Array {
	const transform = new Float64Array(CEPSTRA * WIDE);
	for (let k = 0; k < CEPSTRA; k++) transform[k * WIDE + k] = 1;
	return transform;
}

/**
 * As if `tau` more frames had been heard that are spread as these are and for which no change is best: the fewer were heard, the less is
 * changed. (Without the last term they would ask for a stretch: the log of the determinant pulls on its own.)
 */
export function withPrior(statistics: Statistics, tau: number): Statistics {
	const { plain, precision, frames } = statistics;
	if (frames === 0 || tau === 0) return statistics;
	const spread = statistics.spread.slice();
	const pull = statistics.pull.slice();
	for (let k = 0; k < CEPSTRA; k++) {
		const share = (tau * precision[k]!) / frames / frames;
		for (let i = 0; i < SQUARE; i++) spread[k * SQUARE + i]! += share * plain[i]!;
		for (let i = 0; i < WIDE; i++) pull[k * WIDE + i]! += share * plain[i * WIDE + k]!;
		pull[k * WIDE + k]! -= tau;
	}
	return { ...statistics, spread, pull, frames: frames + tau };
}

/** The best transform for frames as few or many as they are. */
export function bestTransform(statistics: Statistics): Float64Array {
	const held = withPrior(statistics, PRIOR_FRAMES);
	return statistics.frames < ENOUGH_FOR_FULL ? diagonalTransform(held) : fullTransform(held);
}

/** The best full transform, row by row (Gales 1998, section 4.1); unchanged where the frames do not say enough. */
export function fullTransform({ spread, pull, frames }: Statistics): Float64Array {
	const transform = unchanged();
	const inverses = Array.from({ length: CEPSTRA }, (_, k) => invert(spread.slice(k * SQUARE, (k + 1) * SQUARE), WIDE));
	for (let sweep = 0; sweep < SWEEPS; sweep++) {
		for (let k = 0; k < CEPSTRA; k++) {
			const cofactors = cofactorsOf(transform, k);
			const inverse = inverses[k];
			if (cofactors === null || !inverse) return unchanged();
			transform.set(bestRow(cofactors, inverse.matrix, pull.slice(k * WIDE, (k + 1) * WIDE), frames), k * WIDE);
		}
	}
	return transform;
}

/** Proportional to the cofactors of row `k`: column `k` of the inverse. The offset has none. */
function cofactorsOf(transform: Float64Array, k: number): Float64Array | null {
	const square = new Float64Array(CEPSTRA * CEPSTRA);
	for (let i = 0; i < CEPSTRA; i++) for (let j = 0; j < CEPSTRA; j++) square[i * CEPSTRA + j] = transform[i * WIDE + j]!;
	const inverse = invert(square, CEPSTRA);
	if (inverse === null) return null;
	return Float64Array.from({ length: WIDE }, (_, j) => (j < CEPSTRA ? inverse.matrix[j * CEPSTRA + k]! : 0));
}

/** The row that is best while the others stand still: the better root of a quadratic in how far it leans on its cofactors. */
function bestRow(cofactors: Float64Array, inverse: Float64Array, pull: Float64Array, frames: number): Float64Array {
	const leaning = times(cofactors, inverse);
	const resting = times(pull, inverse);
	const a = dot(leaning, cofactors);
	const b = dot(leaning, pull);
	const root = Math.sqrt(b * b + 4 * a * frames);
	const gain = (lean: number) => frames * Math.log(Math.abs(lean * a + b)) - (a * lean * lean) / 2;
	const [up, down] = [(-b + root) / (2 * a), (-b - root) / (2 * a)];
	const lean = gain(up) > gain(down) ? up : down;
	return resting.map((value, i) => value + lean * leaning[i]!);
}

/** The best transform that only stretches and moves each coefficient by itself: a closed form. */
export function diagonalTransform({ spread, pull, frames }: Statistics): Float64Array {
	const transform = unchanged();
	for (let k = 0; k < CEPSTRA; k++) {
		const from = k * SQUARE;
		const offsets = spread[from + CEPSTRA * WIDE + CEPSTRA]!;
		const cross = spread[from + k * WIDE + CEPSTRA]!;
		const [own, all] = [pull[k * WIDE + k]!, pull[k * WIDE + CEPSTRA]!];
		const a = spread[from + k * WIDE + k]! - (cross * cross) / offsets;
		const b = own - (all * cross) / offsets;
		const stretch = (b + Math.sqrt(b * b + 4 * a * frames)) / (2 * a);
		if (!Number.isFinite(stretch)) continue;
		transform[k * WIDE + k] = stretch;
		transform[k * WIDE + CEPSTRA] = (all - stretch * cross) / offsets;
	}
	return transform;
}
