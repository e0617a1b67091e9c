import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { insertionsOf, strangeInsertions, uncertainWords } from '#lib/server/audio/align/insertions.ts';
import { withoutIslands } from '#lib/server/audio/align/islands.ts';
import { betweenRuns, garbageRuns, wordsIn } from '#lib/server/audio/align/path.ts';
import { anyPath, expectCovered, pathOf, shortOf, sizeOf } from './paths.ts';

describe('runs of garbage', () => {
	it.each([
		['g101', ['0-101 of 0-0']],
		['g100', []],
		['9w10 g60 s49 g60 9w10', ['90-259 of 9-9']],
		['9w10 g60 s50 g60 9w10', []],
		['9w10 g150 s50 g150 9w10', ['90-240 of 9-9', '290-440 of 9-9']],
		['9w10 k2 g90 k3 g90 k4 9w10', ['90-270 of 9-18']],
		['9w10 g150 s20 k3 9w10', ['90-240 of 9-9']],
		['9w10 k3 s20 g150 9w10', ['110-260 of 12-12']],
		['9w10 g90 w10 g90', []]
	])('in %s', (short, expected) => {
		const runs = garbageRuns(pathOf(short), 100);
		expect(runs.map(({ from, to, word, until }) => `${from}-${to} of ${word}-${until}`)).toEqual(expected);
	});

	it('and what is between them hold every stretch once', () => {
		fc.assert(
			fc.property(anyPath, fc.integer({ min: 0, max: 300 }), (path, longer) => {
				const runs = garbageRuns(path, longer);
				const between = betweenRuns(path, runs).flat();
				const inside = path.stretches.filter(({ from, to }) => runs.some((run) => from >= run.from && to <= run.to));
				expect(new Set([...between, ...inside]).size).toBe(path.stretches.length);
				expect(between.length + inside.length).toBe(path.stretches.length);
				expect(wordsIn(inside)).toEqual([]);
			})
		);
	});
});

describe('islands', () => {
	it.each([
		['9w20 g300 3w20 g300 9w20', '9w20 g300 g60 k3 g300 9w20'],
		['9w20 g300 4w20 g300 9w20', '9w20 g300 4w20 g300 9w20'],
		['9w20 g300 s60 w20 g50 k2 w20 s60 g300 9w20', '9w20 g300 g210 k4 g300 9w20'],
		['9w20 g200 3w20 g300 9w20', '9w20 g200 3w20 g300 9w20'],
		['9w20 g101 s100 3w20 s100 g101 9w20', '9w20 g101 g260 k3 g101 9w20'],
		['9w20 g100 s300 3w20 s300 g100 9w20', '9w20 g100 s300 3w20 s300 g100 9w20'],
		['9w20 g101 s99 3w20 s300 g101 9w20', '9w20 g101 s99 3w20 s300 g101 9w20'],
		['2w20 g300 9w20', 'g40 k2 g300 9w20'],
		['9w20 g300 2w20', '9w20 g300 g40 k2'],
		['3w20', '3w20'],
		['g90 3w20 g90', 'g90 3w20 g90'],
		['g300 3w20 g300', 'g300 g60 k3 g300'],
		['g300 7w20 g300', 'g300 g140 k7 g300'],
		['g200 7w20 g200', 'g200 7w20 g200'],
		['g300 8w20 g300', 'g300 8w20 g300'],
		['4w20 g900 3w20 g300', 'g80 k4 g900 g60 k3 g300'],
		['4w20 g900 4w20 g300', '4w20 g900 4w20 g300'],
		['g300 2w20 k1 g300 g10', 'g300 g40 k2 k1 g300 g10'],
		['g300 3w20 k9', 'g300 g60 k12']
	])('%s becomes %s', (short, expected) => {
		const path = pathOf(short);
		expect(shortOf(withoutIslands(path, sizeOf(path).words))).toBe(shortOf(pathOf(expected)));
	});

	it('leave a path that covers the same, with words only where there were some, and no more islands', () => {
		fc.assert(
			fc.property(anyPath, (path) => {
				const { words, frames } = sizeOf(path);
				const left = withoutIslands(path, words);
				expectCovered(left, words, frames);
				expect(path.stretches).toEqual(expect.arrayContaining(wordsIn(left.stretches)));
				expect(shortOf(withoutIslands(left, words))).toBe(shortOf(left));
			})
		);
	});
});

describe('insertions', () => {
	it.each([
		['g3000 9w20 g500', ['0-3000', '3180-3680'], []],
		['9w20 g101 9w20', ['180-281'], []],
		['9w20 g100 9w20', [], []],
		['9w20 g300 s40 g300 9w20', ['180-820'], []],
		['9w20 s30 2w20 g3000 9w20', ['250-3250'], [9, 10]],
		['9w20 s30 w20 s19 w20 s60 g3000 9w20', ['329-3329'], [9, 10]],
		['9w20 s30 3w20 g3000 9w20', ['270-3270'], []],
		['9w20 g3000 w20 s20 9w20', ['180-3180'], [9]],
		['9w20 g3000 w20 k1 9w20', ['180-3180'], [9]],
		['g3000 w20 s20 9w20', ['0-3000'], []],
		['9w20 s20 2w20 g3000 w20 s20 9w20', ['240-3240'], [9, 10, 11]]
	])('in %s', (short, insertions, uncertain) => {
		const path = pathOf(short);
		expect(insertionsOf(path).map(({ from, to }) => `${from}-${to}`)).toEqual(insertions);
		expect(uncertainWords(path)).toEqual(uncertain);
	});

	it.each([
		['9w20 k1 g150 9w20', []],
		['9w20 k1 g151 9w20', ['180-331']],
		['9w20 k3 g250 9w20', []],
		['9w20 k4 g250 9w20', ['180-430']],
		['9w20 g150 9w20', ['180-330']]
	])('in %s are none where words were read otherwise', (short, insertions) => {
		const ofHalfASecond = () => 50;
		expect(strangeInsertions(pathOf(short), ofHalfASecond).map(({ from, to }) => `${from}-${to}`)).toEqual(insertions);
		const notThere = () => 0;
		expect(strangeInsertions(pathOf(short), notThere)).toEqual(insertionsOf(pathOf(short)));
	});

	it('are longer than a second, in order, half a second apart, and hold no word; uncertain words were heard', () => {
		fc.assert(
			fc.property(anyPath, (path) => {
				const heard = wordsIn(path.stretches);
				let end = -Infinity;
				for (const { from, to } of insertionsOf(path)) {
					expect(from).toBeGreaterThanOrEqual(end);
					expect(to - from).toBeGreaterThan(100);
					expect(heard.some((word) => word.to > from && word.from < to)).toBe(false);
					end = to;
				}
				expect(heard.map(({ word }) => word)).toEqual(expect.arrayContaining(uncertainWords(path)));
			})
		);
	});
});
