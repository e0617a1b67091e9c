/** Puts what was made into the library: as soon as it can be heard, and again when it is whole. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { EpisodeId, Track } from '#lib/core/episode.ts';
import type { MadeFile } from '../audio/encoding.ts';
import type { MadeTrack } from '../audio/made.ts';
import type { Draft, Library } from '../library/library.ts';
import { move } from '../library/move.ts';
import { pagesOf } from '../library/pages.ts';
import { episodeOf, type Prepared } from './preparing.ts';

/** One track and those of its files that are finished. */
export interface Finished {
	readonly track: MadeTrack;
	readonly files: readonly MadeFile[];
}

/** The files of the first track are `audio.*`; those of the speech beside a recording are `speech.*`. */
const nameOf = (file: MadeFile, place: number): string => (place === 0 ? file.name : file.name.replace('audio.', 'speech.'));

/**
 * @param there tracks that the episode has already: their files stay where they are
 * @param key what the episode was made from, once it is whole
 */
export async function keep(
	library: Library,
	prepared: Prepared,
	tracks: readonly Finished[],
	there: readonly MadeFile[],
	key: string | null
): Promise<void> {
	const draft = await library.draft(prepared.id, there.length === 0 ? 'empty' : 'onto');
	try {
		await fill(draft, prepared, tracks, there, key);
		await draft.keep();
	} catch (error) {
		await draft.discard();
		throw error;
	}
}

async function fill(
	{ folder }: Draft,
	prepared: Prepared,
	tracks: readonly Finished[],
	there: readonly MadeFile[],
	key: string | null
): Promise<void> {
	const put = (name: string, content: string | Uint8Array) => writeFile(join(folder, name), content);
	for (const [name, content] of pagesOf(episodeOf(prepared, tracks.map(trackOf)))) await put(name, content);
	await put('source.txt', prepared.source);
	for (const [place, { files }] of tracks.entries()) {
		for (const file of files) if (!there.includes(file)) await move(file.path, join(folder, nameOf(file, place)));
	}
	if (key !== null) await put('made-from', key);
}

function trackOf({ track: { kind, duration, voices, timing, insertions, chapters }, files }: Finished, place: number): Track {
	const sources = files.filter(isSource).map((file) => ({ url: nameOf(file, place), type: file.type, bytes: file.bytes }));
	return { kind, duration, sources, voices, timing, insertions, chapters };
}

/** The file somebody brought is kept for its owner; the page plays what was made of it, since that seeks exactly. */
const isSource = ({ name }: MadeFile): boolean => name.startsWith('audio.');

export async function madeFrom(library: Library, id: EpisodeId): Promise<string | null> {
	const kept = await library.open(id, 'made-from');
	return kept === null ? null : new TextDecoder().decode(await kept.read());
}
