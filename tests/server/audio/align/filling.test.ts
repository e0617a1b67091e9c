import { expect, it } from 'vitest';
import type { ParagraphTiming, TimedWord } from '#lib/core/alignment.ts';
import { seconds } from '#lib/core/time.ts';
import { paragraphId } from '#lib/core/transcript.ts';
import { filled } from '#lib/server/audio/align/filling.ts';

const words = (...all: [number, number, number, number][]) => all.map(([a, b, c, d]): TimedWord => [a, b, seconds(c), seconds(d)]);
const heard = (basis: 'aligned' | 'estimated', ...all: [number, number, number, number][]): ParagraphTiming => ({
	...{ paragraph: paragraphId(0), basis, confidence: 0.9 },
	...{ start: seconds(all[0]![2]), end: seconds(all.at(-1)![3]), words: words(...all) }
});
const absent: ParagraphTiming = { paragraph: paragraphId(0), basis: 'absent' };

const FOUND = heard('aligned', [0, 3, 1, 2], [8, 9, 4, 5]);
const SAID = heard('estimated', [0, 3, 1.1, 2.1], [4, 7, 1.5, 3], [8, 9, 3, 5.5]);

it.each<[string, ParagraphTiming, ParagraphTiming, ParagraphTiming]>([
	['what was heard stays', FOUND, absent, FOUND],
	['what was not heard at all is taken over', absent, SAID, SAID],
	['nobody knows', absent, absent, absent],
	[
		'a word between two others stays between them',
		FOUND,
		SAID,
		{ ...heard('aligned', [0, 3, 1, 2], [4, 7, 2, 3], [8, 9, 4, 5]), uncertain: [4] } as ParagraphTiming
	],
	['nothing is missing', SAID, FOUND, SAID]
])('%s', (_, found, brought, expected) => {
	expect(filled([found], [brought])).toEqual([expected]);
});
