import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '#lib/core/manuscript.ts';
import { afterMinutes, FADES, heardFor, isOver, leftOf, SLEEPS, softnessOf, soonOf, turnEnd, type Timer } from '#lib/core/sleep.ts';
import { seconds } from '#lib/core/time.ts';

const block = (start: number, end: number): Block => ({ speaker: 0, start: seconds(start), end: seconds(end), first: 0 });
const blocks = [block(0.5, 20), block(20, 50), block(53, 100)];
const at = seconds;
const TURN: Timer = { is: 'turn', end: at(20) };

it.each([
	['before the first word', 0, 20],
	['in a turn', 12, 20],
	['at the join of two', 20, 50],
	['between two, until the end of the next', 51, 100],
	['after the last', 104, 110]
])('the turn that is heard ends, %s', (_, position, end) => expect(turnEnd(blocks, at(position), at(110))).toBe(end));

describe('how long it plays on', () => {
	it.each([
		[12, 1, 8],
		[12, 2, 4],
		[20.3, 1, 0]
	])('to the end of a turn, from %d at %d times', (position, speed, left) =>
		expect(leftOf(TURN, at(position), speed)).toBeCloseTo(left, 6)
	);

	it.each(SLEEPS)('%d minutes of what is heard, however fast', (minutes) => {
		expect(leftOf(afterMinutes(minutes), at(3), 3)).toBe(minutes * 60);
		expect(leftOf(heardFor(afterMinutes(minutes), at(90)), at(70), 3)).toBe(minutes * 60 - 90);
	});
});

describe('the fade', () => {
	it.each([
		[afterMinutes(5), 300, 1],
		[afterMinutes(5), FADES.time, 1],
		[afterMinutes(5), FADES.time / 2, 0.25],
		[afterMinutes(5), 0, 0],
		[TURN, FADES.turn, 1],
		[TURN, -1, 0]
	] as const)('%j with %d s left plays at %d', (timer, left, softness) =>
		expect(softnessOf(timer, seconds(left))).toBeCloseTo(softness, 6)
	);

	it('law: it never grows louder towards the end', () =>
		fc.assert(
			fc.property(fc.double({ min: 0, max: 100, noNaN: true }), fc.double({ min: 0, max: 100, noNaN: true }), (a, b) => {
				const [less, more] = [Math.min(a, b), Math.max(a, b)];
				for (const timer of [TURN, afterMinutes(5)]) {
					expect(softnessOf(timer, seconds(less))).toBeLessThanOrEqual(softnessOf(timer, seconds(more)));
				}
			})
		));
});

it('law: woken as it asks to be, it comes to the end, never late and never without end', () =>
	fc.assert(
		fc.property(fc.double({ min: 0, max: 400, noNaN: true }), fc.double({ min: 0, max: 0.03, noNaN: true }), (start, late) => {
			let timer: Timer = { is: 'time', left: seconds(start) };
			let passed = 0;
			for (let rings = 0; !isOver(leftOf(timer, at(0), 1)); rings++) {
				expect(rings).toBeLessThan(700);
				const wait = seconds(soonOf(timer, leftOf(timer, at(0), 1)) + late);
				expect(wait).toBeGreaterThan(0);
				timer = heardFor(timer, wait);
				passed += wait;
			}
			expect(passed).toBeGreaterThanOrEqual(start - 0.02);
			expect(passed).toBeLessThanOrEqual(start + late + 0.001);
		})
	));
