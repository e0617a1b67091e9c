import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Timing } from '#lib/core/timing.ts';
import { hearing } from '#lib/player/hearing.ts';

/** One paragraph after the other, each a list of words `[start, end]` in milliseconds. */
function timing(...paragraphs: readonly (readonly (readonly [number, number])[])[]): Timing {
	const words = paragraphs.flat();
	let count = 0;
	return {
		first: Uint32Array.from([0, ...paragraphs.map((paragraph) => (count += paragraph.length))]),
		starts: Uint32Array.from(words, ([start]) => start),
		ends: Uint32Array.from(words, ([, end]) => end)
	};
}

describe('a track in reading order', () => {
	const of = hearing(
		timing(
			[
				[100, 300],
				[300, 500]
			],
			[],
			[[900, 1200]]
		)
	);

	it.each<[number, number, number, number]>([
		[0, -1, -1, 100],
		[100, 0, 0, 300],
		[299, 0, 0, 300],
		[300, 1, 0, 900],
		[700, 1, 0, 900],
		[900, 2, 2, Infinity],
		[99_999, 2, 2, Infinity]
	])('at %d ms: word %d of paragraph %d, the next at %d', (at, word, paragraph, next) => {
		expect(of.at(at)).toBe(word);
		expect(of.paragraphOf(of.at(at))).toBe(paragraph);
		expect(of.next(at)).toBe(next);
	});
});

it('knows the words of an edited order, in which the track runs back', () => {
	const of = hearing(
		timing(
			[[5000, 5400]],
			[
				[1000, 1200],
				[1200, 1500]
			]
		)
	);
	expect([0, 1000, 1300, 4000, 5000].map((at) => of.at(at))).toEqual([-1, 1, 2, 2, 0]);
	expect([0, 1000, 1300, 5000].map((at) => of.next(at))).toEqual([1000, 1200, 5000, Infinity]);
});

it('passes over words that are not in the sound, and jumps to the nearest that is, in the same paragraph if there is one', () => {
	const of = hearing(
		timing(
			[
				[100, 200],
				[200, 200]
			],
			[[200, 200]],
			[[800, 900]]
		)
	);
	expect([150, 250, 700, 800].map((at) => of.at(at))).toEqual([0, 0, 0, 3]);
	expect([0, 1, 2, 3].map((word) => of.startOf(word))).toEqual([100, 100, 800, 800]);
	expect([0, 1, 2].map((paragraph) => of.hears(paragraph))).toEqual([true, false, true]);
});

it('stays at the last time there is for unheard words at the end, and at nothing for an empty text', () => {
	expect(
		hearing(
			timing([
				[100, 200],
				[200, 200]
			])
		).startOf(1)
	).toBe(100);
	expect(hearing(timing([[100, 200]], [[200, 200]])).startOf(1)).toBe(200);
	const nothing = hearing(timing([]));
	expect([nothing.at(5), nothing.next(5), nothing.startOf(0), nothing.paragraphOf(-1)]).toEqual([-1, Infinity, 0, -1]);
});

const anyParagraph = fc.array(fc.tuple(fc.nat(5000), fc.nat(300)), { maxLength: 6 });

it('agrees with the slow, obvious answer', () => {
	fc.assert(
		fc.property(fc.array(anyParagraph, { maxLength: 6 }), fc.nat(6000), (lists, at) => {
			const paragraphs = lists.map((list) => list.map(([start, length]) => [start, start + length] as const));
			const heard = paragraphs.flat().flatMap(([start, end], word) => (end > start ? [{ start, word }] : []));
			const begun = heard.filter(({ start }) => start <= at).sort((a, b) => a.start - b.start || a.word - b.word);
			const coming = heard.map(({ start }) => start).filter((start) => start > at);
			const of = hearing(timing(...paragraphs));
			expect(of.at(at)).toBe(begun.at(-1)?.word ?? -1);
			expect(of.next(at)).toBe(Math.min(Infinity, ...coming));
		})
	);
});
