import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Passage, Piece } from '#lib/server/audio/align/passages.ts';
import { holesOf, passagesOf, patch, stitch } from '#lib/server/audio/align/passages.ts';
import type { Path } from '#lib/server/audio/align/path.ts';
import { anyPath, expectCovered, pathOf, shortOf, sizeOf } from './paths.ts';

const said = ({ firstWord, endWord, fromFrame, toFrame }: Passage) => `${firstWord}-${endWord} ${fromFrame}-${toFrame}`;
const opensAt = (...boundaries: number[]) => Array.from({ length: 99 }, (_, k) => boundaries.includes(k));

describe('passages', () => {
	it.each([
		['9w20', [], ['0-9 0-180']],
		['g300', [], []],
		['g300 9w20 g300', [], ['0-9 250-530']],
		['9w20 g300 9w20', [], ['0-9 0-230', '9-18 430-660']],
		['9w20 g100 9w20', [], ['0-18 0-460']],
		['9w20 g300 3w20 g300 9w20', [], ['0-9 0-230', '9-21 790-1020']],
		['9w20 k4 g300 k2 9w20', [], ['0-9 0-230', '9-24 430-660']],
		['9w20 k4 g300 k2 9w20', [12], ['0-12 0-230', '12-24 430-660']],
		['9w20 k4 g300 k2 9w20', [9, 12], ['0-9 0-230', '9-24 430-660']],
		['9w20 k4 g300 k2 9w20', [15], ['0-15 0-230', '15-24 430-660']],
		['9w20 k4 g300 k2 9w20', [16], ['0-9 0-230', '9-24 430-660']],
		['k3 g300 9w20 g20 k5', [5], ['0-17 250-500']]
	])('of %s with sentences at %j', (short, openings, expected) => {
		expect(passagesOf(pathOf(short), opensAt(...openings)).map(said)).toEqual(expected);
	});

	it('share out every word, overlap nowhere, and keep every run of four words', () => {
		fc.assert(
			fc.property(anyPath, fc.array(fc.integer({ min: 0, max: 99 })), (path, openings) => {
				const passages = passagesOf(path, opensAt(...openings));
				if (passages.length === 0) return;
				const { words, frames } = sizeOf(path);
				expect([passages[0]!.firstWord, passages.at(-1)!.endWord]).toEqual([0, words]);
				passages.slice(1).forEach(({ firstWord, fromFrame }, i) => {
					expect(firstWord).toBe(passages[i]!.endWord);
					expect(fromFrame).toBeGreaterThanOrEqual(passages[i]!.toFrame);
				});
				for (const { firstWord, endWord, fromFrame, toFrame } of passages) {
					expect([endWord > firstWord, fromFrame >= 0, toFrame > fromFrame, toFrame <= frames]).toEqual([true, true, true, true]);
				}
			})
		);
	});
});

describe('holes', () => {
	it.each([
		['9w20 k4 g150 9w20', ['9-13 180-330']],
		['9w20 k2 g150 k2 9w20', ['9-13 180-330']],
		['9w20 k2 g80 k2 g80', ['9-13 180-340']],
		['9w20 k3 g150 9w20', []],
		['9w20 k4 g149 9w20', []],
		['9w20 g300 k30', ['9-39 180-480']],
		['9w20 s10 k4 9w20 g300', []]
	])('in %s', (short, expected) => {
		expect(holesOf(pathOf(short)).map(said)).toEqual(expected);
	});

	it('are filled with what was found there, if it is enough', () => {
		const path = pathOf('9w20 k2 g150 k3 9w20');
		const passage = holesOf(path)[0]!;
		expect(shortOf(patch(path, { passage, path: pathOf('g30 4w20 g40 k1') }))).toBe(shortOf(pathOf('9w20 g30 4w20 g40 k1 9w20')));
		expect(patch(path, { passage, path: pathOf('g30 3w20 g60 k2') })).toBe(path);
		expect(() => patch(pathOf('9w20'), { passage, path: pathOf('5w30') })).toThrow('The hole is not in the path.');
	});

	it('can all be filled', () => {
		fc.assert(
			fc.property(anyPath, (path) => {
				const { words, frames } = sizeOf(path);
				const filled = holesOf(path).reduce((whole, passage) => patch(whole, { passage, path: found(passage, 4) }), path);
				expectCovered(filled, words, frames);
				expect(holesOf(filled).length).toBeLessThanOrEqual(holesOf(path).length);
			})
		);
	});
});

/** A path through a passage with so many words heard, ten frames each. */
function found({ firstWord, endWord, fromFrame, toFrame }: Passage, most: number): Path {
	const words = Math.min(most, endWord - firstWord, Math.floor((toFrame - fromFrame - 1) / 10));
	const left = endWord - firstWord - words;
	return pathOf(`${words}w10 g${toFrame - fromFrame - 10 * words} ${left > 0 ? `k${left}` : ''}`.replace(/^0w10/, ''));
}

describe('stitching', () => {
	it('puts garbage and skips where no piece is', () => {
		const pieces: Piece[] = [
			{ passage: { firstWord: 0, endWord: 3, fromFrame: 50, toFrame: 120 }, path: pathOf('3w20 s10') },
			{ passage: { firstWord: 5, endWord: 7, fromFrame: 120, toFrame: 160 }, path: pathOf('2w20') }
		];
		expect(shortOf(stitch(9, 200, pieces))).toBe('g50 w20 w20 w20 s10 k2 w20 w20 g40 k2');
		expect(shortOf(stitch(4, 30, []))).toBe('g30 k4');
		expect(stitch(7, 160, pieces).whole).toBe(true);
		expect(stitch(9, 160, pieces).whole).toBe(false);
	});

	it('covers everything, and keeps what was found in its place', () => {
		fc.assert(
			fc.property(anyPath, (path) => {
				const { words, frames } = sizeOf(path);
				const pieces = passagesOf(path, opensAt(0, 5, 10)).map((passage) => ({ passage, path: found(passage, 99) }));
				const whole = stitch(words, frames, pieces);
				expectCovered(whole, words, frames);
				const heard = pieces.flatMap(({ passage, path }) =>
					path.stretches.filter(({ is }) => is === 'word').map(({ word, from }) => [word + passage.firstWord, from + passage.fromFrame])
				);
				expect(whole.stretches.filter(({ is }) => is === 'word').map(({ word, from }) => [word, from])).toEqual(heard);
			})
		);
	});
});
