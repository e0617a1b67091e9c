import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isHeard } from '#lib/core/alignment.ts';
import { seconds } from '#lib/core/time.ts';
import { paragraphId } from '#lib/core/transcript.ts';
import { sharedOut, timingOf, type Found } from '#lib/server/audio/align/heard.ts';
import { tokensOf } from '#lib/server/audio/align/script.ts';

const texts = (...all: string[]) => all.map((text, i) => ({ id: paragraphId(i), text }));

describe('tokens', () => {
	it.each([
		['Hello there, Ben. How?', ['Hello*', 'there,', 'Ben.', 'How?*']],
		['"Yes." He left.', ['"Yes."*', 'He*', 'left.']],
		['(APPLAUSE) Thank you.', ['Thank*', 'you.']],
		['Well [laughs] no – never', ['Well*', 'no', '–', 'never']],
		['什么？好。', ['什么？*', '好。*']],
		['(SOUNDBITE OF MUSIC)', []]
	])('%s', (text, expected) => {
		expect(tokensOf([{ text }]).map((token) => token.text + (token.opens ? '*' : ''))).toEqual(expected);
	});

	it('stand where they stand, in every paragraph', () => {
		const paragraphs = texts('One two.', '', 'Three (MUSIC PLAYING) four.');
		for (const { paragraph, from, to, text } of tokensOf(paragraphs)) expect(paragraphs[paragraph]!.text.slice(from, to)).toBe(text);
		expect(tokensOf(paragraphs).map((token) => token.paragraph)).toEqual([0, 0, 2, 2]);
	});
});

describe('timing', () => {
	const paragraphs = texts('one two three', 'four five');
	const judged = paragraphs.map(({ id }) => ({ id, isHeard: true, confidence: 0.876 }));
	const at = (...frames: [number, number, number][]): Found[] => frames.map(([token, from, to]) => ({ token, from, to }));

	it('gives each paragraph its words, and lights it a little early, but never inside the one before', () => {
		const timing = timingOf(judged, tokensOf(paragraphs), at([0, 100, 120], [1, 120, 150], [3, 153, 170]), new Set());
		expect(timing).toEqual([
			{
				...{ paragraph: 'p1', basis: 'aligned', confidence: 0.88, start: 0.92, end: 1.5 },
				words: [
					[0, 3, 1, 1.2],
					[4, 7, 1.2, 1.5]
				]
			},
			{ paragraph: 'p2', basis: 'aligned', confidence: 0.88, start: 1.5, end: 1.7, words: [[0, 4, 1.53, 1.7]] }
		]);
	});

	it('says where a paragraph is not there', () => {
		const unheard = [judged[0]!, { ...judged[1]!, isHeard: false }];
		expect(timingOf(unheard, tokensOf(paragraphs), at([0, 1, 2], [3, 5, 9]), new Set())[1]).toEqual({ paragraph: 'p2', basis: 'absent' });
		expect(timingOf(judged, tokensOf(paragraphs), at([0, 1, 2]), new Set())[1]).toEqual({ paragraph: 'p2', basis: 'absent' });
	});

	it('names the words that are not sure', () => {
		const [first] = timingOf(judged, tokensOf(paragraphs), at([0, 1, 2], [1, 3, 4], [2, 5, 9]), new Set([2, 4]));
		expect(first).toMatchObject({ uncertain: [8] });
	});

	it('follows the recording where paragraphs are heard in another order', () => {
		const timing = timingOf(judged, tokensOf(paragraphs), at([3, 10, 20], [4, 20, 40], [0, 90, 99]), new Set());
		expect(timing.map((of) => (isHeard(of) ? of.start : null))).toEqual([0.82, 0.02]);
	});
});

it('shares time out by letters where nothing can be listened for, and covers all of it', () => {
	fc.assert(
		fc.property(fc.array(fc.string(), { minLength: 1, maxLength: 20 }), fc.integer({ min: 1, max: 40_000 }), (all, duration) => {
			const timing = sharedOut(texts(...all), seconds(duration)).filter(isHeard);
			expect(timing[0]!.start).toBe(0);
			timing.forEach((of, i) => expect(of.start).toBe(i === 0 ? 0 : timing[i - 1]!.end));
			if (all.some((text) => text !== '')) expect(timing.at(-1)!.end).toBeCloseTo(duration, 2);
		})
	);
});
