import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { ParagraphTiming, TimedWord } from '#lib/core/alignment.ts';
import { seconds } from '#lib/core/time.ts';
import { decodeTiming, encodeTiming, lastNotAfter, paragraphStarts, wordStart } from '#lib/core/timing.ts';
import { paragraphId } from '#lib/core/transcript.ts';
import { words } from '#lib/core/words.ts';

/** Paragraphs of words with natural gaps, one after the other. */
const spoken = fc
	.array(fc.array(fc.tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 1, max: 900 })), { minLength: 1, maxLength: 12 }), {
		maxLength: 8
	})
	.map((lists) => {
		let clock = 0;
		const texts = lists.map((list) => list.map((_, i) => `w${i}`).join(' '));
		const timing = lists.map((list, p): ParagraphTiming => {
			const timed = words(texts[p]!).map(([from, to], i): TimedWord => {
				const start = clock + list[i]![0];
				clock = start + list[i]![1];
				return [from, to, seconds(start / 1000), seconds(clock / 1000)];
			});
			return { paragraph: paragraphId(p), basis: 'exact', confidence: 1, start: timed[0]![2], end: timed.at(-1)![3], words: timed };
		});
		return { texts, timing };
	});

it('gives every word back within half a step', () => {
	fc.assert(
		fc.property(spoken, fc.constantFrom(1 as const, 5 as const, 10 as const), ({ texts, timing }, step) => {
			const { first, starts, ends } = decodeTiming(encodeTiming(timing, texts, step));
			const all = timing.flatMap((of) => (of.basis === 'absent' ? [] : of.words));
			expect(first.length).toBe(texts.length + 1);
			expect(first.at(-1)).toBe(all.length);
			for (const [w, [, , start, end]] of all.entries()) {
				expect(Math.abs(starts[w]! - start * 1000)).toBeLessThanOrEqual(step / 2 + 1e-6);
				expect(Math.abs(ends[w]! - end * 1000)).toBeLessThanOrEqual(step / 2 + 1e-6);
			}
		})
	);
});

it('keeps a place for words and paragraphs that are not heard', () => {
	const texts = ['one two', 'not there', 'three'];
	const timing: ParagraphTiming[] = [
		{
			paragraph: paragraphId(0),
			basis: 'aligned',
			confidence: 1,
			start: seconds(1),
			end: seconds(2),
			words: [[4, 7, seconds(1.5), seconds(2)]]
		},
		{ paragraph: paragraphId(1), basis: 'absent' },
		{
			paragraph: paragraphId(2),
			basis: 'exact',
			confidence: 1,
			start: seconds(3),
			end: seconds(4),
			words: [[0, 5, seconds(3), seconds(4)]]
		}
	];
	const { first, starts, ends } = decodeTiming(encodeTiming(timing, texts));
	expect([...first]).toEqual([0, 2, 4, 5]);
	expect([...starts]).toEqual([1000, 1500, 2000, 2000, 3000]);
	expect([...ends]).toEqual([1000, 2000, 2000, 2000, 4000]);
	expect([...paragraphStarts(decodeTiming(encodeTiming(timing, texts)))]).toEqual([1000, 2000, 3000]);
	const begins = (paragraph: number, word: number) => wordStart({ first, starts, ends }, paragraph, word);
	expect([begins(0, 0), begins(0, 1), begins(0, 2), begins(1, 1), begins(2, 0), begins(3, 0)]).toEqual([null, 1.5, null, null, 3, null]);
	expect(wordStart(null, 0, 1)).toBeNull();
});

it('can run backwards, as a recording read in an edited order does', () => {
	const at = (id: number, start: number): ParagraphTiming => ({
		...{ paragraph: paragraphId(id), basis: 'exact', confidence: 1, start: seconds(start), end: seconds(start + 1) },
		words: [[0, 1, seconds(start), seconds(start + 1)]]
	});
	const { starts } = decodeTiming(encodeTiming([at(0, 50), at(1, 3)], ['a', 'b']));
	expect([...starts]).toEqual([50_000, 3_000]);
});

it.each([
	[new Uint8Array()],
	[new Uint8Array([1, 2, 3, 4])],
	[new Uint8Array([0x50, 0x54, 9, 10])],
	[new Uint8Array([0x50, 0x54, 1, 10, 3])]
])('refuses bytes that are not word times (%#)', (bytes) => expect(() => decodeTiming(bytes)).toThrow(RangeError));

it('finds the last value that is not after another, as looking at each one does', () => {
	fc.assert(
		fc.property(fc.array(fc.nat(100)), fc.integer({ min: -1, max: 101 }), (list, at) => {
			const sorted = Uint32Array.from(list).sort();
			expect(lastNotAfter(sorted, at)).toBe(sorted.findLastIndex((value) => value <= at));
		})
	);
});
