import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clamp, clock, seconds, spokenClock, toMillisecond } from '#lib/core/time.ts';

describe('a clock as a listener reads it', () => {
	it.each([
		[0, '0:00', '0 seconds'],
		[0.999, '0:00', '0 seconds'],
		[1, '0:01', '1 second'],
		[61.5, '1:01', '1 minute 1 second'],
		[600, '10:00', '10 minutes'],
		[3600, '1:00:00', '1 hour'],
		[3729, '1:02:09', '1 hour 2 minutes 9 seconds'],
		[36_000, '10:00:00', '10 hours'],
		[-3, '0:00', '0 seconds']
	])('%d s is %s, said "%s"', (at, shown, said) => {
		expect(clock(seconds(at))).toBe(shown);
		expect(spokenClock(seconds(at))).toBe(said);
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
