import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, PrintedSpeaker } from '#lib/core/manuscript.ts';
import { seconds } from '#lib/core/time.ts';
import type { SpeakerId } from '#lib/core/transcript.ts';
import { lanesOf, stretches } from '#lib/core/lanes.ts';

const block = (speaker: number, start: number, end: number, first = 0): Block => ({
	speaker,
	start: seconds(start),
	end: seconds(end),
	first
});
const speaker = (short: string, colour: number): PrintedSpeaker => ({
	id: short.toLowerCase() as SpeakerId,
	label: short,
	name: short,
	role: null,
	short,
	mark: short[0]!,
	colour,
	talk: seconds(0),
	share: 0
});

describe('lanes', () => {
	it('draw a lane a speaker, in the order of the heading', () => {
		const heading = { speakers: [speaker('Ann', 1), speaker('Bo', 2)], blocks: [block(0, 0, 4), block(1, 5, 10)], duration: seconds(10) };
		expect(lanesOf(heading, { width: 100, height: 16 }).map(({ name, colour }) => [name, colour])).toEqual([
			['Ann', 1],
			['Bo', 2]
		]);
	});

	it('draw a lane without a name only where a turn names nobody', () => {
		const heading = { speakers: [speaker('Ann', 1)], blocks: [block(0, 0, 4), block(-1, 5, 10)], duration: seconds(10) };
		const lanes = lanesOf(heading, { width: 100, height: 16 });
		expect(lanes.map(({ name, colour }) => [name, colour])).toEqual([
			['Ann', 1],
			['Not named', 0]
		]);
		expect(lanes[1]!.path).toMatch(/^M/);
	});

	it('leave a speaker who says nothing an empty lane', () => {
		const heading = { speakers: [speaker('Ann', 1)], blocks: [], duration: seconds(10) };
		expect(lanesOf(heading, { width: 100, height: 16 })[0]!.path).toBe('');
	});

	it.each([
		['a turn a tenth of the way', [block(0, 1, 2)], [[10, 20]]],
		[
			'turns apart stay apart',
			[block(0, 0, 1), block(0, 2, 3)],
			[
				[0, 10],
				[20, 30]
			]
		],
		['closer than a pixel is one', [block(0, 0, 1), block(0, 1.05, 2)], [[0, 20]]],
		['shorter than a pixel is still seen', [block(0, 5, 5.01)], [[50, 51]]]
	])('%s', (_, blocks, expected) => {
		expect(stretches(blocks, seconds(10), 100)).toEqual(expected);
	});

	it('never draw more stretches than there are pixels, and lose no moment of speech', () => {
		const talk = fc.array(fc.tuple(fc.double({ min: 0, max: 20, noNaN: true }), fc.double({ min: 0.1, max: 20, noNaN: true })), {
			maxLength: 300
		});
		fc.assert(
			fc.property(talk, (steps) => {
				let at = 0;
				const blocks = steps.map(([gap, length]) => block(0, (at += gap), (at += length)));
				const drawn = stretches(blocks, seconds(at + 1), 120);
				expect(drawn.length).toBeLessThanOrEqual(120);
				for (const { start, end } of blocks) {
					const middle = (((start + end) / 2) * 120) / (at + 1);
					expect(drawn.some(([from, to]) => from <= middle + 1e-6 && middle <= to + 1e-6)).toBe(true);
				}
			})
		);
	});
});
