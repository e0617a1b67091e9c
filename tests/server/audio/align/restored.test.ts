import { expect, it } from 'vitest';
import { restored } from '#lib/server/audio/align/restored.ts';
import { pathOf } from './paths.ts';

const SURE = Array.from({ length: 9 }, () => 0.8);

it.each([
	['w10 w10 w10', 'w10 w10 w10', SURE, []],
	['w10 w10 w10', 'w10 k1 g10 w10', SURE, [1]],
	['w10 w10 w10', 'w10 k1 s10 w10', [0.8, 0.2, 0.8], []],
	['w10 w10 w10', 'w15 k1 g5 w10', SURE, []],
	['w10 w10 w10', 'w10 g10 k1 w10', SURE, [1]],
	['w10 w10 w10', 'g10 k3 g20', SURE, [0, 1, 2]],
	['g10 w10 k1 g10 w10', 'w30 w5 w5', SURE, []]
])('of %s, what %s gave up', (first, second, confidence, expected) => {
	expect(restored(pathOf(first), pathOf(second), confidence).map(({ word }) => word)).toEqual(expected);
});
