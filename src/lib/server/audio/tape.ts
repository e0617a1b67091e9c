/** A recording as plain samples on disk, decoded once: what is listened to, and on the way what an aligner hears. */
import { open, rm, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import type { Parsed, Problem } from '#lib/core/problem.ts';
import { clock, seconds, type Seconds } from '#lib/core/time.ts';
import { decodeKnown } from './decode.ts';
import { average, type Planes } from './decoding/mixing.ts';
import { Unhearable } from './decoding/refusal.ts';
import { openResampler } from './decoding/resampling.ts';
import { lookInto, type Asking, type Probe } from './probe.ts';
import type { SincShape } from './resample.ts';

/** 16 bits a sample, the channels of one moment side by side. */
export interface Tape {
	readonly path: string;
	readonly rate: TapeRate;
	readonly channels: 1 | 2;
	/** Of one channel. */
	readonly samples: number;
	readonly duration: Seconds;
	readonly probe: Probe;
}

/** Both are known to Opus, AAC and MP3. */
export type TapeRate = 24_000 | 48_000;

export interface Taping extends Asking {
	/** What somebody found who looked into the file before. */
	readonly probe?: Probe;
	/** How much of how much; `null` where the file does not say. */
	readonly underway?: (done: Seconds, of: Seconds | null) => void;
	/** One channel at 8 kHz, in order, in pieces of any size. The next piece waits for the promise. */
	readonly low?: (samples: Float32Array) => void | Promise<void>;
	/** The same at 16 kHz: twice as many samples in all. */
	readonly high?: (samples: Float32Array) => void | Promise<void>;
	/** What is longer is refused; a day unless said. */
	readonly most?: Seconds;
}

export const LOW_RATE = 8000;
export const HIGH_RATE = 16_000;
/** Longer than a day is no recording of a talk, and more than the index of an MP4 can count. */
const A_DAY = seconds(24 * 3600);
/** Nobody hears 70 dB under full scale. */
const SILENT = 10 ** (-70 / 20);
/** What a file may lack at its end without anybody missing it. */
const LACKS = 1;

/** @param scratch a folder for the tape; nothing is left there when the value is `null` or the signal says stop */
export async function openTape(path: string, scratch: string, taping: Taping): Promise<Parsed<Tape | null>> {
	const to = join(scratch, 'tape.pcm');
	try {
		const probe = taping.probe ?? (await lookInto(path, taping));
		const { tape, isWhole } = await record(path, to, probe, taping);
		return { value: tape, problems: endOf(tape, isWhole, path) };
	} catch (error) {
		await rm(to, { force: true });
		taping.signal.throwIfAborted();
		if (error instanceof Unhearable) return { value: null, problems: [error.problem] };
		throw error;
	}
}

function endOf({ duration, probe: { promised } }: Tape, isWhole: boolean, file: string): readonly Problem[] {
	const lacks = promised !== null && promised - duration >= LACKS;
	if (isWhole && !lacks) return [];
	return [{ code: 'audio-truncated', file, heard: clock(duration), promised: lacks ? clock(promised) : null }];
}

async function record(path: string, to: string, probe: Probe, taping: Taping): Promise<{ readonly tape: Tape; readonly isWhole: boolean }> {
	const rate: TapeRate = probe.rate <= 24_000 ? 24_000 : 48_000;
	const { most = A_DAY } = taping;
	const ears = openEars(rate, taping);
	let channels: 1 | 2 = 1;
	let samples = 0;
	let loudest = 0;
	await using file = await open(to, 'w');
	const sound = untilBroken(decodeKnown(path, probe, { ...taping, rate }));
	for await (const planes of sound.pieces) {
		if (samples === 0) channels = planes.length === 1 ? 1 : 2;
		loudest = Math.max(loudest, await append(file, planes));
		samples += planes[0]!.length;
		if (samples > most * rate) throw new Unhearable({ code: 'audio-too-long', file: path, hours: most / 3600 });
		await ears.hear(average(planes));
		taping.underway?.(seconds(samples / rate), probe.duration);
	}
	await ears.end();
	if (samples === 0) throw new Unhearable({ code: 'audio-broken', file: path });
	if (loudest < SILENT) throw new Unhearable({ code: 'audio-silent', file: path });
	return { tape: { path: to, rate, channels, samples, duration: seconds(samples / rate), probe }, isWhole: sound.isWhole() };
}

/** What breaks off after some sound has come is used as far as it came. */
function untilBroken(pieces: AsyncIterable<Planes>) {
	let isWhole = true;
	async function* some(): AsyncGenerator<Planes> {
		let hasSome = false;
		try {
			for await (const planes of pieces) {
				yield planes;
				hasSome = true;
			}
		} catch (error) {
			if (!hasSome || !(error instanceof Unhearable)) throw error;
			isWhole = false;
		}
	}
	return { pieces: some(), isWhole: () => isWhole };
}

/** Also cleans the planes for whoever hears them next. @returns the highest magnitude */
async function append(file: FileHandle, planes: Planes): Promise<number> {
	const count = planes.length;
	const pcm = new Int16Array(count * planes[0]!.length);
	let loudest = 0;
	planes.forEach((plane, c) => {
		for (let i = 0, k = c; i < plane.length; i++, k += count) {
			// What is no number is silence, and what is over full scale is cut.
			const sample = Math.max(-1, Math.min(1, plane[i]! || 0));
			plane[i] = sample;
			pcm[k] = Math.min(32767, Math.round(sample * 32768));
			loudest = Math.max(loudest, Math.abs(sample));
		}
	});
	await writeWhole(file, new Uint8Array(pcm.buffer));
	return loudest;
}

async function writeWhole(file: FileHandle, bytes: Uint8Array): Promise<void> {
	for (let at = 0; at < bytes.length;) at += (await file.write(bytes, at)).bytesWritten;
}

/** Twice as long as for listening: nothing over 4.2 kHz comes back as something under 3.8. */
export const STEEP: SincShape = { zeros: 32, beta: 9, roll: 0.95 };

/** Two octaves in two steps cost a third of what one would. */
function openEars(rate: number, { low, high }: Taping) {
	const toHigh = openResampler(rate, HIGH_RATE);
	const toLow = openResampler(HIGH_RATE, LOW_RATE, STEEP);
	const give = async (samples: Float32Array) => {
		await high?.(samples);
		await low?.(toLow.push(samples));
	};
	return {
		hear: async (samples: Float32Array) => {
			if (low ?? high) await give(toHigh.push(samples));
		},
		end: async () => {
			if (!(low ?? high)) return;
			await give(toHigh.end());
			await low?.(toLow.end());
		}
	};
}
