/** Scores frames in the fastest way that this engine can. */
import type { Scorer } from './mixture.ts';
import type { AcousticModel } from './model.ts';
import { plainScorer } from './scorer-plain.ts';
import { kernelScorer, readKernel, wasmScorer } from './scorer-wasm.ts';

export { plainScorer, wasmScorer, type Scorer };

/** The kernel, or plain TypeScript in an engine without SIMD; both answer the same, bit for bit. */
export async function openScorer(model: AcousticModel, kernel?: Uint8Array): Promise<Scorer> {
	const bytes = new Uint8Array(kernel ?? (await readKernel()));
	return WebAssembly.validate(bytes) ? kernelScorer(model, bytes) : plainScorer(model);
}
