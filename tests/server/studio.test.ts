import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readEpisode } from '#lib/core/episode-file.ts';
import type { Episode, EpisodeId } from '#lib/core/episode.ts';
import { isFatal } from '#lib/core/problem.ts';
import { memoryLibrary } from '#lib/server/library/memory.ts';
import { openStudio, type Library, type Made, type Making, type Studio } from '#lib/server/studio.ts';
import { textOf } from '../contracts/library.ts';
import { seedEdits, seedText, temporaryFolder } from '../support/files.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const order = (text: string, edits: string | null = null, id = 'talk') => ({
	...{ fileName: 'talk.txt', bytes: bytes(text), edits: edits === null ? null : bytes(edits) },
	...{ id: id as EpisodeId, cast: new Map<string, string>(), brought: null }
});

const quietly: Making = { signal: new AbortController().signal, progress: () => undefined };

async function make(studio: Studio, text: string, making: Partial<Making> = {}, edits: string | null = null): Promise<Made> {
	const prepared = studio.check(order(text, edits));
	expect(prepared.problems.filter(isFatal)).toEqual([]);
	const { value, problems } = await studio.make(prepared.value, { ...quietly, ...making });
	expect(problems).toEqual([]);
	return value!;
}

async function episodeIn(library: Library, id = 'talk'): Promise<Episode> {
	const { value, problems } = readEpisode((await textOf(library, id as EpisodeId, 'episode.json')) ?? '');
	expect(problems).toEqual([]);
	return value!;
}

const TALK = 'A talk\nANN: Hello there, Ben.\nBEN: Good morning, Ann.\nANN: How are you today?\n';

describe('an episode', () => {
	it('can be heard before all of its files are made, and is whole at every moment', async () => {
		const library = memoryLibrary();
		let early: Promise<Episode> | null = null;
		const done: number[] = [];
		const made = await make(openStudio(library, temporaryFolder()), TALK, {
			listenable: () => {
				early = episodeIn(library);
			},
			progress: (progress) => done.push(progress.done)
		});
		expect((await early!).tracks[0]!.sources.map((source) => source.url)).toEqual(['audio.webm']);
		const { tracks } = await episodeIn(library);
		expect(tracks[0]!.sources.map((source) => source.url)).toEqual(['audio.webm', 'audio.m4a', 'audio.mp3']);
		for (const { url, bytes } of tracks[0]!.sources) expect((await library.open('talk' as EpisodeId, url))!.bytes).toBe(bytes);
		expect(done.length).toBeGreaterThan(1);
		expect(done).toEqual(done.toSorted((a, b) => a - b));
		expect(made).toEqual({ id: 'talk', fresh: true, spoken: 3, reused: 0 });
	});

	it('is not made again as long as nothing it is made from has changed', async () => {
		const studio = openStudio(memoryLibrary(), temporaryFolder());
		await make(studio, TALK);
		expect((await make(studio, TALK)).fresh).toBe(false);
		expect((await make(studio, TALK.replace('today', 'now'))).fresh).toBe(true);
	});

	it('costs one paragraph when one paragraph of the seed changes', async () => {
		const studio = openStudio(memoryLibrary(), temporaryFolder());
		expect(await make(studio, seedText(), {}, seedEdits())).toMatchObject({ spoken: 9, reused: 0 });
		const changed = seedText().replace('not optimistic at all', 'not hopeful at all');
		expect(changed).not.toBe(seedText());
		expect(await make(studio, changed, {}, seedEdits())).toMatchObject({ spoken: 1, reused: 8 });
	});

	it('keeps its problems in words, and its language', async () => {
		const library = memoryLibrary();
		await make(openStudio(library, temporaryFolder()), TALK.replace('\n', '\n20220231\n'));
		expect(await episodeIn(library)).toMatchObject({
			language: 'en',
			date: null,
			problems: [{ code: 'bad-date', line: 2, message: expect.stringContaining('20220231') }]
		});
	});
});

describe('a making that is stopped', () => {
	it('leaves nothing half-made, and the episode that was there', async () => {
		const library = memoryLibrary();
		const cache = temporaryFolder();
		const studio = openStudio(library, cache);
		await make(studio, TALK);
		const stop = new AbortController();
		const stopped = make(studio, seedText(), {
			signal: stop.signal,
			progress: ({ done }) => {
				if (done > 0.1) stop.abort();
			}
		});
		await expect(stopped).rejects.toMatchObject({ name: 'AbortError' });
		expect((await episodeIn(library)).title).toBe('A talk');
		expect(readdirSync(cache).filter((name) => name.startsWith('making-'))).toEqual([]);
	});

	it('takes a new episode back that could be heard already', async () => {
		const library = memoryLibrary();
		const stop = new AbortController();
		const stopped = make(openStudio(library, temporaryFolder()), seedText(), { signal: stop.signal, listenable: () => stop.abort() });
		await expect(stopped).rejects.toMatchObject({ name: 'AbortError' });
		expect(await library.list()).toEqual([]);
	});
});
