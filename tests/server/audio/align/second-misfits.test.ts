import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordsIn } from '#lib/server/audio/align/path.ts';
import { withoutMisfits } from '#lib/server/audio/align/second/misfits.ts';
import { anyPath, expectCovered, pathOf, shortOf, sizeOf } from './paths.ts';

const LAMBDA = 1.5;
const DECOY = -3;

describe('a word', () => {
	it.each([
		['that fits, and is short', -0.5, 'w10', 'w10'],
		['that fits no better than a wrong one, and is short', -3, 'w10', 'k1 g10'],
		['that fits a little better than a wrong one', -2.9, 'w10', 'w10'],
		['that fits no better, and takes its time', -9, 'w21', 'w21'],
		['that takes half its time', -9, 'w20', 'k1 g20'],
		['beside others, in its own place', -3, 'w30 w10 s10 w30', 'w30 k1 g10 s10 w30']
	])('%s', (_, likeness, before, after) => {
		const left = withoutMisfits(pathOf(before, likeness), () => 40, LAMBDA, DECOY);
		expect(shortOf(left)).toBe(after);
	});

	it('that is not in question is never given up', () => {
		const path = pathOf('w3 w3 w3', -9);
		const left = withoutMisfits(path, (word) => (word === 1 ? 40 : 0), LAMBDA, DECOY);
		expect(wordsIn(left.stretches).map(({ word }) => word)).toEqual([0, 2]);
	});
});

it('a path without misfits covers the same, and has no word that it did not have', () => {
	fc.assert(
		fc.property(anyPath, fc.nat(80), fc.double({ min: -5, max: -0.1, noNaN: true }), (path, toSay, decoy) => {
			const { words, frames } = sizeOf(path);
			const left = withoutMisfits(path, () => toSay, LAMBDA, decoy);
			expectCovered(left, words, frames);
			expect(path.stretches).toEqual(expect.arrayContaining(wordsIn(left.stretches)));
		})
	);
});
