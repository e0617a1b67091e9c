import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clamp, clock, seconds, toMillisecond } from '#lib/core/time.ts';

describe('a clock as a listener reads it', () => {
	it.each([
		[0, '0:00'],
		[0.999, '0:00'],
		[1, '0:01'],
		[61.5, '1:01'],
		[600, '10:00'],
		[3600, '1:00:00'],
		[3729, '1:02:09'],
		[36_000, '10:00:00'],
		[-3, '0:00']
	])('%d s is %s', (at, shown) => {
		expect(clock(seconds(at))).toBe(shown);
	});
});

it('rounds to milliseconds with at most three decimals', () => {
	fc.assert(
		fc.property(fc.double({ min: 0, max: 36_000, noNaN: true }), (at) => {
			const rounded = toMillisecond(seconds(at));
			expect(Math.abs(rounded - at)).toBeLessThanOrEqual(0.0005000001);
			expect(String(rounded)).toMatch(/^\d+(\.\d{1,3})?$/);
		})
	);
});

it('keeps a position between two others', () => {
	expect(clamp(seconds(5), seconds(1), seconds(3))).toBe(3);
	expect(clamp(seconds(-5), seconds(1), seconds(3))).toBe(1);
	expect(clamp(seconds(2), seconds(1), seconds(3))).toBe(2);
});
