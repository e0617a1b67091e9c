/** What the encoders are given: speech laid out on a reel, or a recording on a tape; both played piece by piece. */
import { open } from 'node:fs/promises';
import type { Planes } from './decoding/mixing.ts';
import { RATE } from './joining.ts';
import { contextOf, limitTogether } from './limiter.ts';
import { play, type Reel } from './reel.ts';
import type { Tape } from './tape.ts';

/** A tape as it is to be heard. */
export interface Spool extends Pick<Tape, 'path' | 'rate' | 'channels' | 'samples'> {
	/** `null` leaves every sample as it was brought; with a gain the peaks are kept under the ceiling. */
	readonly gain: number | null;
}

export type Playable = Reel | Spool;

/** How a track is written. */
export interface Shape {
	/** One that Opus, AAC and MP3 all know. */
	readonly rate: number;
	readonly channels: 1 | 2;
	/** Kilobits a second. */
	readonly opus: number;
	readonly aac: number;
	readonly mp3: number;
	/** Whether nothing but one made voice at a time is in it. */
	readonly isSpoken: boolean;
}

export const SPOKEN: Shape = { rate: RATE, channels: 1, opus: 32, aac: 64, mp3: 64, isSpoken: true };

/** What podcasts are made with; a recording may hold music, and was mostly compressed once before. */
export function shapeOf(playable: Playable): Shape {
	if ('placed' in playable) return SPOKEN;
	const { rate, channels } = playable;
	return { rate, channels, ...(channels === 1 ? { opus: 40, aac: 80, mp3: 80 } : { opus: 80, aac: 128, mp3: 128 }), isSpoken: false };
}

/** In order, in pieces of at most five seconds, one array for each channel. */
export async function* listen(playable: Playable, signal?: AbortSignal): AsyncGenerator<Planes> {
	if (!('placed' in playable)) yield* unwound(playable, signal);
	else for await (const piece of play(playable, signal)) yield [piece];
}

const PIECE_SECONDS = 5;
/** Opus overshoots noise and music by more than speech, by 1.4 dB: -3 dBTP here stays under -1 in every file. */
const CEILING = 10 ** (-3 / 20);

async function* unwound(spool: Spool, signal?: AbortSignal): AsyncGenerator<Planes> {
	const { path, rate, samples, gain } = spool;
	const piece = PIECE_SECONDS * rate;
	const context = gain === null ? 0 : contextOf(rate);
	await using file = await open(path);
	for (let from = 0; from < samples; from += piece) {
		signal?.throwIfAborted();
		const to = Math.min(samples, from + piece);
		const planes = await planesOf(file, spool, from - context, to + context);
		if (gain !== null) {
			for (const plane of planes) for (let i = 0; i < plane.length; i++) plane[i]! *= gain;
			limitTogether(planes, rate, CEILING);
		}
		yield planes.map((plane) => plane.slice(context, context + to - from));
	}
}

/** Samples `[from, to)` of every channel; outside the tape there is silence. */
async function planesOf(
	file: Awaited<ReturnType<typeof open>>,
	{ channels, samples }: Spool,
	from: number,
	to: number
): Promise<Float32Array[]> {
	const planes = Array.from({ length: channels }, () => new Float32Array(to - from));
	const first = Math.max(0, from);
	const count = Math.max(0, Math.min(samples, to) - first);
	const pcm = new Int16Array(count * channels);
	const { bytesRead } = await file.read(new Uint8Array(pcm.buffer), 0, pcm.byteLength, 2 * channels * first);
	if (bytesRead < pcm.byteLength) throw new RangeError('The tape ends too early.');
	planes.forEach((plane, c) => {
		for (let i = 0; i < count; i++) plane[first - from + i] = pcm[i * channels + c]! / 32768;
	});
	return planes;
}
