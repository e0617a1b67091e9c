/** Scores frames with a small WebAssembly SIMD kernel; scripts/kernel.mjs is its source, and says what lies where. */
import { readFile } from 'node:fs/promises';
import { CEPSTRA, ROW, STREAMS } from './frames.ts';
import { ANSWER, openMixture, type Finalists, type Scorer } from './mixture.ts';
import type { AcousticModel } from './model.ts';

const KERNEL = new URL('./kernel.wasm', import.meta.url);
/** Frames that share one reading of the model: a block's 14 kB stay in the nearest cache. */
const BATCH = 64;
const FLOAT = 4;
const PAGE = 65_536;
/** Bytes that the kernel keeps to itself. */
const SCRATCH = 1024;

/** The kernel's bytes, which an engine without SIMD does not take. */
export const readKernel = (): Promise<Uint8Array> => readFile(KERNEL);

/** @throws WebAssembly.CompileError where the engine has no SIMD */
export async function wasmScorer(model: AcousticModel): Promise<Scorer> {
	return kernelScorer(model, await readKernel());
}

type Best = (x: number, frames: number, block: number, answers: number) => void;

export async function kernelScorer(model: AcousticModel, kernel: Uint8Array): Promise<Scorer> {
	const place = placesOf(model);
	const memory = new WebAssembly.Memory({ initial: Math.ceil(place.end / PAGE) });
	const { instance } = await WebAssembly.instantiate(new Uint8Array(kernel), { kernel: { memory } });
	const floats = new Float32Array(memory.buffer);
	const finalists: Finalists = { values: floats, which: new Int32Array(memory.buffer) };
	writeModel(floats, model, place);
	const best = instance.exports.best as Best;
	const mix = openMixture(model);
	const answersOf = (block: number) => place.answers + block * BATCH * ANSWER * FLOAT;
	const batch = (rows: Float32Array, scores: Float32Array, from: number, frames: number) => {
		floats.set(rows.subarray(from * ROW, (from + frames) * ROW), place.rows / FLOAT);
		for (let codebook = 0; codebook < model.phones.length; codebook++) {
			for (let stream = 0; stream < STREAMS; stream++) {
				const block = place.model + (codebook * STREAMS + stream) * place.block;
				best(place.rows + stream * CEPSTRA * FLOAT, frames, block, answersOf(stream));
			}
			mix(codebook, finalists, blocks, frames, scores, from * model.senones);
		}
	};
	const blocks = Int32Array.from({ length: STREAMS }, (_, stream) => answersOf(stream) / FLOAT);
	return {
		score(rows) {
			const frames = rows.length / ROW;
			const scores = new Float32Array(frames * model.senones);
			for (let from = 0; from < frames; from += BATCH) batch(rows, scores, from, Math.min(BATCH, frames - from));
			return scores;
		}
	};
}

interface Places {
	/** Bytes a block takes. */
	readonly block: number;
	readonly model: number;
	readonly rows: number;
	readonly answers: number;
	readonly end: number;
}

function placesOf({ phones, densities }: AcousticModel): Places {
	const block = densities * (2 * CEPSTRA + 1) * FLOAT;
	const rows = SCRATCH + phones.length * STREAMS * block;
	const answers = rows + BATCH * ROW * FLOAT;
	return { block, model: SCRATCH, rows, answers, end: answers + STREAMS * BATCH * ANSWER * FLOAT };
}

/** Each block: its means dimension by dimension, a float for each density; its precisions likewise; its constants. */
function writeModel(floats: Float32Array, { means, precisions, constants, densities }: AcousticModel, place: Places): void {
	for (let i = 0; i < constants.length; i++) {
		const [block, density] = [Math.floor(i / densities), i % densities];
		const at = (place.model + block * place.block) / FLOAT + density;
		for (let k = 0; k < CEPSTRA; k++) {
			floats[at + k * densities] = means[i * CEPSTRA + k]!;
			floats[at + (CEPSTRA + k) * densities] = precisions[i * CEPSTRA + k]!;
		}
		floats[at + 2 * CEPSTRA * densities] = constants[i]!;
	}
}
