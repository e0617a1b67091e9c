import { readdirSync, readFileSync, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { explain, isFatal, type Problem } from '#lib/core/problem.ts';
import { seconds } from '#lib/core/time.ts';
import { openTape, type Taping } from '#lib/server/audio/tape.ts';
import { temporaryFolder } from '../../support/files.ts';
import { converted, fileWith, likeness, noise, RATE, wavFile } from '../../support/recordings.ts';
import { hasFfmpeg } from './ffmpeg.ts';

const signal = new AbortController().signal;
const taped = (path: string, taping: Partial<Taping> = {}, scratch = temporaryFolder()) => openTape(path, scratch, { signal, ...taping });
const codesOf = ({ problems }: { readonly problems: readonly Problem[] }) => problems.map(({ code }) => code);
const samplesIn = (path: string) => new Int16Array(Uint8Array.from(readFileSync(path)).buffer);

/** An element of Matroska with an id of whole bytes; everything here is shorter than 127 bytes. */
const element = (id: string, ...content: readonly Buffer[]): Buffer => {
	const all = Buffer.concat(content);
	return Buffer.concat([Buffer.from(id, 'hex'), Buffer.of(0x80 | all.length), all]);
};
const webmTrack = (...locks: readonly Buffer[]) =>
	Buffer.concat([
		element('1a45dfa3', element('4282', Buffer.from('webm'))),
		element('18538067', element('1654ae6b', element('ae', element('d7', Buffer.of(1)), element('83', Buffer.of(2)), ...locks)))
	]);
const LOCK = element('6d80', element('6240', element('5035', element('47e1', Buffer.of(5)))));

describe('what cannot be heard is refused in words', () => {
	it.each<readonly [what: string, make: () => string, code: Problem['code']]>([
		['nothing at all', () => fileWith('empty.mp3', ''), 'audio-empty'],
		['a text', () => fileWith('notes.mp3', 'Dear diary, this is not a recording.\n'), 'not-audio'],
		['a text of another alphabet', () => fileWith('notes.wav', 'Привет, как дела? '.repeat(900)), 'not-audio'],
		['a playlist', () => fileWith('list.mp3', '#EXTM3U\n#EXTINF:3,\n/etc/passwd\n'), 'not-audio'],
		['a picture', () => fileWith('cover.m4a', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')), 'not-audio'],
		['a document', () => fileWith('talk.wav', '%PDF-1.7\n%âãÏÓ'), 'not-audio'],
		['an archive', () => fileWith('talk.flac', Buffer.from('504b030414000000', 'hex')), 'not-audio'],
		['noise', () => fileWith('noise.mp3', Buffer.from(noise(0.1)[0]!.buffer as ArrayBuffer)), 'not-audio'],
		['no file', () => '/there/is/none.mp3', 'unreadable'],
		['a folder', () => temporaryFolder(), 'unreadable'],
		['a locked WebM', () => fileWith('locked.webm', webmTrack(LOCK)), 'audio-protected'],
		['a WebM of nothing', () => fileWith('nothing.webm', webmTrack()), 'audio-broken'],
		['a cut WAV head', () => fileWith('head.wav', Buffer.from('RIFF\x24\0\0\0WAVEfmt ')), 'audio-broken'],
		['silence', () => wavFile('silent.wav', [new Float32Array(RATE)]), 'audio-silent']
	])('%s', async (_what, make, code) => {
		for (const by of hasFfmpeg ? (['ffmpeg', 'packages'] as const) : (['packages'] as const)) {
			const scratch = temporaryFolder();
			const { value, problems } = await taped(make(), { by }, scratch);
			expect(value).toBeNull();
			expect(problems).toMatchObject([{ code }]);
			expect(isFatal(problems[0]!)).toBe(true);
			expect(explain(problems[0]!)).toMatch(/^\S.*[.]$/);
			expect(explain(problems[0]!)).not.toMatch(/undefined|null|\[object/);
			expect(readdirSync(scratch)).toEqual([]);
		}
	});

	it('a recording that is longer than is taken', async () => {
		expect(codesOf(await taped(wavFile('long.wav', noise(3)), { most: seconds(2) }))).toEqual(['audio-too-long']);
	});
});

describe.skipIf(!hasFfmpeg)('refused too (skipped where ffmpeg is missing: it makes the recordings)', () => {
	const wav = wavFile('for-problems.wav', noise(6));
	const aac = () => converted(wav, 'whole.m4a');

	it('a locked MP4', async () => {
		const key = '0123456789abcdef0123456789abcdef';
		const encrypted = converted(wav, '-encryption_scheme', 'cenc-aes-ctr', '-encryption_key', key, '-encryption_kid', key, 'locked.m4a');
		expect(codesOf(await taped(encrypted))).toEqual(['audio-protected']);
		expect(codesOf(await taped(encrypted, { by: 'packages' }))).toEqual(['audio-protected']);
		const bought = Buffer.from(readFileSync(aac()).toString('latin1').replace('mp4a', 'drms'), 'latin1');
		expect(codesOf(await taped(fileWith('bought.m4p', bought)))).toEqual(['audio-protected']);
	});

	it.each(['ffmpeg', 'packages'] as const)('a film without sound, by %s', async (by) => {
		const film = converted(wav, '-f', 'lavfi', '-i', 'testsrc=d=1:s=64x64:r=5', '-map', '1:v', '-c:v', 'mpeg4', 'mute.mp4');
		expect(codesOf(await taped(film, { by }))).toEqual(['no-sound']);
	});

	it('what takes ffmpeg, where there is none', async () => {
		const { problems } = await taped(aac(), { by: 'packages' });
		expect(codesOf({ problems })).toEqual(['needs-ffmpeg']);
		expect(explain(problems[0]!)).toContain('AAC');
		expect(explain(problems[0]!)).toContain('apt install ffmpeg');
	});

	it.each(['cut.mp3', 'cut.wav', 'cut.flac', 'cut.webm'])('%s is used as far as it goes', async (name) => {
		// By packages a cluster of Matroska, mostly five seconds, is read whole or not at all.
		const whole = readFileSync(converted(wav, ...(name === 'cut.webm' ? ['-cluster_time_limit', '500'] : []), `whole-${name}`));
		const cut = fileWith(name, whole.subarray(0, Math.round(whole.length * 0.6)));
		for (const by of ['ffmpeg', 'packages'] as const) {
			const { value, problems } = await taped(cut, { by });
			expect(codesOf({ problems })).toEqual(['audio-truncated']);
			expect(problems.some(isFatal)).toBe(false);
			expect(explain(problems[0]!)).toMatch(/0:0[234] of 0:06/);
			expect(value!.duration).toBeGreaterThan(2.5);
			expect(value!.duration).toBeLessThan(4.5);
		}
	});

	it('an MP4 whose index stood in the part that is lost', async () => {
		const whole = readFileSync(aac());
		expect(codesOf(await taped(fileWith('cut.m4a', whole.subarray(0, whole.length >> 1))))).toEqual(['audio-broken']);
	});

	it('is told by what it holds, not by its name', async () => {
		const flac = fileWith('really-flac.mp3', readFileSync(converted(wav, 'plain.flac')));
		expect((await taped(flac, { by: 'packages' })).value).toMatchObject({ probe: { kind: 'flac' }, duration: 6 });
	});
});

describe('a tape', () => {
	it('holds every sample, and gives the aligner the same moments at 8 and 16 kHz', async () => {
		const sound = noise(2.5, 2);
		const [low, high]: [number[], number[]] = [[], []];
		const underway: number[] = [];
		const { value, problems } = await taped(wavFile('moments.wav', sound), {
			low: (samples) => void low.push(...samples),
			high: async (samples) => void high.push(...samples),
			underway: (done, of) => void underway.push(done / of!)
		});
		expect(problems).toEqual([]);
		expect(value).toMatchObject({ rate: RATE, channels: 2, samples: 2.5 * RATE, duration: 2.5 });
		const pcm = samplesIn(value!.path);
		expect(pcm).toHaveLength(2 * value!.samples);
		for (const i of [0, 1, 777, 119_999])
			for (const c of [0, 1]) expect(Math.abs(pcm[2 * i + c]! / 32768 - sound[c]![i]!)).toBeLessThan(1e-4);
		expect([low.length, high.length]).toEqual([2.5 * 8000, 2.5 * 16_000]);
		// The noise lies under 2 kHz, so that each eighth of a second is alike at any rate.
		const ear = Float32Array.from({ length: value!.samples }, (_, i) => (pcm[2 * i]! + pcm[2 * i + 1]!) / 65_536);
		const at = (rate: number) => ear.filter((_, i) => i % (RATE / rate) === 0);
		expect(likeness(at(16_000), Float32Array.from(high), 16_000, 40)).toMatchObject({ late: 0, much: expect.closeTo(1, 2) });
		expect(likeness(at(8000), Float32Array.from(low), 8000, 40)).toMatchObject({ late: 0, much: expect.closeTo(1, 1) });
		expect(underway).toEqual(underway.toSorted((a, b) => a - b));
		expect(underway.at(-1)).toBeCloseTo(1);
	});

	it.each([
		[8000, 24_000],
		[22_050, 24_000],
		[32_000, 48_000],
		[44_100, 48_000]
	])('of %i Hz runs at %i', async (rate, wanted) => {
		const wav = readFileSync(wavFile('rates.wav', noise(1)));
		wav.writeUInt32LE(rate, 24);
		const { value } = await taped(fileWith('rate.wav', wav), { by: 'packages' });
		expect(value).toMatchObject({ rate: wanted, samples: Math.round((RATE * wanted) / rate) });
	});

	it('leaves nothing when it is stopped', async () => {
		const scratch = temporaryFolder();
		const stop = new AbortController();
		const underway = () => stop.abort(new DOMException('Enough', 'AbortError'));
		await expect(taped(wavFile('stop.wav', noise(3)), { signal: stop.signal, underway }, scratch)).rejects.toThrow('Enough');
		expect(readdirSync(scratch)).toEqual([]);
	});

	it('is as long as the file says', async () => {
		const { value } = await taped(wavFile('bytes.wav', noise(1)));
		expect(statSync(value!.path).size).toBe(2 * value!.samples);
	});
});
