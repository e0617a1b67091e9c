import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { detect } from '#lib/core/formats/detect.ts';
import { run } from '../../src/cli/main.ts';
import { SEED, seedText, temporaryFolder } from '../support/files.ts';

const folder = temporaryFolder();
const library = join(folder, 'library');
const TALK = `WEBVTT

00:01.000 --> 00:03.500
<v Ada>Good morning, <00:02.500>Ben.

00:04.000 --> 00:06.000
<v Ben>Good morning to you.

00:06.000 --> 00:07.000
<v Ada>Shall we?

00:07.000 --> 00:08.000
<v Ben>Let us.
`;

async function convert(...args: string[]) {
	const said = { stdout: '', stderr: '' };
	const status = await run(['convert', ...args], {
		out: (text) => void (said.stdout += text),
		err: (text) => void (said.stderr += text),
		isLive: false,
		signal: new AbortController().signal,
		environment: { PARLEY_LIBRARY: library }
	});
	return { status, ...said };
}

const place = (name: string): string => join(folder, name);

function file(name: string, content: string): string {
	writeFileSync(place(name), content);
	return place(name);
}

const talk = file('talk.vtt', TALK);

it.each(['.txt', '.vtt', '.srt', '.json', '.html', '.ttml', '.md', '.episode.json'])('writes %s, and nothing else', async (ending) => {
	const out = place(`out${ending}`);
	expect(await convert(talk, out)).toEqual({ status: 0, stdout: '', stderr: '' });
	const text = readFileSync(out, 'utf8');
	expect(text).toContain('Good morning');
	if (ending !== '.ttml') expect(detect(out, text).parse(text).value.transcript.paragraphs).toHaveLength(4);
	expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
	expect(existsSync(library)).toBe(false);
});

it('writes plain text to the terminal', async () =>
	expect(await convert(SEED, '-')).toMatchObject({ status: 0, stdout: expect.stringContaining(seedText().split('\n')[0]!) }));

it('writes JSON by words', async () => {
	expect(await convert(talk, place('words.json'), '--words')).toMatchObject({ status: 0 });
	const { segments } = JSON.parse(readFileSync(place('words.json'), 'utf8')) as { segments: { body: string; startTime: number }[] };
	expect(segments.slice(0, 7).map(({ body, startTime }) => [body, startTime])).toEqual([
		['Good', 1],
		['morning,', 1.545],
		['Ben.\n', 2.5],
		...[
			['Good', 4],
			['morning', 4.5],
			['to', 5.375],
			['you.\n', 5.625]
		]
	]);
});

it('says what is wrong with its line, and goes on', async () => {
	const { status, stderr } = await convert(file('late.srt', '1\n00:00:05,000 --> 00:00:02,000\nHello.\n'), place('late.vtt'));
	expect(status).toBe(0);
	expect(stderr).toContain(`${place('late.srt')}:2: A cue ends before it starts`);
	expect(readFileSync(place('late.vtt'), 'utf8')).toContain('Hello.');
});

describe('writes nothing', () => {
	it.each([
		['where there are no times', SEED, 'seed.vtt', 'needs times'],
		['where the file is no transcript', file('empty.srt', ''), 'empty.txt', 'has no paragraphs'],
		['where the file is not there', place('none.vtt'), 'none.txt', 'there is no such file'],
		['where there is no such folder', talk, 'nowhere/talk.txt', 'could not be written']
	])('%s', async (_, from, to, said) => {
		const { status, stderr } = await convert(from, place(to));
		expect(status).toBe(1);
		expect(stderr).toContain(said);
		expect(existsSync(place(to))).toBe(false);
	});

	it('over a folder, and leaves nothing beside it', async () => {
		mkdirSync(place('taken.txt'));
		expect(await convert(talk, place('taken.txt'))).toMatchObject({ status: 1, stderr: expect.stringContaining('could not be written') });
		expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
	});
});

it.each([
	[[talk], 'Name a transcript and the file to write.'],
	[[talk, 'a.txt', 'b.txt'], 'Name a transcript and the file to write.'],
	[[talk, 'talk.docx'], 'Endings: .txt .vtt .srt .json .html .ttml .md'],
	[[talk, 'talk.vtt', '--words'], 'Only .json']
])('%j is wrong usage', async (args, said) => {
	const { status, stderr } = await convert(...args);
	expect(status).toBe(2);
	expect(stderr).toContain(said);
});
