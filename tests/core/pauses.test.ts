import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PAUSE, pausesOf, savedBy, SHORT, withoutPauses } from '#lib/core/pauses.ts';
import { allOf, kept } from '#lib/core/playing.ts';
import { holding, programme, whole } from '#lib/core/programme.ts';
import { seconds } from '#lib/core/time.ts';
import type { Timing } from '#lib/core/timing.ts';

/** In milliseconds; a word of no length is written and not heard. */
const timed = (...words: readonly (readonly [number, number])[]): Timing => ({
	first: Uint32Array.of(0, words.length),
	starts: Uint32Array.from(words, ([start]) => start),
	ends: Uint32Array.from(words, ([, end]) => end)
});
const span = (start: number, end: number) => ({ start: seconds(start), end: seconds(end) });
const rounded = (of: readonly { readonly start: number; readonly end: number }[]) =>
	of.map(({ start, end }) => [start, end].map((at) => Math.round(at * 1000) / 1000));
const nothing = { duration: seconds(0), blocks: [], insertions: [] };

describe('the pauses that are left out of a track', () => {
	it.each<[string, Timing, readonly [number, number][]]>([
		['of no words', timed(), []],
		['none before the first word and after the last', timed([9000, 9500]), []],
		['a long one, but for a tenth of a second on both sides', timed([0, 500], [1500, 2000]), [[0.6, 1.4]]],
		['not one that is no longer than a breath', timed([0, 500], [900, 2000]), []],
		['one a hair longer', timed([0, 500], [910, 2000]), [[0.6, 0.81]]],
		['none where a word only written stands', timed([0, 500], [700, 700], [800, 1000]), []],
		['over a word only written', timed([0, 500], [700, 700], [1500, 2000]), [[0.6, 1.4]]],
		['none while somebody else still speaks', timed([0, 3000], [100, 500], [1500, 2000], [3100, 3200]), []],
		['of words in another order than they are read', timed([5000, 6000], [0, 1000], [1100, 2000]), [[2.1, 4.9]]]
	])('%s', (_, timing, pauses) => expect(rounded(pausesOf(timing, []))).toEqual(pauses));

	it('keep what is heard and not in the transcript', () => {
		expect(rounded(pausesOf(timed([0, 500], [5000, 6000]), [span(2, 3)]))).toEqual([[0.6, 1.9], [3.1, 4.9]]); // prettier-ignore
	});
});

it('are left out of whatever tracks are played, and nowhere else', () => {
	const part = (track: number, start: number, end: number) => ({ track, ...span(start, end) });
	const of = allOf(programme([part(0, 0, 2), part(1, 0, 3), part(0, 5, 9)]), nothing);
	const found = withoutPauses(of, [[span(0.6, 1.4), span(3, 4), span(4.5, 5.5)], [span(2.5, 4)]]);
	expect(found.programme.intervals).toEqual([part(0, 0, 0.6), part(0, 1.4, 2), part(1, 0, 2.5), part(0, 5.5, 9)]);
	expect(savedBy(of, found)).toBeCloseTo(0.8 + 0.5 + 0.5, 9);
});

it('a line without times keeps its pauses', () => {
	const of = allOf(whole(seconds(9)), nothing);
	expect(withoutPauses(of, []).programme.intervals).toEqual(of.programme.intervals);
});

/** Words with silences between, and the length of their track. */
const speech = fc
	.array(fc.tuple(fc.integer({ min: 0, max: 150 }), fc.integer({ min: 1, max: 80 })), { minLength: 1, maxLength: 40 })
	.map((steps) => {
		let at = 0;
		const words = steps.map(([silence, length]) => [(at += silence * 10), (at += length * 10)] as const);
		return { timing: timed(...words), words, duration: seconds(at / 1000 + 1) };
	});

it('shorten every pause that is long to the short one, and no other; no word is cut, and times run on', () => {
	fc.assert(
		fc.property(speech, ({ timing, words, duration }) => {
			const of = allOf(whole(duration), { ...nothing, duration });
			const { programme: played, line, carry, back } = withoutPauses(of, [pausesOf(timing, [])]);
			expect(line.duration).toBeCloseTo(played.length, 6);
			let saved = 0;
			for (const [i, [start, end]] of words.entries()) {
				const place = holding(played, seconds(start / 1000), 0);
				expect(place && played.intervals[place.interval]!.end).toBeGreaterThanOrEqual(end / 1000);
				const next = words[i + 1];
				if (!next) continue;
				const before = (next[0] - end) / 1000;
				const after = before > PAUSE ? SHORT : before;
				expect(carry(seconds(next[0] / 1000)) - carry(seconds(end / 1000))).toBeCloseTo(after, 6);
				expect(back(carry(seconds(next[0] / 1000)))).toBeCloseTo(next[0] / 1000, 6);
				saved += before - after;
			}
			expect(savedBy(of, { programme: played, line, carry, back })).toBeCloseTo(saved, 6);
		})
	);
});

it('of some speakers only are found in their part alone', () => {
	const words = timed([0, 1000], [2000, 3000], [4000, 5000], [8000, 9000]);
	const part = kept(allOf(whole(seconds(10)), { ...nothing, duration: seconds(10) }), [span(1.9, 5.2), span(7.8, 9.2)]);
	const after = withoutPauses(part, [pausesOf(words, [])]);
	expect(rounded(after.programme.intervals)).toEqual([[1.9, 3.1], [3.9, 5.1], [7.9, 9.2]]); // prettier-ignore
	expect(after.carry(seconds(8))).toBeCloseTo(1.2 + 1.2 + 0.1, 6);
	expect(after.back(seconds(2.5))).toBeCloseTo(8, 6);
});
