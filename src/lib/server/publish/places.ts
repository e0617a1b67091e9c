/** Where that stands which only machines read, and where they are told that a page stands. */
import { episodeAddress, type Home } from '#lib/core/addresses.ts';
import type { EpisodeId } from '#lib/core/episode.ts';

/** The formats of oEmbed. */
export type Wire = 'json' | 'xml';

/** Where a library is reached, and whether as plain files: those end the address of a page with a slash, and answer no question. */
export interface Place {
	readonly home: Home;
	readonly isStill: boolean;
}

interface Named {
	readonly id: EpisodeId;
}

export const pageAddress = (episode: Named, { home, isStill }: Place): string => episodeAddress(episode, home) + (isStill ? '/' : '');

export const shareAddress = (episode: Named, home: Home): string => `${episodeAddress(episode, home)}/share.png`;

/** @param query what is to be carried over: `?t=83` */
export function oembedAddress(episode: Named, { home, isStill }: Place, wire: Wire, query: string): string {
	const address = episodeAddress(episode, home);
	if (isStill) return `${address}/oembed.${wire}`;
	return `${home}/oembed?${new URLSearchParams({ url: address + query, format: wire }).toString()}`;
}
