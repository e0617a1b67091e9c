/** Recordings brought on the command line. Our own made speech is the recording: its word times are known to the sample. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { isHeard } from '#lib/core/alignment.ts';
import { readEpisode } from '#lib/core/episode-file.ts';
import type { Episode } from '#lib/core/episode.ts';
import { temporaryFolder } from '../support/files.ts';

const TALK = `The harbour at night
20240318
ANN: Good evening, and welcome to the harbour. The lamps were lit an hour ago, and the last boat has come in.
BEN: Thank you, Ann. It has been a quiet day on the water, with hardly any wind at all since the morning.
ANN: You have kept the light here for thirty years. What has changed in all that time?
BEN: The boats are bigger, and there are fewer of them. My father knew every skipper by name, and I know only half.
`;
const OTHER = `Bread
CLARA: Flour, water, salt and patience are all that anybody needs to bake a loaf worth eating on a Sunday.
CLARA: Leave the dough under a cloth until it has doubled, then fold it over and wait for another hour.
`;

const folder = temporaryFolder();
const library = join(folder, 'library');
const talk = join(folder, 'talk.txt');
const sound = join(folder, 'talk.mp3');

function parley(...args: string[]) {
	const env = { ...process.env, PARLEY_LIBRARY: library };
	const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli/main.ts', ...args], { env, encoding: 'utf8' });
	return { status, stdout, stderr };
}

function kept(id: string): Episode {
	const { value, problems } = readEpisode(readFileSync(join(library, id, 'episode.json'), 'utf8'));
	expect(problems).toEqual([]);
	return value!;
}

const filesOf = (id: string): string[] => readdirSync(join(library, id)).sort();

/** Milliseconds between the start of every word as it was made and as it was found. */
function errors(made: Episode, found: Episode): number[] {
	const truth = new Map(
		made.tracks[0]!.timing.filter(isHeard).map((of) => [of.paragraph, new Map(of.words.map((word) => [word[0], word[2]]))])
	);
	const words = found.tracks[0]!.timing.filter(isHeard).flatMap((of) =>
		of.words.map((word) => word[2] - truth.get(of.paragraph)!.get(word[0])!)
	);
	return words.map((late) => Math.abs(late) * 1000).sort((a, b) => a - b);
}

beforeAll(() => {
	mkdirSync(folder, { recursive: true });
	writeFileSync(talk, TALK);
	writeFileSync(join(folder, 'other.txt'), OTHER);
	expect(parley('add', talk, '--id', 'made').status).toBe(0);
	cpSync(join(library, 'made', 'audio.mp3'), sound);
}, 120_000);

describe('a recording', () => {
	it('is kept with every word where it is heard', () => {
		const { status, stdout, stderr } = parley('add', talk, '--audio', sound, '--id', 'brought', '--keep', '--json');
		expect([status, stderr.includes('ready to listen')]).toEqual([0, true]);
		expect(JSON.parse(stdout)).toMatchObject({ id: 'brought', fresh: true, problems: [] });
		const [made, brought] = [kept('made'), kept('brought')];
		expect(brought.tracks).toMatchObject([{ kind: 'recorded', voices: null, insertions: [] }]);
		expect(brought.tracks[0]!.timing.map((of) => of.basis)).toEqual(['aligned', 'aligned', 'aligned', 'aligned']);
		expect(brought.tracks[0]!.sources.map((source) => source.url)).toEqual(['audio.webm', 'audio.m4a', 'audio.mp3']);
		expect(filesOf('brought')).toContain('original.mp3');
		const late = errors(made, brought);
		expect(late).toHaveLength(made.tracks[0]!.timing.filter(isHeard).flatMap((of) => of.words).length);
		expect(late[late.length >> 1]).toBeLessThan(30);
		expect(late[Math.floor(late.length * 0.9)]).toBeLessThan(90);
	}, 120_000);

	it('is not made again as long as neither it nor its transcript has changed', () => {
		const { stdout } = parley('add', talk, '--audio', sound, '--id', 'brought', '--keep', '--json');
		expect(JSON.parse(stdout)).toMatchObject({ fresh: false });
	});

	it('has made speech beside it when that is asked for', () => {
		expect(parley('add', talk, '--audio', sound, '--id', 'both', '--speak').status).toBe(0);
		const { tracks } = kept('both');
		expect(tracks.map((track) => track.kind)).toEqual(['recorded', 'synthesized']);
		expect(tracks[1]!.sources.map((source) => source.url)).toEqual(['speech.webm', 'speech.m4a', 'speech.mp3']);
		for (const { url, bytes } of tracks.flatMap((track) => track.sources))
			expect(readFileSync(join(library, 'both', url))).toHaveLength(bytes);
	}, 120_000);

	it('that belongs to another transcript is refused, with the figures, unless that is wished', () => {
		const other = join(folder, 'other.txt');
		const refused = parley('add', other, '--audio', sound);
		expect(refused.status).toBe(1);
		expect(refused.stderr).toMatch(/does not belong to this recording: \d+ % of its words were found/);
		expect(refused.stderr).toContain('nothing was kept');
		expect(parley('list').stdout).not.toContain('Bread');
		const forced = parley('add', other, '--audio', sound, '--force', '--json');
		expect(forced.status).toBe(0);
		expect(JSON.parse(forced.stdout)).toMatchObject({ problems: [{ code: 'doubtful-transcript' }, { code: 'not-in-recording' }] });
	}, 120_000);

	it('with a paragraph that it has not says which', () => {
		const longer = join(folder, 'longer.txt');
		writeFileSync(
			longer,
			`${TALK}ANN: And with that we leave the coast, and hand over to the weather from the mountains, where snow is falling.\n`
		);
		const { status, stdout } = parley('add', longer, '--audio', sound, '--id', 'longer', '--json');
		expect(status).toBe(0);
		expect(JSON.parse(stdout)).toMatchObject({ problems: [{ code: 'not-in-recording', message: expect.stringContaining('p5') }] });
		expect(kept('longer').tracks[0]!.timing.map((of) => of.basis)).toEqual(['aligned', 'aligned', 'aligned', 'aligned', 'absent']);
	}, 120_000);

	it.each([
		['text.mp3', 'This is a text that somebody renamed.', 'is not a sound file'],
		['empty.mp3', '', 'is empty'],
		['none.mp3', null, 'there is no such file']
	])('%s is refused with a sentence', (name, content, said) => {
		const path = join(folder, name);
		if (content !== null) writeFileSync(path, content);
		const { status, stderr } = parley('add', talk, '--audio', path, '--id', 'never');
		expect([status, stderr.includes(said)]).toEqual([1, true]);
		expect(readdirSync(library)).not.toContain('never');
	});
});

it('takes title, author, date and chapters from the recording where the transcript has none', () => {
	const plain = join(folder, 'plain.txt');
	writeFileSync(plain, TALK.split('\n').slice(2).join('\n'));
	const tags = join(folder, 'tags.ini');
	writeFileSync(
		tags,
		';FFMETADATA1\ntitle=Nights by the sea\nartist=Harbour Radio\ndate=2021-05-04\n[CHAPTER]\nTIMEBASE=1/1000\nSTART=0\nEND=9000\ntitle=Lamps\n[CHAPTER]\nTIMEBASE=1/1000\nSTART=9000\nEND=20000\ntitle=Boats\n'
	);
	const tagged = join(folder, 'tagged.mp3');
	const { status } = spawnSync('ffmpeg', ['-v', 'error', '-i', sound, '-i', tags, '-map_metadata', '1', '-c', 'copy', tagged]);
	expect(status).toBe(0);
	expect(parley('add', plain, '--audio', tagged).stdout).toBe('nights-by-the-sea\n');
	expect(kept('nights-by-the-sea')).toMatchObject({ title: 'Nights by the sea', author: 'Harbour Radio', date: '2021-05-04' });
	expect(kept('nights-by-the-sea').tracks[0]!.chapters).toEqual([
		{ start: 0, title: 'Lamps' },
		{ start: 9, title: 'Boats' }
	]);
}, 60_000);

describe('a transcript that has times', () => {
	it('is held against the recording, and says where that was cut since', () => {
		const timed = join(folder, 'talk.vtt');
		expect(parley('align', sound, talk, '--out', timed).status).toBe(0);
		const trusted = parley('add', timed, '--audio', sound, '--id', 'timed', '--json');
		expect(JSON.parse(trusted.stdout)).toMatchObject({ problems: [] });
		const late = readFileSync(timed, 'utf8').replace(/00:00:(\d\d)\./g, (_, second: string) => `00:01:${second}.`);
		writeFileSync(join(folder, 'late.vtt'), late);
		const recut = parley('add', join(folder, 'late.vtt'), '--audio', sound, '--id', 'recut', '--json');
		expect(JSON.parse(recut.stdout)).toMatchObject({ problems: [{ code: 'recut', message: expect.stringContaining('60.0 s earlier') }] });
		expect(kept('recut').tracks[0]!.timing.every((of) => of.basis === 'aligned')).toBe(true);
	}, 180_000);
});

describe('align', () => {
	it('prints the times and keeps nothing', () => {
		const before = readdirSync(library);
		const { status, stdout } = parley('align', sound, talk);
		expect(status).toBe(0);
		expect(readEpisode(stdout).value!.tracks[0]).toMatchObject({ kind: 'recorded', sources: [{ url: 'talk.mp3', type: 'audio/mpeg' }] });
		expect(readdirSync(library)).toEqual(before);
	}, 60_000);

	it.each([
		[['align', 'a.mp3'], 'Name a recording and its transcript'],
		[['align', 'a.mp3', 'b.txt', '--out', 'c.exe'], 'no ending that can be written'],
		[['add', 'b.txt', '--force'], 'name one with --audio']
	])('%j is wrong usage', (args, said) => {
		const { status, stderr } = parley(...args);
		expect([status, stderr.includes(said)]).toEqual([2, true]);
	});
});

it('killed at any moment leaves the library whole, and the next run finishes', async () => {
	const env = { ...process.env, PARLEY_LIBRARY: library };
	const args = ['src/cli/main.ts', 'add', talk, '--audio', sound, '--id', 'killed'];
	const began = performance.now();
	await once(spawn(process.execPath, args, { env, stdio: 'ignore' }), 'exit');
	const whole = performance.now() - began;
	parley('remove', 'killed');
	for (let i = 0; i < 20; i++) {
		const program = spawn(process.execPath, args, { env, stdio: 'ignore' });
		await wait(whole * ((i + 0.5) / 20));
		program.kill('SIGKILL');
		if (program.exitCode === null && program.signalCode === null) await once(program, 'exit');
		for (const id of readdirSync(library).filter((name) => !name.startsWith('.'))) {
			for (const { url, bytes } of kept(id).tracks.flatMap((track) => track.sources))
				expect(readFileSync(join(library, id, url))).toHaveLength(bytes);
		}
		if (i % 3 === 0) parley('remove', 'killed');
	}
	expect(parley('add', talk, '--audio', sound, '--id', 'killed').status).toBe(0);
	expect(kept('killed').tracks[0]!.sources).toHaveLength(3);
}, 300_000);
