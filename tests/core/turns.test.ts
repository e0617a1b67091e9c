import { describe, expect, it } from 'vitest';
import type { Block } from '#lib/core/manuscript.ts';
import { seconds } from '#lib/core/time.ts';
import { blockAt, blockOfPassage, nextTurn, nextTurnOf, previousTurn, previousTurnOf } from '#lib/core/turns.ts';

/** Speakers 0 1 0 1, each ten seconds with a second between, after half a second of silence. */
const blocks = [0, 1, 0, 1].map(
	(speaker, i): Block => ({ speaker, start: seconds(0.5 + 11 * i), end: seconds(10.5 + 11 * i), first: 2 * i })
);
const place = (block: Block | null) => (block === null ? null : blocks.indexOf(block));

describe('where a listener lands', () => {
	it.each([
		['before the first word', 0, { here: null, next: 1, previous: 0, nextOwn: 2, previousOwn: null }],
		['at a start', 11.5, { here: 1, next: 2, previous: 0, nextOwn: 2, previousOwn: 0 }],
		['a hair before a start', 11.49, { here: 1, next: 2, previous: 0, nextOwn: 2, previousOwn: 0 }],
		['just into a turn', 13, { here: 1, next: 2, previous: 0, nextOwn: 2, previousOwn: 0 }],
		['well into a turn', 18, { here: 1, next: 2, previous: 1, nextOwn: 2, previousOwn: 0 }],
		['between two turns', 22, { here: 1, next: 2, previous: 1, nextOwn: 2, previousOwn: 0 }],
		['in the last turn', 40, { here: 3, next: null, previous: 3, nextOwn: null, previousOwn: 2 }]
	])('%s', (_, at, expected) => {
		const now = seconds(at);
		expect({
			here: place(blockAt(blocks, now)),
			next: place(nextTurn(blocks, now)),
			previous: place(previousTurn(blocks, now)),
			nextOwn: place(nextTurnOf(blocks, 0, now)),
			previousOwn: place(previousTurnOf(blocks, 0, now))
		}).toEqual(expected);
	});
});

it('finds the turn of a paragraph, and nothing in an empty talk', () => {
	expect([0, 1, 2, 7].map((passage) => place(blockOfPassage(blocks, passage)))).toEqual([0, 0, 1, 3]);
	expect([blockAt([], seconds(1)), nextTurn([], seconds(1)), previousTurn([], seconds(1))]).toEqual([null, null, null]);
});
