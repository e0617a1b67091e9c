import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { decode, type Planes } from '#lib/server/audio/decode.ts';
import { openLame } from '#lib/server/audio/lame.ts';
import { bytesIn, cutter, samplesIn } from '#lib/server/audio/mp3-frames.ts';
import { writeMp3 } from '#lib/server/audio/mp3.ts';
import { temporaryFolder } from '../../support/files.ts';
import { gathered, likeness, noise } from '../../support/recordings.ts';
import { hasFfmpeg } from './ffmpeg.ts';

const signal = new AbortController().signal;
const SECONDS = 1;

/** Of noise, onto a tape and into an MP3; it ends within a frame. */
async function written(rate: 24_000 | 48_000, channels: 1 | 2): Promise<{ readonly path: string; readonly before: Planes }> {
	const folder = temporaryFolder();
	const before = noise(SECONDS, channels).map((plane) => plane.subarray(0, Math.min(plane.length, SECONDS * rate - 100)));
	const samples = before[0]!.length;
	const tape = Int16Array.from({ length: samples * channels }, (_, i) => 32_767 * before[i % channels]![Math.floor(i / channels)]!);
	writeFileSync(join(folder, 'tape'), tape);
	const path = join(folder, 'audio.mp3');
	await writeMp3({ path: join(folder, 'tape'), rate, channels, samples, gain: null }, path, () => undefined);
	return { path, before };
}

const kilobitsOf = (channels: 1 | 2): number => (channels === 1 ? 80 : 128);

/** Where each frame starts, after the one that counts them. */
function framesOf(bytes: Buffer, rate: number, channels: 1 | 2): readonly number[] {
	const starts: number[] = [];
	const length = bytesIn({ rate, channels, kilobits: kilobitsOf(channels) });
	for (let at = length; at < bytes.length; at += length) starts.push(at);
	return starts;
}

describe.each([
	[48_000, 2],
	[48_000, 1],
	[24_000, 2],
	[24_000, 1]
] as const)('an MP3 of %i Hz and %i channels', (rate, channels) => {
	const side = rate < 32_000 ? (channels === 1 ? 9 : 17) : channels === 1 ? 17 : 32;
	let made: Awaited<ReturnType<typeof written>>;
	beforeAll(async () => void (made = await written(rate, channels)));

	it('counts its frames and their bytes, and says no more about itself', () => {
		const { path, before } = made;
		const bytes = readFileSync(path);
		const starts = framesOf(bytes, rate, channels);
		expect(starts).toHaveLength(Math.ceil(before[0]!.length / samplesIn(rate)));
		for (const at of starts) expect(bytes.readUInt16BE(at) >> 5).toBe(0x7ff);
		const info = bytes.subarray(0, starts[0]);
		expect(info.toString('latin1', 4 + side, 8 + side)).toBe('Info');
		expect([8, 12, 16].map((at) => info.readUInt32BE(at + side))).toEqual([3, starts.length, bytes.length - starts[0]!]);
		expect(info.subarray(4, 4 + side).every((byte) => byte === 0)).toBe(true);
		expect(info.subarray(20 + side).every((byte) => byte === 0)).toBe(true);
	});

	it('has no frame that needs another', () => {
		const bytes = readFileSync(made.path);
		// main_data_begin: 9 bits in MPEG-1, 8 below.
		for (const at of framesOf(bytes, rate, channels)) {
			expect(bytes[at + 4]).toBe(0);
			if (rate >= 32_000) expect(bytes[at + 5]! >> 7).toBe(0);
		}
	});

	it.each(hasFfmpeg ? (['ffmpeg', 'packages'] as const) : (['packages'] as const))('begins with the sound, as heard by %s', async (by) => {
		const { path, before } = made;
		const heard = await gathered(decode(path, { signal, by, rate }));
		expect(heard).toHaveLength(channels);
		expect(heard[0]!.length).toBe(Math.ceil(before[0]!.length / samplesIn(rate)) * samplesIn(rate));
		for (const at of [1200, before[0]!.length - 8000]) {
			const { much, late } = likeness(before[0]!, heard[0]!, at, 1200);
			expect(much).toBeGreaterThan(0.95);
			expect(late).toBe(0);
		}
	});
});

describe('frames', () => {
	it('are the same wherever a stream is broken into pieces', async () => {
		const shape = { rate: 24_000, channels: 1, kilobits: 64 } as const;
		const encoder = await openLame(shape);
		const stream = Buffer.concat([Buffer.from(encoder.encode(noise(1))), Buffer.from(encoder.finalize())]);
		const whole = cutter(shape, 2, 12)(stream);
		expect(whole.equals(stream.subarray(2 * bytesIn(shape), 12 * bytesIn(shape)))).toBe(true);
		fc.assert(
			fc.property(fc.array(fc.integer({ min: 1, max: 700 }), { minLength: 1, maxLength: 8 }), (lengths) => {
				const cut = cutter(shape, 2, 12);
				const kept: Buffer[] = [];
				for (let at = 0, i = 0; at < stream.length; i++) kept.push(cut(stream.subarray(at, (at += lengths[i % lengths.length]!))));
				expect(Buffer.concat(kept).equals(whole)).toBe(true);
			})
		);
	});
});
