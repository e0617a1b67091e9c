/** One paragraph as it was spoken, on disk: 16-bit sound first, then what is known of it, then where that begins. */
import { closeSync, openSync, renameSync, writeSync } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import type { Paragraph } from '#lib/core/transcript.ts';
import { words } from '#lib/core/words.ts';
import { joined, RATE, samplesOf, type JoinedWord } from './joining.ts';
import { meter, type Hops } from './loudness.ts';
import { everyWord, type WordTime } from './silent-words.ts';
import type { Voice } from './voice.ts';

/** Between the sounds of two sentences. */
export const SENTENCE_GAP = samplesOf(0.3);
/** A paragraph with nothing to say, such as `(APPLAUSE)`, is heard as this much silence. */
const WORDLESS = samplesOf(0.8);
/** How far silent words at a paragraph's edge reach into the silence around it; less than half of the smallest gap. */
const EDGE = samplesOf(0.14);
const TRAILER = 8;

export interface Take {
	readonly samples: number;
	readonly soundFrom: number;
	readonly soundTo: number;
	/** One for each of core's `words(text)`, in samples; a silent first word begins below 0. */
	readonly words: readonly WordTime[];
	readonly hops: Hops;
}

/** A paragraph with its take and the file it lies in. */
export interface Recorded {
	readonly paragraph: Paragraph;
	readonly take: Take;
	readonly path: string;
}

/** Writes beside and renames over: a take is whole or is not there. Synchronous, for a thread that does nothing else. */
export function recordTake(voice: Voice, text: string, part: string, path: string): void {
	const file = openSync(part, 'w');
	try {
		const take = Buffer.from(JSON.stringify(speak(voice, text, (samples) => void writeSync(file, toPcm(samples)))));
		const trailer = Buffer.alloc(TRAILER);
		trailer.writeBigUInt64LE(BigInt(take.length));
		writeSync(file, Buffer.concat([take, trailer]));
	} finally {
		closeSync(file);
	}
	renameSync(part, path);
}

function speak(voice: Voice, text: string, write: (samples: Float32Array) => void): Take {
	const loudness = meter(RATE);
	const said: JoinedWord[] = [];
	let at = 0;
	let soundFrom = 0;
	let soundTo = 0;
	const put = (samples: Float32Array) => {
		loudness.hear(samples);
		write(samples);
		at += samples.length;
	};
	for (const utterance of voice.say(text)) {
		const next = joined(utterance);
		if (at > 0) put(new Float32Array(Math.max(0, soundTo + SENTENCE_GAP - next.soundFrom - at)));
		else soundFrom = next.soundFrom;
		for (const word of next.words) said.push({ ...word, start: at + word.start, end: at + word.end });
		soundTo = at + next.soundTo;
		put(next.samples);
	}
	const count = words(text).length;
	if (at > 0)
		return { samples: at, soundFrom, soundTo, words: everyWord(count, said, soundFrom - EDGE, soundTo + EDGE), hops: loudness.hops };
	put(new Float32Array(WORDLESS));
	return { samples: at, soundFrom: 0, soundTo: at, words: everyWord(count, [], 0, at), hops: loudness.hops };
}

/** `null` when there is none, or not a whole one. */
export async function readTake(path: string): Promise<Take | null> {
	const file = await open(path).catch(() => null);
	if (!file) return null;
	try {
		return await takeIn(file);
	} catch {
		return null;
	} finally {
		await file.close();
	}
}

async function takeIn(file: FileHandle): Promise<Take | null> {
	const { size } = await file.stat();
	const trailer = await bytesOf(file, size - TRAILER, TRAILER);
	const length = Number(trailer.readBigUInt64LE());
	const take = JSON.parse((await bytesOf(file, size - TRAILER - length, length)).toString()) as Take;
	return size === 2 * take.samples + length + TRAILER ? take : null;
}

/** Samples `[from, to)`; outside the take there is silence. */
export async function readSamples(file: FileHandle, take: Pick<Take, 'samples'>, from: number, to: number): Promise<Float32Array> {
	const out = new Float32Array(to - from);
	const first = Math.max(0, from);
	const count = Math.min(take.samples, to) - first;
	if (count <= 0) return out;
	const bytes = await bytesOf(file, 2 * first, 2 * count);
	const pcm = new Int16Array(bytes.buffer, bytes.byteOffset, count);
	for (let i = 0; i < count; i++) out[first - from + i] = pcm[i]! / 32768;
	return out;
}

async function bytesOf(file: FileHandle, at: number, length: number): Promise<Buffer> {
	const { buffer, bytesRead } = await file.read(Buffer.from(new ArrayBuffer(length)), 0, length, at);
	if (bytesRead < length) throw new RangeError('The take ends too early.');
	return buffer;
}

function toPcm(samples: Float32Array): Uint8Array {
	const pcm = new Int16Array(samples.length);
	for (let i = 0; i < samples.length; i++) pcm[i] = Math.max(-32768, Math.min(32767, Math.round(samples[i]! * 32768)));
	return new Uint8Array(pcm.buffer);
}
