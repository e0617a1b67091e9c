import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordsIn, type Stretch } from '#lib/server/audio/align/path.ts';
import { graft, type Place } from '#lib/server/audio/align/second/graft.ts';
import { doubtfulHoles, doubtfulPlaces } from '#lib/server/audio/align/second/places.ts';

const LAMBDA = 1.5;

/** Stretches written short: `a word of 30 frames, a pause of 20, two words skipped`. */
function pathOf(...pieces: readonly (readonly [is: Stretch['is'], size: number])[]): Stretch[] {
	let [word, frame] = [0, 0];
	return pieces.map(([is, size]) => {
		const [firstWord, from] = [word, frame];
		if (is === 'word') word++;
		if (is === 'skip') word += size;
		else frame += size;
		return { is, word: firstWord, until: word, from, to: frame, score: 2 * LAMBDA * (frame - from) };
	});
}

const anyPath = fc
	.array(
		fc.oneof(
			fc.tuple(fc.constant('word' as const), fc.integer({ min: 1, max: 40 })),
			fc.tuple(fc.constantFrom('silence' as const, 'garbage' as const), fc.integer({ min: 1, max: 60 })),
			fc.tuple(fc.constant('skip' as const), fc.integer({ min: 1, max: 3 }))
		),
		{ minLength: 1, maxLength: 30 }
	)
	.map((pieces) => pathOf(...pieces));

/** Every word once and every frame once, in order. */
function expectWhole(path: readonly Stretch[], words: number, frames: number): void {
	let [word, frame] = [0, 0];
	for (const stretch of path) {
		expect([stretch.word, stretch.from]).toEqual([word, frame]);
		expect(stretch.is === 'skip' || stretch.to > stretch.from).toBe(true);
		[word, frame] = [stretch.until, stretch.to];
	}
	expect([word, frame]).toEqual([words, frames]);
}

const endOf = (path: readonly Stretch[]) => ({ words: path.at(-1)!.until, frames: path.at(-1)!.to });

describe('a graft', () => {
	it('keeps every word and frame once, whatever stood there and whatever comes', () => {
		fc.assert(
			fc.property(anyPath, fc.nat(), fc.nat(), anyPath, (path, a, b, found) => {
				const { words, frames } = endOf(path);
				const [i, j] = [a % path.length, b % path.length].sort((x, y) => x - y) as [number, number];
				const place: Place = { firstWord: path[i]!.word, endWord: path[j]!.until, from: path[i]!.from, to: path[j]!.to };
				const fits = endOf(found);
				fc.pre(fits.words <= place.endWord - place.firstWord && fits.frames <= place.to - place.from);
				const grafted = graft(path, [{ place, stretches: found }]);
				expectWhole(grafted, words, frames);
				const shifted = found.filter(({ is }) => is === 'word').map(({ word, from }) => [word + place.firstWord, from + place.from]);
				const inside = grafted.filter(({ is, word }) => is === 'word' && word >= place.firstWord && word < place.endWord);
				expect(inside.map(({ word, from }) => [word, from])).toEqual(shifted);
			})
		);
	});

	it('of several at once is that of one after the other', () => {
		fc.assert(
			fc.property(anyPath, anyPath, anyPath, (a, b, c) => {
				const [first, second, third] = [endOf(a), endOf(b), endOf(c)];
				const words = first.words + second.words + third.words;
				const frames = first.frames + second.frames + third.frames;
				const path: Stretch[] = [
					{ is: 'garbage', word: 0, until: 0, from: 0, to: frames, score: 0 },
					{ is: 'skip', word: 0, until: words, from: frames, to: frames, score: 0 }
				];
				const before: Place = { firstWord: 0, endWord: first.words, from: 0, to: first.frames };
				const after: Place = { firstWord: first.words + second.words, endWord: words, from: first.frames + second.frames, to: frames };
				const found = [
					{ place: before, stretches: a },
					{ place: after, stretches: c }
				];
				const both = graft(path, found);
				expectWhole(both, words, frames);
				expect(wordsIn(both)).toEqual(wordsIn(graft(graft(path, [found[1]!]), [found[0]!])));
			})
		);
	});

	it('of a path into itself changes no word', () => {
		fc.assert(
			fc.property(anyPath, (path) => {
				const { words, frames } = endOf(path);
				const said = (of: readonly Stretch[]) => of.filter(({ is }) => is === 'word');
				expect(said(graft(path, [{ place: { firstWord: 0, endWord: words, from: 0, to: frames }, stretches: path }]))).toEqual(said(path));
			})
		);
	});

	it('skips the words and leaves as garbage the frames that were not found again', () => {
		const path = pathOf(['word', 10], ['word', 10], ['silence', 10], ['word', 10]);
		const grafted = graft(path, [{ place: { firstWord: 1, endWord: 2, from: 10, to: 20 }, stretches: [] }]);
		expect(grafted.map(({ is, from, to }) => [is, from, to])).toEqual([
			['word', 0, 10],
			['garbage', 10, 20],
			['skip', 20, 20],
			['silence', 20, 30],
			['word', 30, 40]
		]);
	});
});

describe('places', () => {
	const wordsOf = (path: readonly Stretch[]) => Array.from({ length: endOf(path).words }, () => ({ opens: false, pronunciations: [] }));
	const placesIn = (path: readonly Stretch[], longest: number, inDoubt = (_: number) => true) =>
		doubtfulPlaces({ stretches: path, whole: true }, wordsOf(path), inDoubt, LAMBDA, longest);

	it('follow one another, and have every word of the passages once', () => {
		fc.assert(
			fc.property(anyPath, fc.integer({ min: 50, max: 400 }), (path, longest) => {
				const places = placesIn(path, longest);
				places.slice(1).forEach((place, i) => {
					expect(place.firstWord).toBe(places[i]!.endWord);
					expect(place.from).toBeGreaterThanOrEqual(places[i]!.to);
				});
				for (const { firstWord, endWord, from, to } of places) {
					const inside = wordsIn(path).filter(({ word }) => word >= firstWord && word < endWord);
					expect(inside.every((word) => word.from >= from && word.to <= to)).toBe(true);
				}
				const found = wordsIn(path).filter(({ word }) => places.some(({ firstWord, endWord }) => word >= firstWord && word < endWord));
				if (places.length > 0) expect([places[0]!.firstWord, places.at(-1)!.endWord]).toEqual([0, endOf(path).words]);
				expect(found.length === 0 || found.length === wordsIn(path).length).toBe(true);
			})
		);
	});

	const sure = pathOf(['word', 60], ['silence', 10], ['word', 50], ['silence', 30], ['word', 50], ['silence', 10], ['word', 60]);

	it('are cut in the middle of the longest pause', () => {
		expect(placesIn(sure, 200)).toEqual([
			{ firstWord: 0, endWord: 2, from: 0, to: 135 },
			{ firstWord: 2, endWord: 4, from: 135, to: 270 }
		]);
	});

	it('are those with a word in doubt', () => {
		expect(placesIn(sure, 200, (word) => word === 2)).toEqual([{ firstWord: 2, endWord: 4, from: 135, to: 270 }]);
	});

	it('leave out most of a long pause', () => {
		const path = pathOf(['word', 60], ['word', 60], ['silence', 5000], ['word', 60], ['word', 60]);
		expect(placesIn(path, 200).map(({ from, to }) => [from, to])).toEqual([
			[0, 170],
			[5070, 5240]
		]);
	});

	it('are not cut where a word is unsure or left out', () => {
		const path = pathOf(['word', 60], ['silence', 80], ['skip', 1], ['word', 60], ['silence', 10], ['word', 60], ['skip', 1], ['word', 9]);
		expect(placesIn(path, 200).map(({ to }) => to)).toEqual([205, 279]);
		const unsure = path.map((stretch) => (stretch.from === 210 ? { ...stretch, score: 0 } : stretch));
		expect(placesIn(unsure, 200).map(({ to }) => to)).toEqual([279]);
	});

	it('are left alone when they are too long to hold', () => {
		expect(placesIn(pathOf(['word', 20_000], ['skip', 1], ['word', 20_000]), 200)).toEqual([]);
	});
});

describe('holes', () => {
	const words = (count: number) => Array.from({ length: count }, (): readonly ['word', number] => ['word', 20]);

	it.each<[string, readonly (readonly [Stretch['is'], number])[], readonly (readonly [words: string, frames: string])[]]>([
		['before the first word', [['garbage', 200], ['skip', 5], ...words(2)], [['0-5', '0-200']]],
		['after the last', [...words(2), ['garbage', 200], ['skip', 5]], [['2-7', '40-240']]],
		[
			'with a pause in it',
			[...words(2), ['skip', 2], ['garbage', 100], ['silence', 300], ['garbage', 60], ['skip', 2], ...words(2)],
			[['2-6', '40-500']]
		],
		['too short', [...words(2), ['garbage', 140], ['skip', 5], ...words(2)], []],
		['with too few words', [...words(2), ['garbage', 300], ['skip', 3], ...words(2)], []],
		['a pause, where nothing is heard', [...words(2), ['silence', 300], ['skip', 5], ...words(2)], []],
		[
			'two of them',
			[['garbage', 200], ['skip', 4], ...words(1), ['garbage', 200], ['skip', 4]],
			[
				['0-4', '0-200'],
				['5-9', '220-420']
			]
		]
	])('%s', (_, pieces, expected) => {
		const path = { stretches: pathOf(...pieces), whole: true };
		const said = doubtfulHoles(path, () => true).map(({ firstWord, endWord, from, to }) => [`${firstWord}-${endWord}`, `${from}-${to}`]);
		expect(said).toEqual(expected);
		expect(doubtfulHoles(path, () => false)).toEqual([]);
	});
});
