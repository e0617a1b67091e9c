import { expect, it } from 'vitest';
import type { Hit } from '#lib/core/search.ts';
import { firstFrom } from '#lib/ui/found.ts';

it('a search begins where the reader is, and from the top when nothing follows', () => {
	const hits = [0, 2, 3].map((passage): Hit => ({ passage, from: 0, to: 1 }));
	expect([0, 1, 3, 4].map((passage) => firstFrom(hits, passage))).toEqual([0, 1, 2, 0]);
});
