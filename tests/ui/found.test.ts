import { describe, expect, it } from 'vitest';
import type { Manuscript, Passage } from '#lib/core/manuscript.ts';
import { find } from '#lib/core/search.ts';
import { firstFrom } from '#lib/ui/found.ts';

const passage = (text: string, index: number) =>
	({ id: `p${index + 1}`, speaker: null, attribution: 'none', text, index, start: null, note: null }) as Passage;

const talk = (...texts: string[]): Manuscript => ({ sections: [{ index: 0, speaker: null, passages: texts.map(passage) }] });

describe('a search in the transcript', () => {
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

	it('begins where the reader is, and from the top when nothing follows', () => {
		const hits = find(talk('a', 'b', 'a', 'a'), 'a');
		expect([0, 1, 3, 4].map((passage) => firstFrom(hits, passage))).toEqual([0, 1, 2, 0]);
	});
});
