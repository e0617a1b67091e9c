import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '#lib/core/manuscript.ts';
import { programme, reached, whole, type Programme } from '#lib/core/programme.ts';
import { alone, carried, only, within } from '#lib/core/solo.ts';
import { seconds } from '#lib/core/time.ts';

const block = (speaker: number, start: number, end: number, first = 0): Block => ({
	...{ speaker, first },
	start: seconds(start),
	end: seconds(end)
});
const pairs = (of: readonly { readonly start: number; readonly end: number }[]) => of.map(({ start, end }) => [start, end]);

const TALK = [block(0, 1, 10, 0), block(1, 11, 20, 1), block(0, 21, 30, 2), block(0, 32, 40, 3), block(-1, 41, 45, 4)];

describe('the stretches of one speaker', () => {
	it.each<[string, readonly number[], [number, number][]]>([
		['a turn at the start, and two that follow one another', [0], [[0.99, 10], [20.99, 32], [32, 40]]], // prettier-ignore
		['one turn', [1], [[10.99, 20]]], // prettier-ignore
		['whom nobody named', [-1], [[40.99, 45]]], // prettier-ignore
		['everybody', [0, 1, -1], [[0.99, 11], [11, 21], [21, 32], [32, 41], [41, 45]]], // prettier-ignore
		['nobody', [], []]
	])('%s', (_, speakers, stretches) => expect(pairs(only(TALK, new Set(speakers)))).toEqual(stretches));

	it('that lie in another order than they are read keep their beginnings', () => {
		expect(pairs(only([block(0, 50, 60), block(0, 10, 20)], new Set([0])))).toEqual([[49.99, 60], [9.99, 20]]); // prettier-ignore
	});
});

it('what is played in a stretch is found on whatever tracks the line is made of', () => {
	const part = (track: number, start: number, end: number) => ({ track, start: seconds(start), end: seconds(end) });
	const line = programme([part(0, 0, 10), part(1, 5, 8), part(0, 10, 20)]);
	const found = within(line, [{ start: seconds(8), end: seconds(14) }]);
	expect(found.intervals).toEqual([part(0, 8, 10), part(1, 5, 8), part(0, 10, 11)]);
	expect(found.length).toBe(6);
});

describe('a moment carried to the part', () => {
	const all = whole(seconds(50));
	const part = within(all, only(TALK, new Set([1])));
	it.each([
		[15, 4.01],
		[11, 0.01],
		[0, 0],
		[45, 9.01]
	])('%d s', (at, there) => expect(carried(all, part, seconds(at))).toBeCloseTo(there, 6));
});

it('the part of one speaker has their turns and nobody else, as long as they are', () => {
	const { programme: part, line } = alone(
		{
			programme: whole(seconds(50)),
			line: { duration: seconds(50), blocks: TALK, insertions: [{ start: seconds(10.2), end: seconds(10.8) }] }
		},
		0
	);
	expect(line.blocks.map(({ first }) => first)).toEqual([0, 2, 3]);
	expect(line.duration).toBe(part.length);
	expect(part.length).toBeCloseTo(9.01 + 19.01, 6);
	expect(line.insertions).toEqual([]);
});

it('every moment of the part is a moment of that speaker', () => {
	const turn = fc.tuple(fc.integer({ min: -1, max: 2 }), fc.integer({ min: 0, max: 300 }), fc.integer({ min: 10, max: 3000 }));
	fc.assert(
		fc.property(fc.array(turn, { maxLength: 12 }), fc.double({ min: 0, max: 1, noNaN: true }), (turns, share) => {
			let clock = 1000;
			const blocks = turns.map(([speaker, pause, length]) => {
				const start = (clock += pause);
				return block(speaker, start / 1000, (clock += length) / 1000);
			});
			const part: Programme = within(whole(seconds(clock / 1000)), only(blocks, new Set([0])));
			const place = reached(part, seconds(share * part.length));
			expect(place !== null).toBe(blocks.some(({ speaker }) => speaker === 0));
			if (place === null) return;
			const isTheirs = blocks.some(({ speaker, start, end }, i) => {
				const next = blocks[i + 1];
				const last = next?.speaker === 0 ? next.start : end;
				return speaker === 0 && place.at >= start - 0.0101 && place.at <= last + 1e-9;
			});
			expect(isTheirs).toBe(true);
		})
	);
});
