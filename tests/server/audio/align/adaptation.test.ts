import { describe, expect, it } from 'vitest';
import { adaptRows, addBand, type Adaptation } from '#lib/server/audio/align/adaptation.ts';
import { noise } from './sounds.ts';

const NOTHING: Adaptation = { shift: null, transforms: null, band: null };
const matrices = (of: (stream: number, row: number, column: number) => number) =>
	Array.from({ length: 3 }, (_, stream) => Float64Array.from({ length: 13 * 14 }, (__, i) => of(stream, Math.floor(i / 14), i % 14)));

function adapted(rows: Float32Array, adaptation: Partial<Adaptation>): Float32Array {
	const copy = rows.slice();
	adaptRows(copy, { ...NOTHING, ...adaptation });
	return copy;
}

describe('adapted rows', () => {
	const rows = noise(39 * 5, 7);

	it.each<[string, Partial<Adaptation>]>([
		['nothing', {}],
		['a shift by nothing', { shift: new Float32Array(39) }],
		['the transform that changes nothing', { transforms: matrices((_, row, column) => (row === column ? 1 : 0)) }]
	])('are as they were under %s', (_what, adaptation) => expect(adapted(rows, adaptation)).toEqual(rows));

	it('are shifted first, then bent, each stream by its own', () => {
		const shift = noise(39, 12);
		const transforms = matrices((stream, row, column) => Math.sin(1 + stream * 200 + row * 14 + column));
		const out = adapted(rows, { shift, transforms });
		for (let i = 0; i < rows.length; i++) {
			const [row, stream, k] = [Math.floor(i / 39), Math.floor((i % 39) / 13), i % 13];
			let sum = transforms[stream]![k * 14 + 13]!;
			for (let j = 0; j < 13; j++) {
				const at = stream * 13 + j;
				sum += transforms[stream]![k * 14 + j]! * Math.fround(rows[row * 39 + at]! - shift[at]!);
			}
			expect(out[i]).toBeCloseTo(sum, 5);
		}
	});
});

describe('the high band', () => {
	const band = { level: Float32Array.of(9, 9, 4, 100), means: Float32Array.of(4, 5), variances: Float32Array.of(1, 4), floor: -8 };
	const normal = (x: number, mean: number, variance: number) => -0.5 * Math.log(2 * Math.PI * variance) - (x - mean) ** 2 / (2 * variance);

	it('adds the log density of its level to each senone of its frame', () => {
		const scores = Float32Array.of(-1, -2, -3, -4);
		addBand(scores, 2, band);
		expect(scores[0]).toBeCloseTo(-1 + normal(4, 4, 1), 5);
		expect(scores[1]).toBeCloseTo(-2 + normal(4, 5, 4), 5);
	});

	it('takes no more than its floor', () => {
		const scores = Float32Array.of(-1, -2, -3, -4);
		addBand(scores, 2, band);
		expect([scores[2], scores[3]]).toEqual([-11, -12]);
	});
});
