import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SEED, temporaryFolder } from '../support/files.ts';

const folder = temporaryFolder();
const library = join(folder, 'library');

function parley(...args: string[]) {
	const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli/main.ts', ...args], {
		env: { ...process.env, PARLEY_LIBRARY: library },
		encoding: 'utf8'
	});
	return { status, stdout, stderr };
}

function file(name: string, content: string | Uint8Array): string {
	const path = join(folder, name);
	mkdirSync(folder, { recursive: true });
	writeFileSync(path, content);
	return path;
}

describe('wrong usage is status 2, with the help', () => {
	it.each([
		[[], 'Say what to do.'],
		[['sing'], 'There is no verb "sing".'],
		[['add'], 'Name a transcript.'],
		[['add', 'a.txt', 'b.txt'], 'one transcript at a time'],
		[['add', SEED, '--id', 'Not An Id'], 'cannot be an id'],
		[['add', SEED, '--cast', 'MAYNES'], 'should look like'],
		[['add', SEED, '--colour', 'red'], "'--colour'"],
		[['list', 'more'], 'more'],
		[['remove'], 'Name an episode by its id.']
	])('%j', (args, said) => {
		const { status, stdout, stderr } = parley(...args);
		expect([status, stdout]).toEqual([2, '']);
		expect(stderr).toContain(said);
		expect(stderr).toContain('Usage: parley');
	});
});

describe('check', () => {
	it('says what the seed is', () => {
		const { status, stdout, stderr } = parley('check', SEED);
		expect([status, stderr]).toEqual([0, '']);
		expect(stdout).toMatch(/9 paragraphs, 2 speakers, no problems\.\n$/);
	});

	it('names file and line of every problem', () => {
		const path = file('bad.txt', 'Title\n20220231\nANN:\nBEN: Ho.\n');
		const { status, stderr } = parley('check', path);
		expect(status).toBe(1);
		expect(stderr).toContain(`${path}:2: Expected a date like 20220109, found "20220231".`);
		expect(stderr).toContain(`${path}:3: "ANN:" has no words after it.`);
	});

	it('is one JSON value when asked', () => {
		const { status, stdout } = parley('check', file('bad2.txt', 'Title\n20220231\nANN: Hi.\n'), '--json');
		expect(status).toBe(1);
		expect(JSON.parse(stdout)).toMatchObject({
			title: 'Title',
			paragraphs: 1,
			problems: [{ code: 'bad-date', line: 2, message: expect.stringContaining('20220231') }]
		});
	});

	it('names the edits file when that is wrong', () => {
		const path = file('talk.txt', 'Title\nANN: Hi.\n');
		const edits = file('talk.edits.json', '{"schema":"parley/edits@1","order":{"paragraphs":["p1","p9"],"reason":"x"}}');
		const { status, stderr } = parley('check', path);
		expect(status).toBe(1);
		expect(stderr).toContain(`${edits}: The edits file names p9 in "order"`);
	});
});

describe('add refuses what cannot be kept, and keeps nothing of it', () => {
	it.each([
		['empty.txt', '', 'has no paragraphs'],
		['head.txt', 'Title\n20220109\nhttps://a.example/b\n', 'has no paragraphs'],
		['sound.txt', new Uint8Array([0x49, 0x44, 0x33, 4, 0, 0, 1, 2]), 'not a text file']
	])('%s', (name, content, said) => {
		const { status, stdout, stderr } = parley('add', file(name, content));
		expect([status, stdout]).toEqual([1, '']);
		expect(stderr).toContain(said);
		expect(stderr).toContain('nothing was kept');
		expect(JSON.parse(parley('list', '--json').stdout)).toEqual([]);
	});

	it('a file that is not there, and a folder', () => {
		expect(parley('add', join(folder, 'none.txt'))).toMatchObject({ status: 1, stderr: expect.stringContaining('there is no such file') });
		expect(parley('add', folder)).toMatchObject({ status: 1, stderr: expect.stringContaining('it is a folder') });
	});
});

it('says with the list what of site.json cannot be used', () => {
	mkdirSync(library, { recursive: true });
	writeFileSync(join(library, 'site.json'), '{"titel":"Talks"}');
	const { status, stdout, stderr } = parley('list', '--json');
	expect([status, stdout]).toEqual([0, '[]\n']);
	expect(stderr).toMatch(/^site\.json has "titel"/);
	rmSync(join(library, 'site.json'));
});

describe('a short talk', () => {
	const path = file('short.txt', 'A short talk\n20240229\nANN: Hello there, Ben.\nBEN: Good morning.\n');

	it('is added, listed, not made twice, and removed', () => {
		const added = parley('add', path, '--json', '--cast', 'BEN=awb');
		expect(added.status).toBe(0);
		expect(JSON.parse(added.stdout)).toMatchObject({
			id: 'a-short-talk',
			address: '/episodes/a-short-talk',
			fresh: true,
			voices: { ben: 'awb' },
			problems: []
		});
		expect(readdirSync(join(library, 'a-short-talk')).sort()).toEqual(
			[
				'audio.m4a',
				'audio.mp3',
				'audio.webm',
				'episode.json',
				'heading.json',
				'made-from',
				'manuscript.json',
				'source.txt',
				'timing'
			].sort()
		);
		expect(JSON.parse(parley('list', '--json').stdout)).toMatchObject([
			{ id: 'a-short-talk', date: '2024-02-29', speakers: ['Ann', 'Ben'] }
		]);
		expect(JSON.parse(parley('add', path, '--json', '--cast', 'BEN=awb').stdout)).toMatchObject({ fresh: false });
		expect(parley('remove', 'a-short-talk').status).toBe(0);
		expect(parley('list').stdout).toBe('');
		expect(parley('remove', 'a-short-talk')).toMatchObject({ status: 1, stderr: expect.stringContaining('There is no episode') });
	});

	it('is refused with a voice that does not exist', () => {
		const { status, stderr } = parley('add', path, '--cast', 'ANN=caruso');
		expect(status).toBe(1);
		expect(stderr).toContain('There is no voice "caruso" for ANN. Voices: ');
	});
});
