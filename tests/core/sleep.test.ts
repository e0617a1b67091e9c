import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '#lib/core/manuscript.ts';
import { afterMinutes, FADES, heardFor, isOver, leftOf, SLEEPS, softnessOf, soonOf, type Timer } from '#lib/core/sleep.ts';
import { seconds } from '#lib/core/time.ts';

const block = (start: number, end: number): Block => ({ speaker: 0, start: seconds(start), end: seconds(end), first: 0 });
const blocks = [block(0.5, 20), block(20, 50), block(53, 100)];
const playing = (position: number, speed = 1) => ({ position: seconds(position), speed, duration: seconds(110), blocks });
const TURN: Timer = { is: 'turn' };

describe('how long it plays on', () => {
	it.each([
		['before the first word', 0, 1, 20],
		['in a turn', 12, 1, 8],
		['twice as fast', 12, 2, 4],
		['at the join of two', 20, 1, 30],
		['between two, until the end of the next', 51, 1, 49],
		['after the last', 104, 1, 6]
	])('to the end of the turn, %s', (_, position, speed, left) => expect(leftOf(TURN, playing(position, speed))).toBeCloseTo(left, 6));

	it.each(SLEEPS)('%d minutes of what is heard, however fast', (minutes) => {
		expect(leftOf(afterMinutes(minutes), playing(3, 3))).toBe(minutes * 60);
		expect(leftOf(heardFor(afterMinutes(minutes), seconds(90)), playing(70, 3))).toBe(minutes * 60 - 90);
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
			for (let rings = 0; !isOver(leftOf(timer, playing(0))); rings++) {
				expect(rings).toBeLessThan(700);
				const wait = seconds(soonOf(timer, leftOf(timer, playing(0))) + late);
				expect(wait).toBeGreaterThan(0);
				timer = heardFor(timer, wait);
				passed += wait;
			}
			expect(passed).toBeGreaterThanOrEqual(start - 0.02);
			expect(passed).toBeLessThanOrEqual(start + late + 0.001);
		})
	));
