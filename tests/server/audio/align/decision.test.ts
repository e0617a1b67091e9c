import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { confidenceOf, likenessOf } from '#lib/server/audio/align/confidence.ts';
import {
	decide,
	decideAgain,
	decideByOrder,
	judge,
	judgeParagraph,
	mayBeOrdered,
	mayBeReordered,
	rungsFor
} from '#lib/server/audio/align/decision.ts';
import { openDecoy, reversed } from '#lib/server/audio/align/decoy.ts';
import type { SpokenWord } from '#lib/server/audio/align/graph.ts';
import { anyPath, pathOf, sizeOf } from './paths.ts';
import { PHONES, randomFrom, toyModel } from './toy.ts';

const [OWN] = rungsFor(true);

describe('likeness and confidence', () => {
	it('are of the words alone', () => {
		expect(likenessOf(pathOf('g300 2w20 s10 2w30', -0.8).stretches, 1.5)).toBeCloseTo(-0.8);
		expect(likenessOf(pathOf('g300 s20').stretches, 1.5)).toBe(null);
	});

	it.each([
		[0, 1],
		[0.2, 1],
		[-1, 0.75],
		[-4, 0],
		[-6, 0]
	])('of words at %f against a decoy of -4: %f', (likeness, confidence) => {
		expect(confidenceOf(pathOf('9w20', likeness).stretches, 1.5, -4)).toBeCloseTo(confidence);
	});

	it('is nothing where nothing was heard', () => {
		expect(confidenceOf(pathOf('g300').stretches, 1.5, -4)).toBe(0);
	});
});

describe('the verdict', () => {
	it.each([
		[true, 0, 0.5, 0, 0.1, null, 'accepted'],
		[true, 0, 0.49, 0.64, 0.9, null, 'refused'],
		[true, 0, 0.25, 0.65, 0.1, null, 'accepted'],
		[true, 0, 0.24, 1, 0.49, null, 'refused'],
		[true, 0, 0.37, 0.58, 0.6, null, 'refused'],
		[true, 0, 0.02, 0.75, 0.5, null, 'accepted'],
		[true, 0, 0.02, 0.74, 0.9, null, 'refused'],
		[false, 0, 0.98, 0.51, 0.8, null, 'refused'],
		[false, 0, 0.98, 0.28, 0.8, 0.25, 'accepted'],
		[false, 1, 0.5, 0.1, 0.3, 0.25, 'accepted'],
		[false, 1, 0.49, 0.2, 0.9, 0.34, 'refused'],
		[false, 0, 0.25, 0.2, 0.1, 0.35, 'accepted'],
		[false, 0, 0.24, 0.9, 0.9, 0.9, 'refused'],
		[false, 1, 0.94, 0.56, 0.8, 0.24, 'refused']
	])(
		'own language %s, rung %i: coverage %f and confidence %f in %f of the recording, with order %s, are %s',
		(own, rung, coverage, confidence, filled, order, is) => {
			expect(judge(rungsFor(own)[rung]!, { coverage, confidence, filled, order })).toEqual({ is, coverage, confidence });
		}
	);

	it.each([
		[true, '9w20 k11', false],
		[false, '4w20 k16', false],
		[false, '5w20 k15', true],
		[false, '20w20', true]
	])('own language %s, with %s: the order of the words decides %s', (own, short, may) => {
		const [rung] = rungsFor(own);
		const found = decide(rung!, pathOf(short, -2), Array(20).fill(0), 1, -4);
		expect(mayBeOrdered(rung!, found)).toBe(may);
		expect(found).toMatchObject({ order: null, verdict: { is: 'refused' } });
		const decided = decideByOrder(rung!, found, 0.5);
		expect(decided).toMatchObject({ order: 0.5, verdict: { is: may ? 'accepted' : 'refused' } });
		expect(decideAgain(rung!, decided, [], -4).verdict.is).toBe(decided.verdict.is);
	});

	it('is given again where what was found in another order makes it enough', () => {
		const path = pathOf('k72 8w20 g720', -0.4);
		const first = decide(OWN!, path, Array(80).fill(0), 1, -4);
		expect([first.verdict.is, mayBeReordered(first.verdict)]).toEqual(['refused', true]);
		const found = pathOf('g80 12w20', -0.4).stretches.slice(1);
		expect(decideAgain(OWN!, first, found.slice(0, 5), -4).verdict).toMatchObject({ is: 'refused', coverage: 13 / 80 });
		expect(decideAgain(OWN!, first, found, -4).verdict).toMatchObject({ is: 'accepted', coverage: 20 / 80 });
	});

	it.each([
		['accepted', 0.3, 0.9, false],
		['refused', 0, 0, false],
		['refused', 0.1, 0.64, false],
		['refused', 0.1, 0.65, true]
	] as const)('that is %s with %f at %f may have another order: %s', (is, coverage, confidence, may) => {
		expect(mayBeReordered({ is, coverage, confidence })).toBe(may);
	});

	it.each([
		[0, 0, 'absent'],
		[0.1, 0.9, 'partial'],
		[0.5, 0.35, 'aligned'],
		[1, 0.34, 'partial'],
		[0.49, 0.9, 'partial']
	])('a paragraph with coverage %f and confidence %f is %s', (coverage, confidence, is) => {
		expect(judgeParagraph({ coverage, confidence }).is).toBe(is);
	});

	it('listens to another language with more patience each time', () => {
		expect(rungsFor(true).map(({ costs }) => [costs.lambda, costs.beam])).toEqual([[1.5, 400]]);
		expect(rungsFor(true, false).map(({ costs }) => costs.lambda)).toEqual([1.5, 2.5]);
		expect(rungsFor(false).map(({ costs }) => [costs.lambda, costs.beam])).toEqual([
			[2.5, 600],
			[4, 600]
		]);
	});

	it('is told of each paragraph and each word', () => {
		const path = pathOf('4w20 k4 g300 w20 g300 6w20 k2', -1);
		const paragraphOf = [0, 0, 0, 0, 1, 1, 1, 1, 2, 3, 3, 3, 3, 3, 3, 3, 3];
		const { verdict, paragraphs, words } = decide(OWN!, path, paragraphOf, 5, -4);
		expect(verdict).toMatchObject({ is: 'accepted', coverage: 10 / 17 });
		expect(verdict.confidence).toBeCloseTo(0.75);
		expect(paragraphs.map(({ is, coverage }) => [is, coverage])).toEqual([
			['aligned', 1],
			['absent', 0],
			['absent', 0],
			['aligned', 0.75],
			['absent', 0]
		]);
		expect(Array.from(words)).toEqual(paragraphOf.map((_, word) => (word < 4 || (word > 8 && word < 15) ? 0.75 : 0)));
	});

	it('adds up: what the paragraphs heard is what was heard', () => {
		fc.assert(
			fc.property(anyPath, fc.integer({ min: 1, max: 7 }), (path, size) => {
				const { words } = sizeOf(path);
				const paragraphOf = Array.from({ length: words }, (_, word) => Math.floor(word / size));
				const decision = decide(OWN!, path, paragraphOf, Math.ceil(words / size) + 1, -4);
				const heard = decision.paragraphs.map(({ coverage }, i) => coverage * paragraphOf.filter((of) => of === i).length);
				expect(heard.reduce((sum, n) => sum + n, 0)).toBeCloseTo(decision.verdict.coverage * words);
				expect(decision.words.filter((confidence) => confidence > 0).length).toBeCloseTo(decision.verdict.coverage * words);
			})
		);
	});
});

describe('the decoy', () => {
	const word = (phone: string, opens = false): SpokenWord => ({ pronunciations: [{ phones: [phone] }], opens });

	it('is the first part of the text, backwards, without sentences and what cannot be said', () => {
		const words = Array.from({ length: 40 }, (_, i) => word(String(i), i % 5 === 0));
		expect(reversed(words, 0.5)).toEqual(
			words
				.slice(0, 20)
				.reverse()
				.map(({ pronunciations }) => ({ pronunciations, opens: false }))
		);
		expect(reversed(words, 0.01)).toHaveLength(10);
		expect(reversed([word('a'), { pronunciations: [], opens: true }, word('b')], 1)).toEqual([word('b'), word('a')]);
	});

	it('is far from a text that changes in reverse, and no nearer than recordings showed for one that does not', () => {
		const model = toyModel(randomFrom(3));
		const decoyOf = (order: readonly number[]) => {
			const decoy = openDecoy(
				model,
				order.map((phone) => word(PHONES[phone]!)),
				10 * order.length
			);
			for (const phone of order) {
				const scores = new Float32Array(model.senones).fill(-9);
				scores.fill(0, 3 * phone, 3 * phone + 3);
				for (let frame = 0; frame < 10; frame++) decoy.push(scores, 0, 0);
			}
			return decoy.finish();
		};
		expect(decoyOf([1, 1, 1, 1, 2, 2, 2, 2])).toBeLessThan(-4);
		expect(decoyOf([1, 2, 1])).toBe(-2.2);
	});

	it('listens to no more than the first 90 seconds, and says something where nothing was said', () => {
		const model = toyModel(randomFrom(3));
		const decoy = openDecoy(model, [word('A'), word('B')], 20_000);
		const first = new Float32Array(model.senones).fill(-3);
		for (let frame = 0; frame < 9000; frame++) decoy.push(first, 0, 0);
		const then = decoy.finish();
		decoy.push(first.fill(-90), 0, 0);
		expect(decoy.finish()).toBe(then);
		expect(openDecoy(model, [], 0).finish()).toBe(-2.2);
	});
});
