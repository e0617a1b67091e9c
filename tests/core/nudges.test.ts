import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { heardParagraphs } from '#lib/core/heard.ts';
import { nudged, tapped, type Nudges } from '#lib/core/nudges.ts';
import type { Timing } from '#lib/core/timing.ts';

function timing(...paragraphs: readonly (readonly (readonly [number, number])[])[]): Timing {
	const words = paragraphs.flat();
	let count = 0;
	return {
		first: Uint32Array.from([0, ...paragraphs.map((paragraph) => (count += paragraph.length))]),
		starts: Uint32Array.from(words, ([start]) => start),
		ends: Uint32Array.from(words, ([, end]) => end)
	};
}
const apply = (of: Timing, nudges: Nudges) => nudged(of, heardParagraphs(of), nudges);
const shifts = (of: Timing, nudges: Nudges) => Array.from(apply(of, nudges).starts, (start, word) => start - of.starts[word]!);

const words = (from: number, count: number) => Array.from({ length: count }, (_, i) => [from + i * 1000, from + i * 1000 + 900] as const);
const TALK = timing(words(1000, 4), words(6000, 4), words(11_000, 4), words(16_000, 4), words(21_000, 4));

describe('a nudge', () => {
	it('adds up tap by tap, and back to nothing', () => {
		const once = tapped(new Map(), 3, 1);
		expect([...tapped(once, 3, 1)]).toEqual([[3, 100]]);
		expect(tapped(once, 3, -1).size).toBe(0);
	});

	it('of none is the very same timing', () => expect(apply(TALK, new Map())).toBe(TALK));

	it('moves its paragraph by all of it, tapers off over its neighbours, and leaves the rest alone', () => {
		const by = shifts(TALK, new Map([[2, 100]]));
		expect(by.slice(8, 12)).toEqual([100, 100, 100, 100]);
		expect(by.slice(0, 4)).toEqual([0, 0, 0, 0]);
		expect(by.slice(16)).toEqual([0, 0, 0, 0]);
		expect(by.slice(4, 8)).toEqual(by.slice(4, 8).toSorted((a, b) => a - b));
		expect(by.slice(12, 16)).toEqual(by.slice(12, 16).toSorted((a, b) => b - a));
		expect([by[4], by[12]]).toEqual([0, 100]);
	});

	it('of two neighbours moves each by its own', () => {
		const by = shifts(
			TALK,
			new Map([
				[1, -50],
				[2, 150]
			])
		);
		expect([by.slice(4, 8), by.slice(8, 12)]).toEqual([Array(4).fill(-50), Array(4).fill(150)]);
	});

	it('passes over a paragraph that is not in the sound', () => {
		const of = timing(words(1000, 4), [[4900, 4900]], words(6000, 4));
		expect(shifts(of, new Map([[0, 50]])).slice(0, 4)).toEqual([50, 50, 50, 50]);
		expect(shifts(of, new Map([[1, 50]]))).toEqual(shifts(of, new Map()));
	});
});

const anyTalk = fc
	.array(fc.array(fc.tuple(fc.nat(400), fc.integer({ min: 1, max: 60 })), { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 7 })
	.map((lists) => {
		let at = 0;
		// As they travel: whole steps of 10 ms.
		return timing(...lists.map((list) => list.map(([gap, length]) => [(at += gap * 10), (at += length * 10)] as const)));
	});
const anyNudges = fc
	.array(fc.tuple(fc.nat(6), fc.integer({ min: -60, max: 60 })), { maxLength: 5 })
	.map((list) => new Map(list.map(([p, taps]) => [p, taps * 50])));

it('keeps every word heard, in order, over no other, and never before the beginning', () => {
	fc.assert(
		fc.property(anyTalk, anyNudges, (of, nudges) => {
			const { first, starts, ends } = apply(of, nudges);
			expect(first).toEqual(of.first);
			let last = 0;
			for (const [word, start] of starts.entries()) {
				expect(start).toBeGreaterThanOrEqual(last);
				expect(ends[word]).toBeGreaterThan(start);
				last = ends[word]!;
			}
		})
	);
});

it('keeps the order of times that run back on the page, too', () => {
	fc.assert(
		fc.property(anyTalk, anyNudges, fc.nat(6), (of, nudges, turn) => {
			const cut = of.first[turn % (of.first.length - 1)]!;
			const moved = { ...of, starts: rotated(of.starts, cut), ends: rotated(of.ends, cut) };
			const { starts } = apply(moved, nudges);
			const order = (times: Uint32Array) => [...times.keys()].sort((a, b) => times[a]! - times[b]! || a - b);
			expect(order(starts)).toEqual(order(moved.starts));
		})
	);
});

const rotated = (times: Uint32Array, by: number) => Uint32Array.from([...times.subarray(by), ...times.subarray(0, by)]);
