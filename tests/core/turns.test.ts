import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '#lib/core/manuscript.ts';
import { seconds } from '#lib/core/time.ts';
import { blockAt, blockOfPassage, nextTurn, nextTurnOf, previousTurn, previousTurnOf, turnEnds } from '#lib/core/turns.ts';

/** Ann 0-10, Bo 10-20, Ann 20-30, Cy 30-40. */
const blocks: Block[] = [0, 1, 0, 2].map((speaker, i) => ({ speaker, start: seconds(i * 10), end: seconds(i * 10 + 9.5), first: i * 2 }));
const startOf = (block: Block | null) => block?.start ?? null;

describe('turns', () => {
	it.each([
		['next from the middle', nextTurn(blocks, seconds(4)), 10],
		['next from the last', nextTurn(blocks, seconds(35)), null],
		['next from a hair before a turn is the one after it', nextTurn(blocks, seconds(9.995)), 20],
		['previous from early in a turn', previousTurn(blocks, seconds(21)), 10],
		['previous from late in a turn is its own beginning', previousTurn(blocks, seconds(26)), 20],
		['previous from the very start', previousTurn(blocks, seconds(0)), 0],
		['the same speaker next', nextTurnOf(blocks, 0, seconds(4)), 20],
		['the same speaker next, when there is none', nextTurnOf(blocks, 1, seconds(12)), null],
		['the same speaker before', previousTurnOf(blocks, 0, seconds(21)), 0],
		['a speaker who has not spoken yet', previousTurnOf(blocks, 2, seconds(4)), null],
		['the turn of a passage', blockOfPassage(blocks, 5), 20],
		['before the first turn', blockAt(blocks.slice(1), seconds(4)), null]
	])('%s', (_, found, start) => {
		expect(startOf(found)).toBe(start);
	});

	it('finds the block as a plain walk does', () => {
		fc.assert(
			fc.property(fc.double({ min: 0, max: 60, noNaN: true }), (at) => {
				expect(blockAt(blocks, seconds(at))).toBe(blocks.filter(({ start }) => start <= at + 0.02).at(-1) ?? null);
			})
		);
	});

	it('next, next, next reaches every turn once', () => {
		const starts: number[] = [];
		for (let block = blockAt(blocks, seconds(0)); block; block = nextTurn(blocks, block.start)) starts.push(block.start);
		expect(starts).toEqual([0, 10, 20, 30]);
	});
});

describe('where one pauses after every turn', () => {
	const block = (start: number, end: number): Block => ({ speaker: 0, start: seconds(start), end: seconds(end), first: 0 });

	it.each([
		['a breath after all but the last', [block(0, 1), block(3, 4), block(6, 7)], [1.2, 4.2]],
		['in the middle of a shorter silence', [block(0, 1), block(1.2, 2)], [1.1]],
		['at the end where somebody breaks in', [block(0, 2), block(1.5, 3)], [2]],
		['in order where a turn lies within another', [block(0, 9), block(3, 4), block(10, 11)], [4.2, 9]],
		['nowhere in a single turn', [block(0, 9)], []]
	])('%s', (_where, blocks, ends) => expect(turnEnds(blocks).map((at) => Math.round(at * 1000) / 1000)).toEqual(ends));
});
