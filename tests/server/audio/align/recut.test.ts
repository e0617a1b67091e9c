import { describe, expect, it } from 'vitest';
import type { HeardParagraph, ParagraphTiming } from '#lib/core/alignment.ts';
import { seconds } from '#lib/core/time.ts';
import type { Cue } from '#lib/core/timeline.ts';
import { paragraphId } from '#lib/core/transcript.ts';
import { isRecut, shiftsOf } from '#lib/server/audio/align/recut.ts';

/** Ten seconds a paragraph, one cue each, four words of ten letters in it. */
const cues = (count: number): Cue[] =>
	Array.from({ length: count }, (_, i) => ({
		...{ paragraph: paragraphId(i), from: 0, to: 40, words: [] },
		...{ start: seconds(10 * i), end: seconds(10 * i + 8) }
	}));

/** @param lateOf seconds by which each paragraph is heard late; `null` = not found */
const found = (lateOf: readonly (number | null)[]): ParagraphTiming[] =>
	lateOf.map((late, i): ParagraphTiming => {
		const paragraph = paragraphId(i);
		if (late === null) return { paragraph, basis: 'absent' };
		const words = [0, 1, 2, 3].map((w): HeardParagraph['words'][number] => {
			const start = 10 * i + 2 * w + late;
			return [w * 10, w * 10 + 9, seconds(start), seconds(start + 1)];
		});
		return { paragraph, basis: 'aligned', confidence: 0.9, start: words[0]![2], end: words[3]![3], words };
	});

const shifts = (late: readonly (number | null)[]) => shiftsOf(cues(late.length), found(late)).map(({ from, by }) => [from, by]);

describe('times a transcript brought', () => {
	it.each([
		['fit', [0, 0, 0, 0], [[0, 0]]],
		['fit within a hand’s slips', [0.2, -0.3, 0.4, 0.1], [[0, 0.2]]],
		['are all late', [30, 30, 30], [[0, 30]]],
		[
			'are late after an advertisement',
			[0, 0, 0, 30, 30, 30, 30],
			[
				[0, 0],
				[30, 30]
			]
		],
		[
			'are early after a cut',
			[0, 0, 0, 0, -10, -10, -10],
			[
				[0, 0],
				[40, -10]
			]
		],
		['have one slip of the ear', [0, 0, 7, 0, 0], [[0, 0]]],
		['have two slips that do not agree', [0, 0, 7, -9, 0, 0], [[0, 0]]],
		['drift slowly', [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8], [[0, 0.4]]],
		[
			'were not found here and there',
			[0, null, null, 0, 12, null, 12, 12],
			[
				[0, 0],
				[40, 12]
			]
		],
		['were found nowhere', [null, null], []]
	])('%s', (_, late, expected) => {
		expect(shifts(late)).toEqual(expected);
	});

	it.each([
		[[], false],
		[[{ from: 0, by: 0.9 }], false],
		[
			[
				{ from: 0, by: 0 },
				{ from: 60, by: -5 }
			],
			true
		]
	])('%j: something was cut or put in: %s', (of, expected) => {
		expect(isRecut(of.map(({ from, by }) => ({ from: seconds(from), by: seconds(by) })))).toBe(expected);
	});

	it('are taken word by word where the file has words', () => {
		const [cue] = cues(1);
		const exact: Cue = { ...cue!, words: [[0, 9, seconds(3), seconds(4)]] };
		expect(shiftsOf([exact], found([3]))[0]!.by).toBe(3);
		expect(
			shiftsOf(
				[
					{
						...exact,
						words: [
							[0, 9, seconds(3), seconds(4)],
							[10, 19, seconds(5), seconds(6)],
							[20, 29, seconds(7), seconds(8)]
						]
					}
				],
				found([3])
			)[0]!.by
		).toBe(0);
	});
});
