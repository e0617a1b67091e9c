import { expect, it } from 'vitest';
import type { Hit } from '#lib/core/search.ts';
import { seconds } from '#lib/core/time.ts';
import { marksOf } from '#lib/ui/found-marks.ts';

const passages = ['one two three', 'four', 'five six'].map((text) => ({ text }));
/** Ten seconds a passage, a second a word; nobody hears the second. */
const times = {
	duration: seconds(20),
	plays: (passage: number) => passage !== 1,
	timeOf: (passage: number, word: number) => (passage === 2 && word === 1 ? null : seconds(passage * 5 + word))
};
const hit = (passage: number, from: number): Hit => ({ passage, from, to: from + 1 });

it.each([
	['a hit by the time of its word', [hit(0, 4)], 'M100 0v1'],
	['a hit inside of a word', [hit(0, 6)], 'M100 0v1'],
	['two of one word once', [hit(0, 8), hit(0, 9)], 'M200 0v1'],
	['what is not heard not at all', [hit(1, 0), hit(2, 5)], ''],
	['all in one path', [hit(0, 0), hit(2, 0)], 'M0 0v1M1000 0v1']
])('marks %s', (_name, hits, path) => expect(marksOf(hits, passages, times)).toBe(path));

it('looks up one hit a passage where there are thousands', () => {
	let asked = 0;
	const many = Array.from({ length: 6000 }, (_, i) => hit(Math.floor(i / 2000), 0));
	marksOf(many, passages, { ...times, plays: () => (asked++, true) });
	expect(asked).toBe(3);
});
