/** The files that are written of an episode beside its sound: all but the first are there only to be read quickly. */
import type { Episode } from '#lib/core/episode.ts';
import { headingOf, manuscriptOf } from '#lib/core/manuscript.ts';
import { encodeTiming } from '#lib/core/timing.ts';
import { weakestFirst } from '#lib/core/trust.ts';

/** Raised when a file changes shape, so that old episodes are made again. */
export const PAGES_VERSION = '2';

/** Name -> content. */
export function pagesOf(episode: Episode): ReadonlyMap<string, string | Uint8Array> {
	const texts = episode.paragraphs.map((paragraph) => paragraph.text);
	const [first, other] = episode.tracks;
	const pages: [string, string | Uint8Array][] = [
		['episode.json', JSON.stringify(episode)],
		['heading.json', JSON.stringify(headingOf(episode))],
		['manuscript.json', JSON.stringify(manuscriptOf(episode))],
		['timing', encodeTiming(first?.timing ?? [], texts)]
	];
	if (first?.kind === 'recorded') pages.push(['trust.json', JSON.stringify(weakestFirst(first.timing))]);
	if (other) pages.push(['timing-speech', encodeTiming(other.timing, texts)]);
	return new Map(pages);
}
