/** Recordings made for tests: noise that is like itself at one place only, in any format that ffmpeg writes. */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Planes } from '#lib/server/audio/decoding/mixing.ts';
import { temporaryFolder } from './files.ts';

export const RATE = 48_000;

const folder = temporaryFolder();

/** The same numbers each time: a linear congruential generator (Numerical Recipes' constants). */
export function randomFrom(seed: number): () => number {
	let state = seed >>> 0;
	return () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
}

/** Mostly under 2 kHz, where every codec keeps what it is given, and never twice alike. */
export function noise(seconds: number, channels = 1, seed = 1): Planes {
	return Array.from({ length: channels }, (_, c) => {
		const next = randomFrom(seed + 77 * c);
		let low = 0;
		let lower = 0;
		return Float32Array.from({ length: Math.round(seconds * RATE) }, () => {
			low += 0.2 * (next() * 2 - 1 - low);
			lower += 0.2 * (low - lower);
			return 1.6 * lower;
		});
	});
}

/** RIFF, 32-bit floats. */
export function wavFile(name: string, planes: Planes): string {
	const [channels, samples] = [planes.length, planes[0]!.length];
	const bytes = Buffer.alloc(44 + 4 * channels * samples);
	bytes.write('RIFF', 0, 'latin1');
	bytes.writeUInt32LE(bytes.length - 8, 4);
	bytes.write('WAVEfmt ', 8, 'latin1');
	[16, 3 | (channels << 16), RATE, RATE * 4 * channels, (4 * channels) | (32 << 16)].forEach((value, i) =>
		bytes.writeUInt32LE(value, 16 + 4 * i)
	);
	bytes.write('data', 36, 'latin1');
	bytes.writeUInt32LE(bytes.length - 44, 40);
	planes.forEach((plane, c) => plane.forEach((sample, i) => void bytes.writeFloatLE(sample, 44 + 4 * (i * channels + c))));
	return fileWith(name, bytes);
}

export function fileWith(name: string, bytes: Uint8Array | string): string {
	const path = join(folder, name);
	writeFileSync(path, bytes);
	return path;
}

/** Runs ffmpeg on a file; the last argument is the name of what it writes. */
export function converted(from: string, ...args: readonly [...string[], string]): string {
	const to = join(folder, args.at(-1)!);
	const { status, stderr } = spawnSync('ffmpeg', ['-nostdin', '-v', 'error', '-y', '-i', from, ...args.slice(0, -1), to]);
	if (status !== 0) throw new Error(stderr.toString());
	return to;
}

export interface Likeness {
	/** 1 for the same sound at any loudness. */
	readonly much: number;
	/** By how many samples the second is late. */
	readonly late: number;
}

/** The best normalised cross-correlation of an eighth of a second near a sample. */
export function likeness(a: Float32Array, b: Float32Array, at = RATE, reach = 1300): Likeness {
	const length = RATE / 8;
	const square = (samples: Float32Array, i: number): number => (samples[i] ?? 0) ** 2;
	let [own, other] = [0, 0];
	for (let i = 0; i < length; i++) {
		own += square(a, at + i);
		other += square(b, at - reach + i);
	}
	let best: Likeness = { much: -1, late: 0 };
	for (let late = -reach; late <= reach; late++) {
		let sum = 0;
		for (let i = 0; i < length; i++) sum += a[at + i]! * (b[at + late + i] ?? 0);
		const much = sum / Math.sqrt(own * other);
		if (much > best.much) best = { much, late };
		other += square(b, at + late + length) - square(b, at + late);
	}
	return best;
}

export async function gathered(pieces: AsyncIterable<Planes>): Promise<Planes> {
	const all: Planes[] = [];
	for await (const planes of pieces) all.push(planes);
	const samples = all.reduce((sum, planes) => sum + planes[0]!.length, 0);
	return (all[0] ?? []).map((_, c) => {
		const whole = new Float32Array(samples);
		let at = 0;
		for (const planes of all) {
			whole.set(planes[c]!, at);
			at += planes[c]!.length;
		}
		return whole;
	});
}
