import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Hit } from '#lib/core/search.ts';
import { hitsWithin } from '#lib/ui/found.ts';

it('the hits of some passages are those between their first and their last', () => {
	const place = fc.nat({ max: 9 });
	fc.assert(
		fc.property(fc.array(place), place, place, (passages, first, last) => {
			const hits = passages.sort((a, b) => a - b).map((passage): Hit => ({ passage, from: 0, to: 1 }));
			expect(hitsWithin(hits, first, last)).toEqual(hits.filter(({ passage }) => passage >= first && passage <= last));
		})
	);
});
