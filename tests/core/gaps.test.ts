import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filled, type Voiced } from '#lib/core/gaps.ts';
import type { Interval } from '#lib/core/programme.ts';
import { seconds } from '#lib/core/time.ts';

const interval = ([start, end]: readonly [number, number]): Interval => ({ start: seconds(start), end: seconds(end) });
const voiced = (duration: number, ...paragraphs: readonly (readonly [number, number] | null)[]): Voiced => ({
	duration: seconds(duration),
	paragraphs: paragraphs.map((paragraph) => paragraph && interval(paragraph))
});
const SPOKEN = voiced(40, [1, 9], [10, 19], [20, 29], [30, 39]);
const parts = (recorded: Voiced) => filled(recorded, SPOKEN).intervals.map(({ track, start, end }) => [track, start, end]);

describe('the gaps of a recording', () => {
	it('without any it is the recording', () => expect(parts(voiced(50, [0, 9], [10, 20], [21, 30], [31, 49]))).toEqual([[0, 0, 50]]));

	it('are filled after what stands before them, with a breath of silence on both sides', () => {
		expect(parts(voiced(50, [0, 9], null, [10, 20], [31, 49]))).toEqual([
			[0, 0, 9.3],
			[1, 9.7, 19.3],
			[0, 9.3, 50]
		]);
	});

	it('side by side are one', () => {
		expect(parts(voiced(50, [0, 9], null, null, [31, 49]))).toEqual([
			[0, 0, 9.3],
			[1, 9.7, 29.3],
			[0, 9.3, 50]
		]);
	});

	it('at the beginning come before the first word, and after whatever music there is', () => {
		expect(parts(voiced(50, null, [20, 25], [31, 35], [36, 49]))).toEqual([
			[0, 0, 19.7],
			[1, 0.7, 9.3],
			[0, 19.7, 50]
		]);
	});

	it('never cut into a word where there is no silence', () => {
		expect(parts(voiced(50, [0, 10], null, [10, 20], [20, 30]))[0]).toEqual([0, 0, 10]);
	});

	it('of a recording in another order than the text are filled in its own order', () => {
		expect(parts(voiced(50, [30, 39], null, [0, 9], null))).toEqual([
			[0, 0, 9.3],
			[1, 29.7, 39.3],
			[0, 9.3, 39.3],
			[1, 9.7, 19.3],
			[0, 39.3, 50]
		]);
	});

	it('that nobody can fill stay', () => {
		const mute = voiced(40, [1, 9], null, null, null);
		expect(filled(voiced(50, [0, 9], null, [10, 20], [31, 49]), mute).intervals).toHaveLength(1);
	});
});

/** Paragraphs one after the other with silences between them, each in the recording or not. */
const talk = fc
	.array(fc.record({ there: fc.boolean(), silence: fc.integer({ min: 0, max: 8 }), length: fc.integer({ min: 1, max: 30 }) }), {
		maxLength: 9
	})
	.map((list) => {
		let recorded = 0;
		let spoken = 0;
		const paragraphs = list.map(({ there, silence, length }) => {
			const made = interval([(spoken += silence), (spoken += length + 1)]);
			return [there ? interval([(recorded += silence), (recorded += length)]) : null, made] as const;
		});
		return [
			{ duration: seconds(recorded + 2), paragraphs: paragraphs.map(([found]) => found) },
			{ duration: seconds(spoken + 2), paragraphs: paragraphs.map(([, made]) => made) }
		] as const;
	});

it('leave out nothing of the recording, and play every paragraph whole and in reading order', () => {
	fc.assert(
		fc.property(talk, ([recorded, spoken]) => {
			const { intervals } = filled(recorded, spoken);
			const own = intervals.filter(({ track }) => track === 0);
			expect(own.reduce((sum, { start, end }) => sum + end - start, 0)).toBeCloseTo(recorded.duration);
			const at = recorded.paragraphs.map((found, p) => {
				const [track, { start, end }] = found ? [0, found] : [1, spoken.paragraphs[p]!];
				return intervals.findIndex((part) => part.track === track && part.start <= start && part.end >= end);
			});
			for (const [p, place] of at.entries()) expect(place).toBeGreaterThanOrEqual(p === 0 ? 0 : at[p - 1]!);
		})
	);
});
