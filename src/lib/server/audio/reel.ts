/** A whole track as a list of takes with their places and gains; played back piece by piece, never held in memory. */
import { open } from 'node:fs/promises';
import { RATE } from './joining.ts';
import { contextOf, limit } from './limiter.ts';
import { readSamples } from './take.ts';

export interface Placed {
	readonly path: string;
	readonly samples: number;
	/** First sample of the take in the track. */
	readonly at: number;
	readonly gain: number;
}

export interface Reel {
	/** In order, none over another. */
	readonly placed: readonly Placed[];
	readonly samples: number;
}

const PIECE = 5 * RATE;
const CONTEXT = contextOf(RATE);
/** Opus overshoots by up to 0.6 dB at this level: -2 dBTP here stays under -1 in every file. */
const CEILING = 10 ** (-2 / 20);

/** The levelled track in order, in pieces of at most five seconds. */
export async function* play({ placed, samples }: Reel, signal?: AbortSignal): AsyncGenerator<Float32Array> {
	let at = 0;
	for (const take of placed) {
		yield* silence(take.at - at);
		for await (const piece of levelled(take)) {
			signal?.throwIfAborted();
			yield piece;
		}
		at = take.at + take.samples;
	}
	yield* silence(samples - at);
}

function* silence(samples: number): Generator<Float32Array> {
	for (let left = samples; left > 0; left -= PIECE) yield new Float32Array(Math.min(PIECE, left));
}

async function* levelled(take: Placed): AsyncGenerator<Float32Array> {
	const file = await open(take.path);
	try {
		for (let from = 0; from < take.samples; from += PIECE) {
			const to = Math.min(take.samples, from + PIECE);
			const sound = await readSamples(file, take, from - CONTEXT, to + CONTEXT);
			for (let i = 0; i < sound.length; i++) sound[i]! *= take.gain;
			limit(sound, RATE, CEILING);
			yield sound.slice(CONTEXT, CONTEXT + to - from);
		}
	} finally {
		await file.close();
	}
}
