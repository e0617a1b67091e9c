import { beforeAll, describe, expect, it } from 'vitest';
import { decode } from '#lib/server/audio/decode.ts';
import { average, type Planes } from '#lib/server/audio/decoding/mixing.ts';
import { Unhearable } from '#lib/server/audio/decoding/refusal.ts';
import { converted, gathered, likeness, noise, RATE, wavFile } from '../../support/recordings.ts';
import { hasFfmpeg } from './ffmpeg.ts';

const signal = new AbortController().signal;
const decoded = (path: string, by: 'ffmpeg' | 'packages') => gathered(decode(path, { signal, by, rate: RATE }));

/** What an encoder puts before the sound where its container cannot say so. */
const MP3_DELAY = 1105;
const AAC_DELAY = 1024;

interface Row {
	readonly name: string;
	readonly args?: readonly string[];
	/** Samples. */
	readonly late?: number;
	/** Takes ffmpeg. */
	readonly only?: true;
	readonly mono?: true;
	/** How much both decoders agree. */
	readonly alike?: number;
}

const rows: readonly Row[] = [
	{ name: 'cbr.mp3', args: ['-b:a', '96k'] },
	{ name: 'vbr.mp3', args: ['-q:a', '4'] },
	{ name: 'slow.mp3', args: ['-ac', '1', '-ar', '22050', '-b:a', '48k'], mono: true },
	{ name: 'no-head.mp3', args: ['-b:a', '96k', '-write_xing', '0', '-id3v2_version', '0'], late: MP3_DELAY },
	{ name: 'opus.ogg', args: ['-c:a', 'libopus', '-b:a', '96k'] },
	{ name: 'mono.opus', args: ['-c:a', 'libopus', '-b:a', '48k', '-ac', '1'], mono: true, alike: 0.97 },
	{ name: 'opus.webm', args: ['-c:a', 'libopus', '-b:a', '96k'] },
	{ name: 'opus.mp4', args: ['-c:a', 'libopus', '-b:a', '96k'] },
	{ name: 'vorbis.ogg', args: ['-c:a', 'libvorbis', '-q:a', '5'] },
	{ name: 'vorbis.mkv', args: ['-c:a', 'libvorbis', '-q:a', '5'] },
	{ name: 'mp3.mkv', args: ['-c:a', 'libmp3lame', '-b:a', '96k'], late: MP3_DELAY },
	{ name: 'whole.flac', args: [] },
	{ name: 'fine.flac', args: ['-ar', '44100', '-sample_fmt', 's32'] },
	{ name: 'flac.mkv', args: ['-c:a', 'flac'] },
	{ name: 'u8.wav', args: ['-c:a', 'pcm_u8'] },
	{ name: 's16.wav', args: ['-c:a', 'pcm_s16le'] },
	{ name: 's24.wav', args: ['-c:a', 'pcm_s24le'] },
	{ name: 's32.wav', args: ['-c:a', 'pcm_s32le'] },
	{ name: 'f32.wav', args: ['-c:a', 'pcm_f32le'] },
	{ name: 'high.wav', args: ['-c:a', 'pcm_s24le', '-ar', '192000'] },
	{ name: 'rf64.wav', args: ['-c:a', 'pcm_s16le', '-rf64', 'always'] },
	{ name: 'phone.wav', args: ['-c:a', 'pcm_mulaw', '-ar', '8000', '-ac', '1'], mono: true },
	{ name: 'phone-a.wav', args: ['-c:a', 'pcm_alaw', '-ar', '8000', '-ac', '1'], mono: true },
	{ name: 'pcm.mov', args: ['-c:a', 'pcm_s16be'] },
	{ name: 'aac.m4a', args: ['-c:a', 'aac', '-b:a', '96k'], only: true },
	{ name: 'aac.mov', args: ['-c:a', 'aac', '-b:a', '96k'], only: true },
	{ name: 'aac.aac', args: ['-c:a', 'aac', '-b:a', '96k'], late: AAC_DELAY, only: true },
	{ name: 'lossless.m4a', args: ['-c:a', 'alac'], only: true },
	{ name: 'flac.ogg', args: ['-c:a', 'flac', '-f', 'ogg'], only: true },
	{ name: 'apple.aiff', only: true },
	{ name: 'windows.wma', args: ['-c:a', 'wmav2'], only: true, late: NaN }
];

describe.skipIf(!hasFfmpeg)('decoding (skipped where ffmpeg is missing: it makes the recordings)', () => {
	const sound = noise(2.5, 2);
	let wav = '';
	beforeAll(() => void (wav = wavFile('two.wav', sound)));

	/** As a listener would hear it: late by no more than a fifth of a millisecond, and hardly changed. */
	function expectSound(planes: Planes, { late = 0, mono }: Row): void {
		expect(planes).toHaveLength(mono ? 1 : 2);
		const pairs = mono ? [[average(sound), planes[0]!]] : sound.map((plane, c) => [plane, planes[c]!]);
		for (const [before, after] of pairs as [Float32Array, Float32Array][]) {
			const found = likeness(before, after, RATE, Number.isNaN(late) ? 3000 : 1300);
			expect(found.much).toBeGreaterThan(0.95);
			if (!Number.isNaN(late)) expect(Math.abs(found.late - late)).toBeLessThanOrEqual(10);
			expect(Math.abs(after.length - before.length)).toBeLessThan(6000);
		}
	}

	it.each(rows)('$name', async (row) => {
		const path = converted(wav, ...(row.args ?? []), row.name);
		const one = await decoded(path, 'ffmpeg');
		expectSound(one, row);
		if (row.only) return expect(decoded(path, 'packages')).rejects.toMatchObject({ problem: { code: 'needs-ffmpeg' } });
		const other = await decoded(path, 'packages');
		expectSound(other, row);
		expect(Math.abs(other[0]!.length - one[0]!.length)).toBeLessThan(1200);
		const between = likeness(one[0]!, other[0]!, RATE / 2, 200);
		expect(between.much).toBeGreaterThan(row.alike ?? 0.999);
		expect(Math.abs(between.late)).toBeLessThanOrEqual(2);
	});

	it.each(['.wav', '.flac', '.opus', '.ogg'])('mixes six channels of %s alike', async (ending) => {
		const six = wavFile('six.wav', noise(1.5, 6, 9));
		const path = converted(six, ...(ending === '.opus' ? ['-b:a', '400k', '-mapping_family', '1'] : []), `mixed${ending}`);
		const [one, other] = [await decoded(path, 'ffmpeg'), await decoded(path, 'packages')];
		expect([one.length, other.length]).toEqual([2, 2]);
		for (const ear of [0, 1]) {
			expect(likeness(one[ear]!, other[ear]!, RATE / 2, 50)).toMatchObject({ late: 0, much: expect.closeTo(1, 2) });
			expect(Math.max(...one[ear]!.map(Math.abs))).toBeLessThanOrEqual(1);
		}
		expect(likeness(one[0]!, one[1]!, RATE / 2, 50).much).toBeLessThan(0.9);
	});

	it.each(['ffmpeg', 'packages'] as const)('by %s stops when it is told to', async (by) => {
		const path = converted(wav, '-c:a', 'libopus', 'stop.ogg');
		const stop = new AbortController();
		const pieces = decode(path, { signal: stop.signal, by });
		await pieces.next();
		stop.abort(new DOMException('Enough', 'AbortError'));
		await expect(gathered(pieces)).rejects.toThrow('Enough');
	});

	it('finds the sound of a film', async () => {
		const path = converted(wav, '-f', 'lavfi', '-i', 'testsrc=d=2.5:s=64x64:r=5', '-c:a', 'aac', '-c:v', 'mpeg4', 'film.mp4');
		expectSound(await decoded(path, 'ffmpeg'), { name: '' });
	});
});

it('refuses with a problem', async () => {
	const refused = gathered(decode('/there/is/none.mp3', { signal }));
	await expect(refused).rejects.toBeInstanceOf(Unhearable);
});
