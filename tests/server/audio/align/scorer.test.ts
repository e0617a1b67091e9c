import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readModel, type AcousticModel } from '#lib/server/audio/align/model.ts';
import { openScorer, plainScorer, wasmScorer } from '#lib/server/audio/align/scorer.ts';
import { assembleKernel } from '../../../../scripts/kernel.mjs';
import { likelyRows, noise } from './sounds.ts';

const english = await readModel('en-us');
const french = await readModel('fr-fr');

/** The description again, with sorting and whole sums: four best densities of a stream, weighed, added up, their logarithm. */
function slowScore(model: AcousticModel, row: Float32Array, senone: number): number {
	const phone = Math.floor(senone / 3);
	const streams = [0, 1, 2].map((stream) => {
		const values = Array.from({ length: 128 }, (_, d) => {
			const at = (phone * 3 + stream) * 128 + d;
			const away = Array.from(
				{ length: 13 },
				(__, k) => (row[stream * 13 + k]! - model.means[at * 13 + k]!) ** 2 * model.precisions[at * 13 + k]!
			);
			return { d, value: model.constants[at]! - away.reduce((a, b) => a + b, 0) };
		});
		const best = values.sort((a, b) => b.value - a.value).slice(0, 4);
		const heard = best.map(({ d, value }) => value + model.weights[(senone * 3 + stream) * 128 + d]!);
		const most = Math.max(...heard);
		return most + Math.log(heard.reduce((sum, one) => sum + Math.exp(one - most), 0));
	});
	return streams.reduce((a, b) => a + b, 0);
}

describe.each([
	['en-us', english],
	['fr-fr', french]
])('scores of %s', (_name, model) => {
	it('are those of the description', () => {
		const rows = likelyRows(model, 8, 21);
		const scores = plainScorer(model).score(rows);
		for (let i = 0; i < scores.length; i += 7) {
			const row = rows.subarray(Math.floor(i / model.senones) * 39).subarray(0, 39);
			expect(scores[i]).toBeCloseTo(slowScore(model, row, i % model.senones), 2);
		}
	});

	it('are the same with the kernel and without, bit for bit', async () => {
		const [kernel, plain] = [await wasmScorer(model), plainScorer(model)];
		const far = noise(39 * 10, 6).map((x) => 1000 * x);
		for (const rows of [likelyRows(model, 150, 33), far, new Float32Array(39)]) expect(kernel.score(rows)).toEqual(plain.score(rows));
	});

	it('of a frame do not depend on its neighbours', async () => {
		const scorer = await wasmScorer(model);
		const rows = likelyRows(model, 140, 5);
		const all = scorer.score(rows);
		fc.assert(
			fc.property(fc.nat(140), fc.nat(140), (a, b) => {
				const [from, to] = [Math.min(a, b), Math.max(a, b)];
				expect(scorer.score(rows.subarray(from * 39, to * 39))).toEqual(all.slice(from * model.senones, to * model.senones));
			}),
			{ numRuns: 20 }
		);
	});
});

describe('the kernel', () => {
	const kept = readFileSync('src/lib/server/audio/align/kernel.wasm');

	it('is what its source assembles to', async () => {
		expect(Buffer.from(await assembleKernel()).equals(kept)).toBe(true);
	});

	it('is done without where the engine has no SIMD', async () => {
		// An opcode of no engine in the place of the first SIMD one: as refused as SIMD itself is by an engine without it.
		const refused = Uint8Array.from(kept);
		refused[refused.indexOf(0xfd)] = 0xff;
		expect(WebAssembly.validate(refused)).toBe(false);
		const rows = likelyRows(english, 3, 2);
		expect((await openScorer(english, refused)).score(rows)).toEqual((await openScorer(english)).score(rows));
	});
});
