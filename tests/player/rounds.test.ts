import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { left, programme } from '#lib/core/programme.ts';
import { seconds, START } from '#lib/core/time.ts';
import { begun, holds, isLast, leftOf, nextRound, once, restAfter, type Rounds } from '#lib/player/rounds.ts';

const stretch = { start: seconds(10), end: seconds(14) };
const asked = (times: number | null, rest: number | 'as-long' = 0): Rounds =>
	begun({ stretch, times, rest: rest === 'as-long' ? rest : seconds(rest) });

describe('rounds', () => {
	it('are as many as asked', () => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 50 }), (times) => {
				let heard = 1;
				for (let round: Rounds | null = asked(times); (round = nextRound(round));) heard++;
				expect(heard).toBe(times);
			})
		);
	});

	it('have no end where none is asked for', () => {
		expect(isLast({ ...asked(null), round: 1e6 })).toBe(false);
	});

	it('are one for a clip', () => expect([isLast(once(stretch)), nextRound(once(stretch))]).toEqual([true, null]));
});

it.each([
	[0, 1, 0],
	[2, 1, 2],
	[2, 3, 2],
	['as-long', 1, 4],
	['as-long', 2, 2],
	['as-long', 0.5, 8]
] as const)('a rest of %s at speed %s is a silence of %s seconds', (rest, speed, silence) =>
	expect(restAfter(asked(2, rest), speed)).toBe(silence)
);

describe('what is left', () => {
	it.each([
		['of a clip', once(stretch), 11, 1, 3],
		['before the first word of it', once(stretch), 8, 1, 4],
		['of the last round', { ...asked(3, 2), round: 3 }, 12, 1, 2],
		['with the silences, which the speed does not shorten', asked(3, 2), 12, 2, 1 + 2 * (2 + 2)],
		['with a silence as long as the stretch', asked(2, 'as-long'), 10, 1, 4 + 4 + 4],
		['of what has no end', asked(null, 5), 13, 1, 1]
	])('%s', (_what, rounds, at, speed, rest) => expect(leftOf(rounds, seconds(at), speed)).toBe(rest));

	it('is that of the programme that plays the stretch so often', () => {
		const amount = fc.double({ min: 0.1, max: 100, noNaN: true });
		fc.assert(
			fc.property(
				amount,
				amount,
				fc.integer({ min: 1, max: 9 }),
				fc.nat(8),
				fc.double({ min: 0, max: 0.99, noNaN: true }),
				(start, length, times, gone, share) => {
					const part = { track: 0, start: seconds(start), end: seconds(start + length) };
					const round = Math.min(gone + 1, times);
					const at = seconds(start + share * length);
					const slow = left(programme(Array.from({ length: times }, () => part)), { interval: round - 1, at });
					expect(leftOf({ stretch: part, times, rest: START, round }, at, 1)).toBeCloseTo(slow, 6);
				}
			)
		);
	});
});

it.each([
	[10, true],
	[13.9, true],
	[14, false],
	[9.9, false]
])('a wish to go to %s stays: %s', (to, stays) => expect(holds(asked(2), seconds(to))).toBe(stays));
