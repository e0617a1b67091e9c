/** Anchors among the passages of a page. Fetched only where there is an anchor: a finder of words comes along with it. */
import search from 'approx-string-match';
import type { Anchor } from '#lib/core/anchor.ts';
import { resolve, type Resolved } from '#lib/core/anchored.ts';
import type { Manuscript } from '#lib/core/manuscript.ts';

export { isGuess } from '#lib/core/anchored.ts';

/** @returns `null` where nothing is left of the words and nobody knows when they were heard */
export const findAnchored = (anchor: Anchor, { sections }: Manuscript): Resolved | null =>
	resolve(
		anchor,
		sections.flatMap(({ passages }) => passages),
		search
	);
