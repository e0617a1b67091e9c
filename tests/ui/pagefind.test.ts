import { describe, expect, it } from 'vitest';
import { passagesOf, type Fragment } from '#lib/ui/pagefind.ts';

const fragment = (locations: number[], more: Partial<Fragment> = {}): Fragment => ({
	...{ url: '/x', content: 'title a b c d e f', meta: {}, locations },
	anchors: ['transcript', 'p8', 'p5'].map((id, i) => ({ id, location: 1 + 3 * Math.max(0, i - 1) })),
	...more
});

describe('what Pagefind found', () => {
	it.each<[string, number[], [string, string][]]>([
		[
			'is listed by paragraph',
			[2, 5],
			[
				['p8', 'a b c'],
				['p5', 'd e f']
			]
		],
		[
			'once a paragraph, in the order of the page',
			[6, 4, 2],
			[
				['p8', 'a b c'],
				['p5', 'd e f']
			]
		],
		['and is nowhere above the first paragraph', [0], []]
	])('%s', (_, locations, listed) => {
		const passages = passagesOf(fragment(locations));
		expect(passages.map(({ id, excerpt }) => [id, excerpt.join('')])).toEqual(listed);
	});

	it('marks the word itself, and says where the excerpt is cut', () => {
		const words = Array.from({ length: 60 }, (_, i) => `w${i}`);
		const [passage] = passagesOf(fragment([30], { content: words.join(' '), anchors: [{ id: 'p1', location: 0 }] }));
		expect(passage!.excerpt[1]).toBe('w30');
		expect(passage!.excerpt[0].startsWith('\u2026 w14 ')).toBe(true);
		expect(passage!.excerpt[2].endsWith(' w46 \u2026')).toBe(true);
	});
});
