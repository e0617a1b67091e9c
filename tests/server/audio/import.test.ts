import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { encodeTape, type Importing } from '#lib/server/audio/import.ts';
import { openTape, type Tape } from '#lib/server/audio/tape.ts';
import { decode } from '#lib/server/audio/decode.ts';
import { temporaryFolder } from '../../support/files.ts';
import { converted, gathered, likeness, noise, RATE, wavFile } from '../../support/recordings.ts';
import { ebur128, hasFfmpeg } from './ffmpeg.ts';

const signal = new AbortController().signal;
const SOUND = noise(7, 2, 5);

async function importFile(path: string, importing: Partial<Importing> = {}) {
	const { value: tape } = await openTape(path, temporaryFolder(), { signal });
	const folder = temporaryFolder();
	const shares: number[] = [];
	const encoded = (share: number) => void shares.push(share);
	const { first, rest } = await encodeTape(tape!, { folder, signal, level: false, keep: null, encoded, ...importing });
	return { tape: tape!, folder, shares, files: [await first, ...(await rest)] };
}

const played = (path: string, rate = RATE) => gathered(decode(path, { signal, by: 'ffmpeg', rate }));

describe.skipIf(!hasFfmpeg)('the files of a recording (skipped where ffmpeg is missing: it hears them)', () => {
	it.each([
		['from stereo', (wav: string) => wav, 2],
		['from VBR MP3', (wav: string) => converted(wav, '-q:a', '2', 'import-vbr.mp3'), 2],
		['from one channel of 22,050 Hz', (wav: string) => converted(wav, '-ac', '1', '-ar', '22050', 'import-low.wav'), 1]
	] as const)('%s start and run with the recording', async (_what, make, channels) => {
		const { tape, files, shares } = await importFile(make(wavFile('import.wav', SOUND)));
		expect(files.map(({ name }) => name)).toEqual(['audio.webm', 'audio.m4a', 'audio.mp3']);
		const before = channels === 2 ? SOUND[0]! : SOUND[0]!.map((sample, i) => (sample + SOUND[1]![i]!) / 2);
		for (const { path, bytes } of files) {
			const planes = await played(path);
			expect(planes).toHaveLength(channels);
			// Near the start, in the middle, near the end: within 2 ms, where the bar is 5.
			for (const at of [0.2, 3.5, 6.5]) {
				const { much, late } = likeness(before, planes[0]!, at * RATE, 400);
				expect(much).toBeGreaterThan(0.95);
				expect(Math.abs(late)).toBeLessThan(0.002 * RATE);
			}
			expect(Math.abs(planes[0]!.length / RATE - tape.duration)).toBeLessThan(0.06);
			expect(bytes).toBe(readFileSync(path).length);
		}
		expect(shares.at(-1)).toBeCloseTo(1, 1);
		expect(Math.max(...shares)).toBeLessThanOrEqual(1.0001);
	});

	it('are as loud as the recording', async () => {
		const { files } = await importFile(wavFile('import.wav', SOUND));
		for (const { path } of files) {
			const left = (await played(path))[0]!.subarray(RATE, 6 * RATE);
			const before = SOUND[0]!.subarray(RATE, 6 * RATE);
			const power = (samples: Float32Array) => samples.reduce((sum, sample) => sum + sample * sample, 0);
			expect(Math.abs(10 * Math.log10(power(left) / power(before)))).toBeLessThan(0.5);
		}
	});

	it('are brought to -16 LUFS under the ceiling when that is asked for', async () => {
		const quiet = wavFile(
			'quiet.wav',
			SOUND.map((plane) => plane.map((sample, i) => sample * (i % RATE < RATE / 10 ? 0.3 : 0.05)))
		);
		const { files } = await importFile(quiet, { level: true });
		for (const { path } of files) {
			// The meter hears one channel: left and right are equally loud here, and their powers are added.
			const [left, right] = (await played(path, 24_000)).map(ebur128);
			expect(Math.abs(10 * Math.log10(10 ** (left!.loudness / 10) + 10 ** (right!.loudness / 10)) + 16)).toBeLessThan(1);
			expect(Math.max(left!.peak, right!.peak)).toBeLessThan(-1);
		}
	});

	it('stand beside the original when it is kept', async () => {
		const from = converted(wavFile('import.wav', SOUND), '-q:a', '2', 'Kept Original.MP3');
		const { files, folder } = await importFile(from, { keep: from });
		expect(files.at(-1)).toMatchObject({ name: 'original.mp3', type: 'audio/mpeg' });
		expect(readFileSync(join(folder, 'original.mp3')).equals(readFileSync(from))).toBe(true);
	});
});

describe('encoding a tape', () => {
	let tape: Tape;
	beforeAll(async () => void (tape = (await openTape(wavFile('stop.wav', SOUND), temporaryFolder(), { signal })).value!));

	it('leaves nothing when it is stopped', async () => {
		const folder = temporaryFolder();
		const stop = new AbortController();
		const encoded = (share: number) => share > 0.2 && stop.abort(new DOMException('Enough', 'AbortError'));
		const { first, rest } = await encodeTape(tape, { folder, signal: stop.signal, level: false, keep: tape.path, encoded });
		await expect(first).rejects.toThrow('Enough');
		await expect(rest).rejects.toThrow('Enough');
		expect(readdirSync(folder)).toEqual([]);
	});

	it('leaves nothing when the tape is cut', async () => {
		const folder = temporaryFolder();
		const cut = { ...tape, samples: tape.samples * 2 };
		const { first, rest } = await encodeTape(cut, { folder, signal, level: false, keep: tape.path, encoded: () => undefined });
		await expect(first).rejects.toThrow('The tape ends too early.');
		await expect(rest).rejects.toThrow('The tape ends too early.');
		expect(readdirSync(folder)).toEqual([]);
	});
});
