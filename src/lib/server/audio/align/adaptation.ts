/** Bends the rows and scores of one recording towards the model: its own mean, one affine transform a stream, its high band. */
import { CEPSTRA, ROW, STREAMS } from './frames.ts';

/** Scores from above the model's 3,700 Hz: one Gaussian a senone over the level of the high band. */
export interface HighBand {
	/** ln units, one a frame of the whole recording. */
	readonly level: Float32Array;
	/** One a senone. */
	readonly means: Float32Array;
	readonly variances: Float32Array;
	/** Nats: no frame may cost a senone more than this. */
	readonly floor: number;
}

export interface Adaptation {
	/** 39 values, subtracted first. */
	readonly shift: Float32Array | null;
	/** Three of 13 x 14, row by row, the last column being the offset: x' = A x + b, in one stream. */
	readonly transforms: readonly Float64Array[] | null;
	readonly band: HighBand | null;
}

/** In place: rows of 39. */
export function adaptRows(rows: Float32Array, { shift, transforms }: Adaptation): void {
	if (shift) for (let i = 0; i < rows.length; i++) rows[i]! -= shift[i % ROW]!;
	if (!transforms) return;
	const before = new Float64Array(CEPSTRA);
	for (let at = 0; at < rows.length; at += CEPSTRA) {
		const transform = transforms[(at / CEPSTRA) % STREAMS]!;
		for (let k = 0; k < CEPSTRA; k++) before[k] = rows[at + k]!;
		for (let k = 0; k < CEPSTRA; k++) rows[at + k] = affine(transform, k * (CEPSTRA + 1), before);
	}
}

function affine(transform: Float64Array, row: number, x: Float64Array): number {
	let sum = transform[row + CEPSTRA]!;
	for (let k = 0; k < CEPSTRA; k++) sum += transform[row + k]! * x[k]!;
	return sum;
}

/** In place: adds the high band's log density to every senone of the frames that begin at `from`. */
export function addBand(scores: Float32Array, from: number, { level, means, variances, floor }: HighBand): void {
	const senones = means.length;
	const constants = variances.map((variance) => -0.5 * Math.log(2 * Math.PI * variance));
	const precisions = variances.map((variance) => 1 / (2 * variance));
	for (let at = 0, frame = from; at < scores.length; at += senones, frame++) {
		const height = level[frame]!;
		for (let s = 0; s < senones; s++) {
			const away = height - means[s]!;
			scores[at + s]! += Math.max(floor, constants[s]! - away * away * precisions[s]!);
		}
	}
}
