import fc from 'fast-check';
import { expect, it } from 'vitest';
import { countWhile } from '#lib/core/bisect.ts';

it('counts as a walk would', () => {
	fc.assert(
		fc.property(fc.array(fc.integer({ min: 0, max: 50 })), fc.integer({ min: -1, max: 51 }), (list, most) => {
			const sorted = list.toSorted((a, b) => a - b);
			expect(countWhile(sorted.length, (i) => sorted[i]! <= most)).toBe(sorted.filter((value) => value <= most).length);
		})
	);
});
