/** Scores frames without WebAssembly: what every engine can do, at a tenth of the kernel's speed. */
import { CEPSTRA, ROW, STREAMS } from './frames.ts';
import { ANSWER, FINALISTS, openMixture, type Finalists, type Scorer } from './mixture.ts';
import type { AcousticModel } from './model.ts';

/** Dimensions after which a density that is already worse than the best four is given up. */
const LOOK_AT = 4;

export function plainScorer(model: AcousticModel): Scorer {
	const mix = openMixture(model);
	const memory = new ArrayBuffer(STREAMS * ANSWER * 4);
	const finalists: Finalists = { values: new Float32Array(memory), which: new Int32Array(memory) };
	const blocks = Int32Array.from({ length: STREAMS }, (_, stream) => stream * ANSWER);
	return {
		score(rows) {
			const frames = rows.length / ROW;
			const scores = new Float32Array(frames * model.senones);
			for (let frame = 0; frame < frames; frame++) {
				for (let codebook = 0; codebook < model.phones.length; codebook++) {
					for (let stream = 0; stream < STREAMS; stream++) {
						const x = frame * ROW + stream * CEPSTRA;
						findBest(model, codebook * STREAMS + stream, rows, x, finalists, stream * ANSWER);
					}
					mix(codebook, finalists, blocks, 1, scores, frame * model.senones);
				}
			}
			return scores;
		}
	};
}

/** The best four of a block's densities at the 13 values that begin at `x`; of two equal ones the earlier wins. */
function findBest(model: AcousticModel, block: number, rows: Float32Array, x: number, { values, which }: Finalists, to: number): void {
	const last = to + FINALISTS - 1;
	values.fill(-Infinity, to, last + 1);
	for (let d = 0; d < model.densities; d++) {
		const value = densityOver(values[last]!, model, block * model.densities + d, rows, x);
		if (value <= values[last]!) continue;
		let place = last;
		for (; place > to && values[place - 1]! < value; place--) {
			values[place] = values[place - 1]!;
			which[place + FINALISTS] = which[place - 1 + FINALISTS]!;
		}
		values[place] = value;
		which[place + FINALISTS] = d;
	}
}

/**
 * A log density, or anything at or below the bar. Rounded to single precision at every step, as the kernel is: a fourth best
 * and a fifth may differ by less than that, and both scorers have to choose the same.
 */
function densityOver(bar: number, { means, precisions, constants }: AcousticModel, density: number, rows: Float32Array, x: number): number {
	let value = constants[density]!;
	const at = density * CEPSTRA;
	for (let k = 0; k < CEPSTRA; k++) {
		const away = Math.fround(rows[x + k]! - means[at + k]!);
		value = Math.fround(value - Math.fround(Math.fround(away * away) * precisions[at + k]!));
		if (k % LOOK_AT === LOOK_AT - 1 && value <= bar) return -Infinity;
	}
	return value;
}
