import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Costs } from '#lib/server/audio/align/costs.ts';
import { FIRST_PASS, FORCED } from '#lib/server/audio/align/costs.ts';
import { buildGraph } from '#lib/server/audio/align/graph.ts';
import type { Path } from '#lib/server/audio/align/path.ts';
import { openSearch } from '#lib/server/audio/align/search.ts';
import { everyWay } from './every-way.ts';
import { expectCovered } from './paths.ts';
import type { Toy } from './toy.ts';
import { randomFrom, toyFrom, toyModel } from './toy.ts';

function searched({ model, words, frames, scores, loops }: Toy, costs: Costs, collectEvery?: number): Path {
	const search = openSearch(model, buildGraph(model, words), costs, collectEvery);
	for (let frame = 0; frame < frames; frame++) search.push(scores, frame * model.senones, loops[frame]!);
	return search.finish();
}

const ways = ({ stretches }: Path) => stretches.map(({ is, word, until, from, to }) => `${is} ${word}-${until} ${from}-${to}`);
const scoreOf = ({ stretches }: Path) => stretches.reduce((sum, { score }) => sum + score, 0);
const seeds = fc.integer({ min: 0, max: 2 ** 31 });

describe('the search', () => {
	it('finds the way that trying every way finds, and its score, stretch by stretch', () => {
		fc.assert(
			fc.property(seeds, (seed) => {
				const toy = toyFrom(seed);
				const found = searched(toy, toy.costs);
				const best = everyWay(toy);
				expect(ways(found)).toEqual(ways(best));
				expect(found.whole).toBe(best.whole);
				found.stretches.forEach(({ score }, i) => expect(score).toBeCloseTo(best.stretches[i]!.score, 6));
			}),
			{ numRuns: 400 }
		);
	});

	it('covers every frame and every word once, in order, however narrow the beam; and a narrow beam is never better', () => {
		fc.assert(
			fc.property(seeds, fc.double({ min: 0.01, max: 40, noNaN: true }), (seed, beam) => {
				const toy = toyFrom(seed);
				const narrow = searched(toy, { ...toy.costs, beam });
				expectCovered(narrow, toy.words.length, toy.frames);
				expect(scoreOf(narrow)).toBeLessThanOrEqual(scoreOf(searched(toy, toy.costs)) + 1e-6);
			})
		);
	});

	it('finds the same whenever it clears its records, and every time', () => {
		fc.assert(
			fc.property(seeds, fc.integer({ min: 1, max: 9 }), (seed, every) => {
				const toy = toyFrom(seed);
				const never = searched(toy, toy.costs, Infinity);
				expect(searched(toy, toy.costs, every)).toEqual(never);
				expect(searched(toy, toy.costs, Infinity)).toEqual(never);
			})
		);
	});

	it('never throws and still covers everything, whatever the scores are', () => {
		const wild = fc.constantFrom(NaN, Infinity, -Infinity, 0, -1e30, 1e30, -3);
		fc.assert(
			fc.property(seeds, fc.array(wild, { minLength: 1, maxLength: 40 }), fc.constantFrom(400, 1e-9), (seed, odd, beam) => {
				const toy = toyFrom(seed);
				const scores = toy.scores.map((score, i) => (i % 3 === 0 ? score : odd[i % odd.length]!));
				const loops = toy.loops.map((loop, i) => (i % 4 === 0 ? odd[i % odd.length]! : loop));
				for (const costs of [{ ...toy.costs, beam }, FIRST_PASS, FORCED])
					expectCovered(searched({ ...toy, scores, loops }, costs), toy.words.length, toy.frames);
			})
		);
	});
});

describe('by the book', () => {
	const model = toyModel(randomFrom(1));
	const WORDS = ['A', 'B', 'C'].map((phone, i) => ({ pronunciations: [{ phones: [phone] }], opens: i === 0 }));
	/** Ten frames for each sign: a phone, `.` for silence, `?` for what the model does not know. */
	const said = (signs: string): Toy => {
		const frames = 10 * signs.length;
		const scores = new Float32Array(frames * model.senones).fill(-40);
		for (let frame = 0; frame < frames; frame++) {
			const phone = ['.', 'A', 'B', 'C'].indexOf(signs[Math.floor(frame / 10)]!);
			if (phone >= 0) scores.fill(0, frame * model.senones + 3 * phone, frame * model.senones + 3 * phone + 3);
		}
		return { model, words: WORDS, costs: FIRST_PASS, frames, scores, loops: Array.from({ length: frames }, () => -1) };
	};
	it.each([
		['ABC', ['word 0-1 0-10', 'word 1-2 10-20', 'word 2-3 20-30']],
		['A.BC', ['word 0-1 0-10', 'silence 1-1 10-20', 'word 1-2 20-30', 'word 2-3 30-40']],
		['????ABC', ['garbage 0-0 0-40', 'word 0-1 40-50', 'word 1-2 50-60', 'word 2-3 60-70']],
		['AB????C', ['word 0-1 0-10', 'word 1-2 10-20', 'garbage 2-2 20-60', 'word 2-3 60-70']],
		['??????', ['garbage 0-0 0-60', 'skip 0-3 60-60']]
	])('%s', (signs, expected) => {
		expect(ways(searched(said(signs), FIRST_PASS))).toEqual(expected);
	});

	it('skips a word where that is cheap enough', () => {
		expect(ways(searched(said('AC'), { ...FIRST_PASS, skipWord: 5 }))).toEqual(['word 0-1 0-10', 'skip 1-2 10-10', 'word 2-3 10-20']);
	});

	it.each([
		['A', 1, ['silence 0-0 0-1', 'skip 0-3 1-1']],
		['A', 5, ['word 0-1 0-5', 'skip 1-3 5-5']],
		['AB', 20, ['word 0-1 0-10', 'word 1-2 10-17', 'word 2-3 17-20']],
		['ABC', 30, ['word 0-1 0-10', 'word 1-2 10-20', 'word 2-3 20-30']]
	])('forced: %s, %i frames of it', (signs, frames, expected) => {
		expect(ways(searched({ ...said(signs), frames }, FORCED))).toEqual(expected);
	});

	it('does not know a phone that the model does not have, nor a word that sounds of nothing', () => {
		const word = (phones: string[]) => [{ pronunciations: [{ phones }], opens: true }];
		expect(() => buildGraph(model, word(['A', 'Q']))).toThrow('The model has no phone Q.');
		expect(() => buildGraph(model, word([]))).toThrow('A pronunciation has no phones.');
	});
});

describe('a text of 700 sentences', () => {
	const model = toyModel(randomFrom(1));
	const sentence = (phones: string[]) => ({ pronunciations: [{ phones }], opens: true });
	const words = [...Array.from({ length: 400 }, () => sentence(['A', 'B'])), ...Array.from({ length: 300 }, () => sentence(['C', 'B']))];
	const heardIn = (said: readonly number[], costs: Costs) => {
		const search = openSearch(model, buildGraph(model, words), costs);
		for (const phone of said) {
			const scores = new Float32Array(model.senones).fill(-9);
			scores.fill(0, 3 * phone, 3 * phone + 3);
			for (let frame = 0; frame < 10; frame++) search.push(scores, 0, 0);
		}
		return search.finish().stretches.filter(({ is }) => is === 'word');
	};
	const end = Array.from({ length: 80 }, () => [3, 2]).flat();

	it('is found from its 400th sentence on, where the recording begins there', () => {
		expect(heardIn(end, FIRST_PASS).filter(({ word }) => word >= 400).length).toBe(80);
		expect(heardIn(end, { ...FIRST_PASS, skipFar: Infinity })).toEqual([]);
	});

	it('is found again where the recording goes on there, half a minute later at most', () => {
		const cut = [...Array.from({ length: 20 }, () => [1, 2]).flat(), ...end, ...end, ...end];
		const heard = heardIn(cut, FIRST_PASS);
		expect(heard.filter(({ word }) => word < 400)).toHaveLength(20);
		expect(heard.find(({ word }) => word >= 400)!.from).toBeLessThanOrEqual(400 + 3000);
	});
});

it('keeps no more records the longer a recording lasts than its words need', () => {
	const random = randomFrom(7);
	const model = toyModel(random);
	const words = Array.from({ length: 30 }, (_, i) => ({ pronunciations: [{ phones: ['A', 'B', 'C', 'A'] }], opens: i % 5 === 0 }));
	const scores = Float32Array.from({ length: 1000 * model.senones }, () => -8 * random());
	const peakAfter = (frames: number) => {
		const search = openSearch(model, buildGraph(model, words), FIRST_PASS, 300);
		for (let frame = 0; frame < frames; frame++) search.push(scores, (frame % 1000) * model.senones, -3);
		return search.peak();
	};
	expect(peakAfter(12_000)).toBeLessThan(1.5 * peakAfter(3000));
	expect(peakAfter(12_000)).toBeLessThan(31 * 300 * 2);
});
