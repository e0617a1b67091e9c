import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Heading, Manuscript, Passage } from '#lib/core/manuscript.ts';
import { find, findIn } from '#lib/core/search.ts';

const passage = (text: string, index: number) =>
	({ id: `p${index + 1}`, speaker: null, attribution: 'none', text, index, start: null, note: null }) as Passage;
const talk = (...texts: string[]): Manuscript => ({ sections: [{ index: 0, speaker: null, passages: texts.map(passage) }] });
const named = (title: string) => ({ id: 'a', title }) as unknown as Heading;

describe('a search in one conversation', () => {
	it.each([
		[
			'small and capital letters are the same',
			'russia',
			['Russia and the Russians'],
			[
				[0, 0, 6],
				[0, 15, 21]
			]
		],
		['every sign means itself', '5,500 (a.b)*', ['x 5,500 (a.b)* y', '5x500 (aab)'], [[0, 2, 14]]],
		[
			'in reading order',
			'b',
			['ab', 'b'],
			[
				[0, 1, 2],
				[1, 0, 1]
			]
		],
		['letters of other scripts', '日本', ['これは日本です'], [[0, 3, 5]]],
		['spaces around do not count', '  war ', ['a war'], [[0, 2, 5]]],
		['nothing asked, nothing found', '   ', ['a b'], []]
	])('%s', (_, query, texts, hits) => {
		expect(find(talk(...texts), query).map(({ passage, from, to }) => [passage, from, to])).toEqual(hits);
	});
});

describe('a search in a library', () => {
	it('shows the first passages of a conversation and counts all', () => {
		const found = findIn(named('x'), talk('one two', 'none', 'two two', 'two', 'two'), 'two')!;
		expect(found.hits).toBe(5);
		expect(found.found.map(({ passage: { id } }) => id)).toEqual(['p1', 'p3', 'p4']);
	});

	it('finds by title as well, and nothing where nothing is asked', () => {
		expect(findIn(named('The Bridge'), talk('a'), 'bridge')).toEqual({ heading: named('The Bridge'), hits: 0, found: [] });
		expect(findIn(named('The Bridge'), talk('a'), ' ')).toBeNull();
		expect(findIn(named('The Bridge'), talk('a'), 'ferry')).toBeNull();
	});

	it('cuts an excerpt between words, round what was found', () => {
		const long = `${'before '.repeat(40)}HERE ${'after '.repeat(40)}`.trim();
		const [before, here, after] = findIn(named('x'), talk(long), 'here')!.found[0]!.excerpt;
		expect([before.slice(0, 8), here, after.slice(-7)]).toEqual(['\u2026 before', 'HERE', 'after \u2026']);
	});

	it('an excerpt is always a part of the text', () => {
		const words = fc.array(fc.constantFrom('alpha', 'beta', 'q', 'a-long-word-without-an-end'), { minLength: 1, maxLength: 80 });
		fc.assert(
			fc.property(words, (spoken) => {
				const text = [...spoken, 'q'].join(' ');
				for (const { excerpt } of findIn(named('x'), talk(text), 'q')!.found)
					expect(text).toContain(excerpt.join('').replaceAll(/\u2026 | \u2026/g, ''));
			})
		);
	});
});
