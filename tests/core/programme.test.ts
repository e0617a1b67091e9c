import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holding, left, nearest, onward, played, programme, reached, whole, type Place } from '#lib/core/programme.ts';
import { seconds } from '#lib/core/time.ts';

const of = (...pairs: readonly (readonly [number, number])[]) =>
	programme(pairs.map(([start, end]) => ({ track: 0, start: seconds(start), end: seconds(end) })));
const place = (interval: number, at: number): Place => ({ interval, at: seconds(at) });

it('of everything is the track itself', () => {
	const all = whole(seconds(100));
	expect(all.length).toBe(100);
	expect(nearest(all, seconds(30))).toEqual(place(0, 30));
	expect(left(all, place(0, 30))).toBe(70);
	expect(left(all, place(0, 30), 2)).toBe(35);
});

it('leaves out what has no length', () => expect(of([5, 5], [10, 12], [9, 3]).intervals).toEqual([{ track: 0, start: 10, end: 12 }]));

describe('one speaker, with silences and others left out', () => {
	const one = of([10, 20], [40, 45], [60, 70]);

	it.each<[number, number, Place | null]>([
		[10, 0, place(0, 10)],
		[19.9, 0, place(0, 19.9)],
		[20, 0, place(1, 40)],
		[45.2, 1, place(2, 60)],
		[70, 2, null],
		[5, 0, place(0, 10)],
		[65, 0, place(1, 40)]
	])('at %d in part %d it goes on at %o', (at, from, expected) => expect(onward(one, seconds(at), from)).toEqual(expected));

	it.each<[number, Place]>([
		[0, place(0, 10)],
		[15, place(0, 15)],
		[22, place(0, 20)],
		[38, place(1, 40)],
		[99, place(2, 70)]
	])('asked for %d it takes one to %o', (at, expected) => expect(nearest(one, seconds(at))).toEqual(expected));

	it('counts only what is played', () => {
		expect(one.length).toBe(25);
		expect(played(one, place(1, 42))).toBe(12);
		expect(left(one, place(2, 60))).toBe(10);
	});
});

it('knows which round of a repeat it is in', () => {
	const twice = of([10, 20], [10, 20], [5, 8]);
	expect(onward(twice, seconds(20), 0)).toEqual(place(1, 10));
	expect(onward(twice, seconds(20), 1)).toEqual(place(2, 5));
	expect(onward(twice, seconds(8), 2)).toBeNull();
	expect([0, 1].map((round) => left(twice, place(round, 15)))).toEqual([18, 8]);
});

it('of nothing has no place', () => {
	expect(nearest(of(), seconds(3))).toBeNull();
	expect(onward(of(), seconds(3))).toBeNull();
	expect(of().length).toBe(0);
});

const anyProgramme = fc
	.array(fc.tuple(fc.nat(500), fc.integer({ min: 1, max: 90 })), { minLength: 1, maxLength: 9 })
	.map((parts) => of(...parts.map(([start, length]) => [start, start + length] as const)));

it('played through part by part, takes its length', () => {
	fc.assert(
		fc.property(anyProgramme, (parts) => {
			let here: Place | null = { interval: 0, at: parts.intervals[0]!.start };
			let heard = 0;
			while (here) {
				expect(played(parts, here)).toBeCloseTo(heard);
				const { end } = parts.intervals[here.interval]!;
				heard += end - here.at;
				here = onward(parts, end, here.interval);
			}
			expect(heard).toBeCloseTo(parts.length);
		})
	);
});

it('reaches, after so much was played, the place at which so much has been played', () => {
	fc.assert(
		fc.property(anyProgramme, fc.double({ min: 0, max: 1, noNaN: true }), (parts, share) => {
			const after = seconds(share * parts.length);
			expect(played(parts, reached(parts, after)!)).toBeCloseTo(after);
		})
	);
	expect(reached(of(), seconds(1))).toBeNull();
	expect(reached(of([10, 20], [40, 45]), seconds(99))).toEqual(place(1, 45));
});

describe('across two tracks', () => {
	const two = programme(
		(
			[
				[0, 0, 10],
				[1, 30, 34],
				[0, 10, 20]
			] as const
		).map(([track, start, end]) => ({ track, start: seconds(start), end: seconds(end) }))
	);

	it('a position means another place on each', () => {
		expect(nearest(two, seconds(12), 0)).toEqual(place(2, 12));
		expect(nearest(two, seconds(12), 1)).toEqual(place(1, 30));
		expect([holding(two, seconds(31), 1), holding(two, seconds(31), 0)]).toEqual([place(1, 31), null]);
	});

	it('goes over at the ends of its parts, and back', () => {
		expect(onward(two, seconds(10), 0)).toEqual(place(1, 30));
		expect(onward(two, seconds(34.1), 1)).toEqual(place(2, 10));
		expect([two.length, played(two, place(2, 12))]).toEqual([24, 16]);
		expect(reached(two, seconds(13))).toEqual(place(1, 33));
	});
});
