/** A library on disk with given episodes in it, and no sound. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Episode } from '#lib/core/episode.ts';
import { diskLibrary } from '#lib/server/library/disk.ts';
import { pagesOf } from '#lib/server/library/pages.ts';
import { temporaryFolder } from './files.ts';

/** @returns its folder */
export async function shelved(episodes: readonly Episode[]): Promise<string> {
	const folder = temporaryFolder();
	const library = diskLibrary(folder);
	for (const episode of episodes) {
		const draft = await library.draft(episode.id, 'empty');
		for (const [name, content] of pagesOf(episode)) writeFileSync(join(draft.folder, name), content);
		await draft.keep();
	}
	return folder;
}
