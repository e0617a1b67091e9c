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

describe('ten hours on a line', () => {
	const size = { width: 860, height: 16 };
	const hours = seconds(36_000);
	/** Five thousand turns, each of one of four speakers, end to end. */
	const crowd = fc
		.array(fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 1, max: 20 })), { minLength: 5000, maxLength: 5000 })
		.map((turns) => {
			const all = turns.reduce((sum, [, long]) => sum + long, 0);
			let at = 0;
			return turns.map(([who, long]) => block(who, (at / all) * hours, ((at += long) / all) * hours));
		});
	const speakers = ['Ann', 'Bo', 'Cy', 'Di'].map((name, i) => speaker(name, i + 1));
	/** The height of every column that a skyline draws. */
	const heights = (path: string): number[] => [...path.matchAll(/V([\d.]+)h1/g)].map(([, top]) => size.height - Number(top));

	it('gives each column the share of it that is talked, in two commands at most', () => {
		fc.assert(
			fc.property(crowd, (blocks) => {
				for (const [i, { path }] of lanesOf({ speakers, blocks, duration: hours }, size).entries()) {
					const columns = heights(path);
					expect(columns).toHaveLength(size.width);
					expect(path.match(/[a-z]/gi)!.length).toBeLessThanOrEqual(2 * size.width + 3);
					const talk = blocks.filter((one) => one.speaker === i).reduce((sum, { start, end }) => sum + end - start, 0);
					const drawn = columns.reduce((sum, high) => sum + high, 0) / (size.width * size.height);
					// A tenth of a pixel is what heights are rounded to, and a column is a pixel high where anything is said in it.
					expect(drawn).toBeGreaterThan(talk / hours - 0.05 / size.height);
					expect(drawn).toBeLessThan(talk / hours + 1 / size.height);
				}
			}),
			{ numRuns: 5 }
		);
	});

	it('leaves a column empty in which somebody is silent', () => {
		const blocks = Array.from({ length: 1000 }, (_, i) => block(i < 500 ? 0 : 1, i * 36, i * 36 + 36));
		const [ann, bo] = lanesOf({ speakers: speakers.slice(0, 2), blocks, duration: hours }, size).map(({ path }) => heights(path));
		expect([ann!.slice(0, 429).every((high) => high === 16), ann!.slice(431).every((high) => high === 0)]).toEqual([true, true]);
		expect([bo!.slice(0, 429).every((high) => high === 0), bo!.slice(431).every((high) => high === 16)]).toEqual([true, true]);
	});

	it('draws the turns of a short talk as blocks', () => {
		const blocks = [block(0, 0, 4), block(1, 5, 10)];
		expect(lanesOf({ speakers, blocks, duration: seconds(10) }, size)[0]!.path).not.toContain('h1V');
	});
});
