import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '#lib/core/manuscript.ts';
import { allOf, kept, within, type Playing } from '#lib/core/playing.ts';
import { reached, whole } from '#lib/core/programme.ts';
import { seconds, type Seconds } from '#lib/core/time.ts';
import { EVERYBODY, stretchesOf, toggled, whoOf, wishOf, type Wish } from '#lib/core/who.ts';

const block = (speaker: number, start: number, end: number, first = 0): Block => ({
	...{ speaker, first },
	start: seconds(start),
	end: seconds(end)
});
const span = (start: number, end: number) => ({ start: seconds(start), end: seconds(end) });
const pairs = (of: readonly { readonly start: number; readonly end: number }[]) =>
	of.map(({ start, end }) => [start, end].map((at) => Math.round(at * 1000) / 1000));
const lineOf = (blocks: readonly Block[], duration: number, insertions: Playing['line']['insertions'] = []) => ({
	...{ blocks, insertions },
	duration: seconds(duration)
});

const TALK = [block(0, 1, 10, 0), block(1, 11, 20, 1), block(0, 20.1, 30, 2), block(0, 32, 40, 3), block(-1, 40, 45, 4)];

describe('the stretches of some speakers, with a breath round each', () => {
	it.each<[string, readonly number[], [number, number][]]>([
		['a turn at the start, and two that follow one another', [0], [[0.8, 10.2], [20.05, 32], [32, 40]]], // prettier-ignore
		['one turn', [1], [[10.8, 20.05]]], // prettier-ignore
		['whom nobody named', [-1], [[39.99, 45.2]]], // prettier-ignore
		['two of them', [1, -1], [[10.8, 20.05], [39.99, 45.2]]], // prettier-ignore
		['everybody', [0, 1, -1], [[0.8, 11], [11, 20.1], [20.1, 32], [32, 40], [40, 45.2]]], // prettier-ignore
		['nobody', [], []]
	])('%s', (_, who, stretches) => expect(pairs(stretchesOf(lineOf(TALK, 50), new Set(who)))).toEqual(stretches));

	it('that lie in another order than they are read keep their beginnings', () => {
		expect(pairs(stretchesOf(lineOf([block(0, 50, 60), block(0, 10, 20)], 70), new Set([0])))).toEqual([[49.8, 60.2], [9.8, 20.2]]); // prettier-ignore
	});

	it('take no breath from what is heard and not in the transcript', () => {
		const line = lineOf([block(0, 10, 20), block(1, 30, 40)], 50, [span(9.9, 9.95), span(20, 22)]);
		expect(pairs(stretchesOf(line, new Set([0])))).toEqual([[9.975, 20]]);
	});

	it('of an edited order take none from whoever is heard there in truth', () => {
		const line = lineOf([block(0, 50, 60), block(1, 10, 20), block(0, 20.1, 30)], 60);
		expect(pairs(stretchesOf(line, new Set([0])))).toEqual([[49.8, 60], [20.05, 30.2]]); // prettier-ignore
	});
});

describe('who is heard', () => {
	const speakers = ['a', 'b', 'c'].map((id) => ({ id }));
	it.each<[Wish, readonly number[] | null]>([
		[EVERYBODY, null],
		[wishOf(['b'], []), [1]],
		[wishOf(['a', 'c'], []), [0, 2]],
		[wishOf([], ['b']), [0, 2, -1]],
		[wishOf(['a', 'b'], ['c']), [0, 1]],
		[wishOf([], ['a', 'b', 'c']), [-1]],
		[wishOf(['nobody'], []), []]
	])('%j: %j', (wish, who) => {
		const heard = whoOf(wish, speakers);
		expect(heard && [...heard]).toEqual(who);
	});

	it('is toggled: into a list and out of it, and never in both', () => {
		const only = toggled(EVERYBODY, 'only', 'a');
		expect(only).toEqual({ only: ['a'], without: [] });
		expect(toggled(only, 'only', 'b')).toEqual({ only: ['a', 'b'], without: [] });
		expect(toggled(only, 'without', 'a')).toEqual({ only: [], without: ['a'] });
		expect(toggled(only, 'only', 'a')).toBe(EVERYBODY);
	});
});

it('what is played in a stretch is found on whatever tracks the line is made of', () => {
	const part = (track: number, start: number, end: number) => ({ track, ...span(start, end) });
	const line = { intervals: [part(0, 0, 10), part(1, 5, 8), part(0, 10, 20)], before: [0, 10, 13].map(seconds), length: seconds(23) };
	const found = within(line, [span(8, 14)]);
	expect(found.intervals).toEqual([part(0, 8, 10), part(1, 5, 8), part(0, 10, 11)]);
	expect(found.length).toBe(6);
});

describe('a moment carried to the part, and back', () => {
	const part = kept(allOf(whole(seconds(50)), lineOf(TALK, 50)), stretchesOf(lineOf(TALK, 50), new Set([1])));
	it.each([
		[15, 4.2, 15],
		[11, 0.2, 11],
		[0, 0, 10.8],
		[45, 9.25, 20.05]
	])('%d s comes to lie at %d s, which is %d s', (at, there, again) => {
		expect(part.carry(seconds(at))).toBeCloseTo(there, 6);
		expect(part.back(part.carry(seconds(at)))).toBeCloseTo(again, 6);
	});
});

it('the part of one speaker has their turns and nobody else, as long as they are', () => {
	const line = lineOf(TALK, 50, [span(10.2, 10.8)]);
	const part = kept(allOf(whole(seconds(50)), line), stretchesOf(line, new Set([0])), ({ speaker }) => speaker === 0);
	expect(part.line.blocks.map(({ first }) => first)).toEqual([0, 2, 3]);
	expect(part.line.duration).toBeCloseTo(part.programme.length, 9);
	expect(part.line.insertions).toEqual([]);
});

/** Speech with silences between, of four speakers and of nobody. */
const talk = fc
	.array(fc.tuple(fc.integer({ min: -1, max: 2 }), fc.integer({ min: 0, max: 900 }), fc.integer({ min: 10, max: 3000 })), { maxLength: 12 })
	.map((turns) => {
		let clock = 1000;
		return turns.map(([speaker, pause, length]) => {
			const start = (clock += pause);
			return block(speaker, start / 1000, (clock += length) / 1000);
		});
	});

it('every moment of the part is of those who are heard or of a silence beside them, and all they say is in it', () => {
	fc.assert(
		fc.property(talk, fc.double({ min: 0, max: 1, noNaN: true }), (blocks, share) => {
			const duration = seconds((blocks.at(-1)?.end ?? 0) + 2);
			const line = lineOf(blocks, duration);
			const who = new Set([0, 2]);
			const part = kept(allOf(whole(duration), line), stretchesOf(line, who), ({ speaker }) => who.has(speaker));
			const theirs = blocks.filter(({ speaker }) => who.has(speaker));
			const place = reached(part.programme, seconds(share * part.programme.length));
			expect(place !== null).toBe(theirs.length > 0);
			const at = place?.at ?? -1;
			expect(blocks.some(({ speaker, start, end }) => !who.has(speaker) && at > start + 0.0101 && at < end - 0.0101)).toBe(false);
			for (const { start, end } of theirs) {
				const inside = (moment: Seconds) => expect(part.back(part.carry(moment))).toBeCloseTo(moment, 6);
				inside(seconds(start + 0.001));
				inside(seconds(end - 0.001));
			}
		})
	);
});
