import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { decodeTiming } from '#lib/core/timing.ts';
import { memoryLibrary } from '#lib/server/library/memory.ts';
import { pagesOf } from '#lib/server/library/pages.ts';
import { openShelf } from '#lib/server/library/shelf.ts';
import { episodeFrom } from '../../support/episode.ts';
import { recordingEpisode } from '../../support/recording.ts';

const bytes = (content: string | Uint8Array | undefined) => content as Uint8Array;

it('has the times of both tracks, word for word the same, and how sure those of the recording are', () => {
	const pages = pagesOf(recordingEpisode());
	expect([...pages.keys()]).toEqual(['episode.json', 'heading.json', 'manuscript.json', 'timing', 'trust.json', 'timing-speech']);
	const [recorded, spoken] = [decodeTiming(bytes(pages.get('timing'))), decodeTiming(bytes(pages.get('timing-speech')))];
	expect(spoken.first).toEqual(recorded.first);
	expect(spoken.starts.every((start, word) => start < spoken.ends[word]!)).toBe(true);
});

it('of made speech alone has neither', () => {
	expect([...pagesOf(episodeFrom('A talk\nBEN: One two.')).keys()]).toEqual(['episode.json', 'heading.json', 'manuscript.json', 'timing']);
});

it('of an older Parley are read from the canonical episode', async () => {
	const library = memoryLibrary();
	const episode = episodeFrom('A talk\nBEN: One two.');
	const draft = await library.draft(episode.id, 'empty');
	for (const [name, content] of pagesOf(episode)) await writeFile(join(draft.folder, name), content);
	await writeFile(join(draft.folder, 'heading.json'), JSON.stringify({ title: 'Old' }));
	await writeFile(join(draft.folder, 'manuscript.json'), JSON.stringify({ sections: [] }));
	await draft.keep();
	const shelf = openShelf(library);
	expect(await shelf.heading(episode.id)).toMatchObject({ title: 'A talk', insertions: [], paragraphs: 1 });
	expect((await shelf.manuscript(episode.id))!.sections).toHaveLength(1);
});
