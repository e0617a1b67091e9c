import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seconds } from '#lib/core/time.ts';
import type { Timing } from '#lib/core/timing.ts';
import { across } from '#lib/player/crossing.ts';
import { hearing } from '#lib/player/hearing.ts';

type Words = readonly (readonly [start: number, end: number])[];
/** `-` stands for a word that nobody says. */
const timing = (words: Words): Timing => ({
	first: Uint32Array.of(0, words.length),
	starts: Uint32Array.from(words, ([start]) => start),
	ends: Uint32Array.from(words, ([, end]) => end)
});
const cross = (from: Words, to: Words, at: number, insertions: readonly (readonly [number, number])[] = []) =>
	1000 *
	across(
		hearing(timing(from)),
		hearing(timing(to)),
		seconds(at / 1000),
		insertions.map(([start, end]) => ({ start: seconds(start / 1000), end: seconds(end / 1000) }))
	);

describe('from a recording to made speech', () => {
	const recorded: Words = [
		[3000, 3400],
		[3600, 4000],
		[4000, 4000],
		[9000, 9400],
		[9500, 9900]
	];
	const made: Words = [
		[500, 700],
		[800, 1000],
		[1200, 1400],
		[1500, 1700],
		[2000, 2400]
	];

	it.each<[string, number, number]>([
		['before the first word it is the first word', 1000, 500],
		['in the middle of a word it is the middle of that word', 3200, 600],
		['in a silence between two words it is as far along in theirs', 3500, 750],
		['before a word that only the other has it is the next word of both', 4100, 1500],
		['in the last word it is there, too', 9700, 2200],
		['after the last word it is after the last word', 12_000, 2400]
	])('%s', (_what, at, to) => expect(cross(recorded, made, at)).toBeCloseTo(to));

	it('in an advertisement it is the next word', () => {
		const long: Words = [
			[1000, 2000],
			[30_000, 31_000]
		];
		const short: Words = [
			[1000, 2000],
			[4000, 5000]
		];
		expect(cross(long, short, 10_000)).toBeCloseTo(2000 + (8 / 28) * 2000);
		expect(cross(long, short, 10_000, [[3000, 29_000]])).toBeCloseTo(4000);
	});

	it('and back, a word that nobody says is the next that somebody does', () => expect(cross(made, recorded, 1300)).toBeCloseTo(9000));
	it('from a track without any word it is the beginning of the other', () => expect(cross([[0, 0]], [[700, 900]], 5000)).toBeCloseTo(700));
});

const anyTrack = fc
	.array(fc.tuple(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 1, max: 900 })), { minLength: 12, maxLength: 12 })
	.map((list) => {
		let at = 0;
		return list.map(([gap, length]) => [(at += gap), (at += length)] as const);
	});

it('there and back again is where one was, wherever all words are in both', () => {
	fc.assert(
		fc.property(anyTrack, anyTrack, fc.double({ min: 0, max: 1, noNaN: true }), (a, b, share) => {
			const at = a[0]![0] + share * (a.at(-1)![1] - 1 - a[0]![0]);
			const there = cross(a, b, at);
			// Where a silence is nothing in the other, all of it is one instant there.
			const inSilence = hearing(timing(a)).at(at);
			if (at >= a[inSilence]![1]) return;
			expect(cross(b, a, there)).toBeCloseTo(at, 3);
			expect(hearing(timing(b)).at(there)).toBe(inSilence);
		})
	);
});
