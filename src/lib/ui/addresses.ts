/** Where things are on this server. */
import type { Heading, PrintedTrack } from '#lib/core/manuscript.ts';
import type { SoundSource } from '#lib/player/sound.ts';

type Named = Pick<Heading, 'id'>;

export const episodeAddress = ({ id }: Named): string => `/episodes/${id}`;

/** The sources are written relative to the episode. */
export const soundSources = (heading: Named, track: Pick<PrintedTrack, 'sources'>): SoundSource[] =>
	track.sources.map(({ url, type }) => ({ url: `${episodeAddress(heading)}/${url}`, type }));

/** @param track by its index in the episode */
export const timingAddress = (heading: Named, track: number): string =>
	`${episodeAddress(heading)}/${track === 0 ? 'timing' : 'timing-speech'}`;

export const trustAddress = (heading: Named): string => `${episodeAddress(heading)}/trust.json`;
