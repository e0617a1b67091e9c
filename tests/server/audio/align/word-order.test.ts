/** Where and how the order of the words is asked about; what comes of it is in `foreign.test.ts`. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SpokenWord } from '#lib/server/audio/align/graph.ts';
import { gainOf, placesToAsk, shuffled } from '#lib/server/audio/align/word-order.ts';
import { anyPath, pathOf, sizeOf } from './paths.ts';
import { randomFrom } from './toy.ts';

describe('the places that are asked about', () => {
	it.each([
		['g300', []],
		['20w20', ['0-20 0-400']],
		['s50 20w20 s50', ['0-20 50-450']],
		['10w20 k5 10w20', ['0-25 0-400']],
		['10w20 k6 10w20', ['0-10 0-200', '16-26 200-400']],
		['10w20 g300 10w20', ['0-10 0-200', '10-20 500-700']],
		['20w20 g300 7w20 k6 7w20', ['0-20 0-400']],
		['30w100', ['0-15 0-1500', '15-30 1500-3000']],
		['900w20', ['100-200 2000-4000', '300-400 6000-8000', '500-600 10000-12000', '700-800 14000-16000']]
	])('in %s are %j', (short, places) => {
		const path = pathOf(short);
		const said = placesToAsk(path, sizeOf(path).words).map(({ from, to, word, until }) => `${word}-${until} ${from}-${to}`);
		expect(said).toEqual(places);
	});

	it('are few, in order, apart, in the recording, and of words enough unless the text has none', () => {
		fc.assert(
			fc.property(anyPath, (path) => {
				const { words, frames } = sizeOf(path);
				const places = placesToAsk(path, words);
				expect(places.length).toBeLessThanOrEqual(4);
				places.forEach(({ from, to, word, until }, i) => {
					const before = places[i - 1] ?? { to: 0, until: 0 };
					expect(from).toBeGreaterThanOrEqual(before.to);
					expect(word).toBeGreaterThanOrEqual(before.until);
					expect(to).toBeLessThanOrEqual(frames);
					expect(until - word).toBeGreaterThanOrEqual(Math.min(8, words));
				});
			})
		);
	});
});

describe('the gain of an order', () => {
	it.each([
		[-1, [-4, -2], 2 / 3],
		[-3, [-3, -3], 0],
		[-4, [-2], 0],
		[0.1, [-2], 1],
		[0, [0, 0], 0]
	])('of likeness %f over %j is %f', (own, others, gain) => {
		expect(gainOf(own, others)).toBeCloseTo(gain);
	});
});

describe('a shuffled text', () => {
	const word = (phone: string, opens = false): SpokenWord => ({ pronunciations: [{ phones: [phone] }], opens });
	const phones = (words: readonly SpokenWord[]) => words.map(({ pronunciations }) => pronunciations[0]!.phones[0]!);

	it('has the same words in another order, and its sentences begin at the same places', () => {
		fc.assert(
			fc.property(fc.integer(), fc.array(fc.boolean(), { maxLength: 60 }), (seed, opens) => {
				const words = opens.map((of, i) => word(String(i), of));
				const other = shuffled(words, randomFrom(seed));
				expect(phones(other).toSorted()).toEqual(phones(words).toSorted());
				expect(other.map((of) => of.opens)).toEqual(opens);
			})
		);
	});

	it('is every order as often as any other', () => {
		const random = randomFrom(5);
		const counts = new Map<string, number>();
		for (let i = 0; i < 6000; i++) {
			const order = phones(
				shuffled(
					['a', 'b', 'c'].map((of) => word(of)),
					random
				)
			).join('');
			counts.set(order, (counts.get(order) ?? 0) + 1);
		}
		expect([...counts.keys()].toSorted()).toEqual(['abc', 'acb', 'bac', 'bca', 'cab', 'cba']);
		for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(150);
	});
});
