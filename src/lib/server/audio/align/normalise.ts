/** Takes the room and the microphone out of the cepstra: their mean over the whole recording is subtracted. */
import { CEPSTRA } from './frames.ts';

export interface CepstralMean {
	/** Whole frames of 13, while they are made. */
	readonly add: (cepstra: Float32Array) => void;
	readonly mean: () => Float64Array;
}

/**
 * Over all frames, speech or not, but for those of digital silence (c0 < 0). Measured: a mean over frames of speech alone
 * doubles the error on real rooms.
 */
export function openMean(): CepstralMean {
	const sums = new Float64Array(CEPSTRA);
	let frames = 0;
	return {
		add(cepstra) {
			for (let at = 0; at < cepstra.length; at += CEPSTRA) {
				if (cepstra[at]! < 0) continue;
				frames++;
				for (let k = 0; k < CEPSTRA; k++) sums[k]! += cepstra[at + k]!;
			}
		},
		mean: () => sums.map((sum) => sum / Math.max(1, frames))
	};
}

/** In place. */
export function normalise(cepstra: Float32Array, mean: Float64Array): void {
	for (let i = 0; i < cepstra.length; i++) cepstra[i]! -= mean[i % CEPSTRA]!;
}
