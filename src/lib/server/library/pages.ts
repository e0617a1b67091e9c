/** The files that are written of an episode beside its sound: all but the first are there only to be read quickly. */
import type { Episode } from '#lib/core/episode.ts';
import { headingOf, manuscriptOf } from '#lib/core/manuscript.ts';
import { encodeTiming } from '#lib/core/timing.ts';
import { weakestFirst } from '#lib/core/trust.ts';

/** Raised when a file changes shape: old episodes are made again when they are added again, and until then read from `episode.json`. */
export const PAGES_VERSION = '2';

/** What a page begins with, without the word times. */
export const READ_ALONE = { 'heading.json': headingOf, 'manuscript.json': manuscriptOf } as const;

/** Name -> content. */
export function pagesOf(episode: Episode): ReadonlyMap<string, string | Uint8Array> {
	const texts = episode.paragraphs.map((paragraph) => paragraph.text);
	const [first, other] = episode.tracks;
	const pages: [string, string | Uint8Array][] = [
		['episode.json', JSON.stringify(episode)],
		...Object.entries(READ_ALONE).map(([name, of]): [string, string] => [name, JSON.stringify({ pages: PAGES_VERSION, ...of(episode) })]),
		['timing', encodeTiming(first?.timing ?? [], texts)]
	];
	if (first?.kind === 'recorded') pages.push(['trust.json', JSON.stringify(weakestFirst(first.timing))]);
	if (other) pages.push(['timing-speech', encodeTiming(other.timing, texts)]);
	return new Map(pages);
}
