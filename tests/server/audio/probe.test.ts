import { describe, expect, it } from 'vitest';
import { probe } from '#lib/server/audio/probe.ts';
import { converted, fileWith, noise, wavFile } from '../../support/recordings.ts';
import { hasFfmpeg } from './ffmpeg.ts';

const signal = new AbortController().signal;

const CHAPTERS = [
	';FFMETADATA1',
	'title=Grüße vom Hafen',
	'artist=Ann & Ben',
	'date=2022-01-09',
	...[0, 1500].flatMap((start, i) => ['[CHAPTER]', 'TIMEBASE=1/1000', `START=${start}`, `END=${start + 1000}`, `title=Teil ${i + 1}: ä`]),
	''
].join('\n');

/** How Vorbis comments say chapters; ffmpeg 5 writes them wrongly by itself. */
const WRITTEN = ['CHAPTER001=00:00:00.000', 'CHAPTER001NAME=Teil 1: ä', 'CHAPTER002=00:00:01.500', 'CHAPTER002NAME=Teil 2: ä'].flatMap(
	(said) => ['-metadata', said]
);

describe.skipIf(!hasFfmpeg)('what a file says about itself (skipped where ffmpeg is missing: it makes the files)', () => {
	const wav = wavFile('for-tags.wav', noise(3));
	const meta = () => fileWith('tags.txt', CHAPTERS);
	const chapters = [
		{ start: 0, title: 'Teil 1: ä' },
		{ start: 1.5, title: 'Teil 2: ä' }
	];
	const tags = { title: 'Grüße vom Hafen', artist: 'Ann & Ben' };

	it.each([
		['tags.mp3', [], { kind: 'mp3', codec: 'mp3', rate: 48_000, channels: 1 }, chapters, 'both'],
		['tags-3.mp3', ['-id3v2_version', '3'], { kind: 'mp3' }, chapters, 'both'],
		['tags.opus', ['-map_chapters', '-1', ...WRITTEN], { kind: 'ogg', codec: 'opus', promised: null }, chapters, 'both'],
		['tags.flac', [], { kind: 'flac', codec: 'flac', promised: 3 }, [], 'both'],
		['tags.mka', ['-c:a', 'libopus'], { kind: 'matroska', codec: 'opus' }, chapters, 'ffmpeg'],
		['tags.m4a', [], { kind: 'mp4', codec: 'aac' }, chapters, 'ffmpeg']
	] as const)('%s', async (name, args, wanted, parts, who) => {
		const path = converted(wav, '-i', meta(), '-map', '0:a', '-map_metadata', '1', '-map_chapters', '1', ...args, name);
		for (const by of ['ffmpeg', 'packages'] as const) {
			const { value } = await probe(path, { signal, by });
			expect(value).toMatchObject(wanted);
			// ffmpeg writes the title of a Matroska file where mediabunny does not look.
			expect(value!.tags).toMatchObject(name === 'tags.mka' && by === 'packages' ? {} : tags);
			if (by === 'ffmpeg' || who === 'both') expect(value!.tags.chapters).toEqual(parts);
			if (name !== 'tags.opus' || by === 'ffmpeg') expect(value!.duration).toBeCloseTo(3, 0);
			if (name.endsWith('.flac')) expect(value!.tags.date).toMatch(/^2022-01-09/);
		}
	});

	it('takes an MP3 without a head at no word', async () => {
		const path = converted(wav, '-write_xing', '0', 'headless.mp3');
		for (const by of ['ffmpeg', 'packages'] as const) expect((await probe(path, { signal, by })).value!.promised).toBeNull();
	});
});

it('answers with the problem', async () => {
	expect(await probe(fileWith('none.mp3', ''), { signal })).toMatchObject({ value: null, problem: { code: 'audio-empty' } });
});
