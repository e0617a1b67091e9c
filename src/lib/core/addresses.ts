/** Where things are: below the address of a library, and below that of an episode. */
import type { EpisodeId, Source } from './episode.ts';

/** Of a whole library, without a slash at its end: `https://example.org/talks`, or empty for the root of the page's own server. */
export type Home = string;

interface Named {
	readonly id: EpisodeId;
}

export const episodeAddress = ({ id }: Named, home: Home = ''): string => `${home}/episodes/${id}`;
export const embedAddress = ({ id }: Named, home: Home = ''): string => `${home}/embed/${id}`;

/**
 * The sources are written relative to the episode.
 *
 * @param episode its address
 */
export const soundSources = (
	episode: string,
	track: { readonly sources: readonly Source[] }
): { readonly url: string; readonly type: string }[] => track.sources.map(({ url, type }) => ({ url: `${episode}/${url}`, type }));

/**
 * @param episode its address
 * @param track by its index in the episode
 */
export const timingAddress = (episode: string, track: number): string => `${episode}/${track === 0 ? 'timing' : 'timing-speech'}`;

export const trustAddress = (episode: string): string => `${episode}/trust.json`;

/** What a page begins with: heading and manuscript, as JSON. */
export const pageAddress = (episode: string): string => `${episode}/page.json`;
