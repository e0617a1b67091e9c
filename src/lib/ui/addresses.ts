/** Where things are on this server. */
import type { Heading } from '#lib/core/manuscript.ts';
import type { SoundSource } from '#lib/player/sound.ts';

export const episodeAddress = ({ id }: Pick<Heading, 'id'>): string => `/episodes/${id}`;

/** The sources are written relative to the episode. */
export const soundSources = (heading: Pick<Heading, 'id' | 'sources'>): SoundSource[] =>
	heading.sources.map(({ url, type }) => ({ url: `${episodeAddress(heading)}/${url}`, type }));
