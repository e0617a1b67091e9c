/** A thousand episodes written as plain files, and once more when nothing has changed. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { link, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { readEpisode } from '#lib/core/episode-file.ts';
import type { Episode, EpisodeId } from '#lib/core/episode.ts';
import { diskLibrary } from '#lib/server/library/disk.ts';
import { pagesOf } from '#lib/server/library/pages.ts';
import { openStudio } from '#lib/server/studio.ts';
import type { Row } from './figures.ts';
import { random } from './random.ts';
import { talk } from './vocabulary.ts';

const run = promisify(execFile);

const EPISODES = 1000;
const PARAGRAPHS = 8;
const WORDS = 40;
/** Three minutes, in seconds. */
const MOST = 180;
const LIBRARY = resolve('.cache/bench-site');
const PATTERN = 'talk-0' as EpisodeId;

export async function siteRows(say: (line: string) => void): Promise<Row[]> {
	if (!existsSync(join(LIBRARY, `talk-${EPISODES - 1}`))) {
		say(`Making one talk, and ${EPISODES - 1} like it.`);
		await makeLibrary();
	}
	// What was drawn in an earlier run is drawn again: only the sound is made already.
	await rm(join(LIBRARY, '.cache'), { recursive: true, force: true });
	const folder = await mkdtemp(join(tmpdir(), 'parley-bench-site-'));
	try {
		say(`Writing ${EPISODES} episodes as plain files, twice.`);
		const [first, second] = [await written(folder), await written(folder)];
		return [
			row(`${EPISODES} episodes as plain files`, first.seconds, MOST),
			row('the same again, nothing changed', second.seconds, null),
			{ ...row('files written then', second.files, 0), unit: 'files' }
		];
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

async function written(folder: string): Promise<{ readonly seconds: number; readonly files: number }> {
	const began = performance.now();
	const command = ['src/cli/main.ts', 'site', folder, '--address', 'https://example.org'];
	const { stderr } = await run(process.execPath, command, { env: { ...process.env, PARLEY_LIBRARY: LIBRARY }, maxBuffer: 2 ** 26 });
	const files = Number(/; (\d+) written/.exec(stderr)?.[1]);
	return { seconds: (performance.now() - began) / 1000, files };
}

async function makeLibrary(): Promise<void> {
	const library = diskLibrary(LIBRARY);
	const next = random(WORDS);
	const lines = Array.from({ length: PARAGRAPHS }, (_, p) => `${p % 2 === 0 ? 'ADA' : 'BEN'}: ${talk(next, WORDS)}\n`).join('\n');
	const studio = openStudio(library, join(LIBRARY, '.cache'));
	const order = { fileName: 'talk.txt', edits: null, id: PATTERN, cast: new Map<string, string>(), brought: null };
	const { value } = studio.check({ ...order, bytes: new TextEncoder().encode(lines) });
	await studio.make(value, { signal: new AbortController().signal, progress: () => undefined });
	const { value: pattern } = readEpisode(await readFile(join(LIBRARY, PATTERN, 'episode.json'), 'utf8'));
	if (pattern === null) throw new Error('The talk that was made cannot be read.');
	for (let i = 1; i < EPISODES; i++) await keepLike(pattern, i, talk(next, 6));
}

/** The sound is the same file: what is measured is the writing, whatever is heard. */
async function keepLike(pattern: Episode, i: number, title: string): Promise<void> {
	const episode = { ...pattern, id: `talk-${i}` as EpisodeId, title };
	const draft = await diskLibrary(LIBRARY).draft(episode.id, 'empty');
	for (const [name, content] of pagesOf(episode)) await writeFile(join(draft.folder, name), content);
	const sounds = pattern.tracks.flatMap(({ sources }) => sources.map(({ url }) => url));
	for (const name of ['source.txt', ...sounds]) await link(join(LIBRARY, PATTERN, name), join(draft.folder, name));
	await draft.keep();
}

const row = (what: string, parley: number, most: number | null): Row => ({
	...{ what, unit: 's', digits: 0, parley, rival: null },
	...{ bar: most === null ? '' : most === 0 ? 'none' : `<= ${most}`, holds: most === null || parley <= most }
});
