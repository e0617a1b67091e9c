/** Makes the rows that are scored: the cepstra of a frame, then how they change and how that changes. */
import { CEPSTRA, ROW } from './frames.ts';

/**
 * The rows of frames `from` to `to`: 13 cepstra, 13 slopes c(t+2) - c(t-2), 13 curvatures, as the `1s_c_d_dd` features of
 * Sphinx are. Frames before the first and after the last are like these.
 *
 * @param cepstra normalised, 13 a frame, of the whole recording
 * @returns (to - from) * 39
 */
export function rowsOf(cepstra: Float32Array, from: number, to: number): Float32Array {
	const last = cepstra.length / CEPSTRA - 1;
	const rows = new Float32Array((to - from) * ROW);
	const at = (frame: number) => Math.min(last, Math.max(0, frame)) * CEPSTRA;
	for (let frame = from, row = 0; frame < to; frame++, row += ROW) {
		const [here, back1, on1, back2, on2] = [at(frame), at(frame - 1), at(frame + 1), at(frame - 2), at(frame + 2)];
		const [back3, on3] = [at(frame - 3), at(frame + 3)];
		for (let k = 0; k < CEPSTRA; k++) {
			rows[row + k] = cepstra[here + k]!;
			rows[row + CEPSTRA + k] = cepstra[on2 + k]! - cepstra[back2 + k]!;
			rows[row + 2 * CEPSTRA + k] = cepstra[on3 + k]! - cepstra[back1 + k]! - (cepstra[on1 + k]! - cepstra[back3 + k]!);
		}
	}
	return rows;
}
