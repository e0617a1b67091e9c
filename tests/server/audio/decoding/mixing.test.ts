import fc from 'fast-check';
import { expect, it } from 'vitest';
import { average, mixed, type Order } from '#lib/server/audio/decoding/mixing.ts';

const one = (...values: number[]) => values.map((value) => Float32Array.of(value));
const ears = (values: readonly number[], order: Order) => mixed(one(...values), order).map((plane) => Number(plane[0]!.toFixed(3)));

it.each([
	['one stays one', [0.5], 'riff', [0.5]],
	['two stay two', [0.5, -0.25], 'riff', [0.5, -0.25]],
	['a voice in the middle of 5.1', [0, 0, 1, 0, 0, 0], 'riff', [0.293, 0.293]],
	['the same in the order of Vorbis', [0, 1, 0, 0, 0, 0], 'vorbis', [0.293, 0.293]],
	['low effects', [0, 0, 0, 1, 0, 0], 'riff', [0, 0]],
	['low effects of Vorbis', [0, 0, 0, 0, 0, 1], 'vorbis', [0, 0]],
	['behind on the left', [0, 0, 0, 0, 1, 0], 'riff', [0.293, 0]],
	['a quad', [1, 0, 0, 1], 'riff', [0.586, 0.414]],
	['three of Vorbis', [0, 0, 1], 'vorbis', [0, 0.586]],
	['nine that nobody knows', [1, 1, 1, 1, 1, 1, 1, 1, 1], 'riff', [1]]
] as const)('%s', (_what, values, order, wanted) => expect(ears(values, order)).toEqual(wanted));

it('never clips, and never takes one ear for the other', () => {
	const planes = fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 1, maxLength: 8 });
	fc.assert(
		fc.property(planes, fc.constantFrom('riff', 'vorbis'), (values, order) => {
			for (const plane of mixed(one(...values), order)) expect(Math.abs(plane[0]!)).toBeLessThanOrEqual(1.000001);
		})
	);
});

it('makes one ear of two', () => expect([...average(one(1, -0.5))]).toEqual([0.25]));
