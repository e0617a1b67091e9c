/** Keeps the long episodes in a library of the bench's own, in the shape the server reads. */
import { link, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Episode } from '#lib/core/episode.ts';
import { diskLibrary } from '#lib/server/library/disk.ts';
import { pagesOf } from '#lib/server/library/pages.ts';
import { benchEpisode } from './episode.ts';
import { quietTrack } from './track.ts';

export interface Bench {
	readonly episode: Episode;
	/** Path of the sound, for the rival's page. */
	readonly sound: string;
}

export async function keepBench(cache: string, library: string, size: number): Promise<Bench> {
	const episode = benchEpisode(size);
	const sound = await quietTrack(join(cache, 'bench-tracks'), episode.tracks[0]!.duration);
	const draft = await diskLibrary(library).draft(episode.id, 'empty');
	for (const [name, content] of pagesOf(episode)) await writeFile(join(draft.folder, name), content);
	await link(sound, join(draft.folder, 'audio.webm'));
	await draft.keep();
	return { episode, sound };
}
