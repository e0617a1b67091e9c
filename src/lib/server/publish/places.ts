/** Where that stands which only machines read. */
import { episodeAddress, type Home } from '#lib/core/addresses.ts';
import type { EpisodeId } from '#lib/core/episode.ts';

/** The formats of oEmbed. */
export type Wire = 'json' | 'xml';

export const shareAddress = (episode: string): string => `${episode}/share.png`;

/** @param query what is to be carried over: `?t=83` */
export const oembedAddress = (episode: { readonly id: EpisodeId }, home: Home, wire: Wire, query = ''): string =>
	`${home}/oembed?${new URLSearchParams({ url: episodeAddress(episode, home) + query, format: wire }).toString()}`;
