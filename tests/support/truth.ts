/** Recordings whose word times are known, and what can be made of them without losing those times. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** The development set lies beside the project; others are kept for judging. */
const FOLDER = resolve('../shared/truth');
export const TRUTH_RATE = 16_000;

export interface TrueWord {
	/** Offsets in the paragraph's text. */
	readonly from: number;
	readonly to: number;
	/** Seconds; `null` where nobody knows. */
	readonly start: number | null;
	readonly end: number | null;
}

export interface TrueParagraph {
	readonly text: string;
	/** Empty where only the paragraph's own start is known. */
	readonly words: readonly TrueWord[];
	/** Seconds; `null` where it is not in the recording. */
	readonly start: number | null;
	readonly end: number | null;
}

export interface Clip {
	readonly name: string;
	/** Mono, 16 kHz. */
	readonly sound: Float32Array;
	readonly paragraphs: readonly TrueParagraph[];
	/** `[from, to)` seconds of what is heard but not in the text, where something was put in. */
	readonly inserted: readonly (readonly [from: number, to: number])[];
}

export type ClipName = 'c1_interview' | 'c2_harbour' | 'r3_sonnet';

/** Why clips cannot be used here, or `null`. */
export function whyNoTruth(): string | null {
	if (!existsSync(FOLDER)) return 'the recordings with known word times are not beside the project';
	return spawnSync('ffmpeg', ['-version']).status === 0 ? null : 'ffmpeg is not installed';
}

interface File {
	readonly audio?: string;
	readonly paragraphs: readonly {
		readonly text: string;
		readonly start: number;
		readonly end: number | null;
		readonly words: readonly { startOffset: number; endOffset: number; start: number; end: number | null }[];
	}[];
}

export function clip(name: ClipName): Clip {
	const file = JSON.parse(readFileSync(`${FOLDER}/${name}.json`, 'utf8')) as File;
	const paragraphs = file.paragraphs.map(({ text, start, end, words }) => ({
		...{ text, start, end },
		words: words.map((word) => ({ from: word.startOffset, to: word.endOffset, start: word.start, end: word.end }))
	}));
	return { name, sound: throughFfmpeg(['-i', clipFile(name)], null), paragraphs, inserted: [] };
}

export const clipFile = (name: ClipName): string => `${FOLDER}/${name}.mp3`;

/** @param args what to read and what to do with it; `pipe:0` is the sound given, mono 32-bit float at 16 kHz */
export function throughFfmpeg(args: readonly string[], sound: Float32Array | null): Float32Array {
	const input = sound === null ? undefined : Buffer.from(sound.buffer, sound.byteOffset, sound.byteLength);
	const all = ['-v', 'error', ...args, '-ac', '1', '-ar', String(TRUTH_RATE), '-f', 'f32le', 'pipe:1'];
	const { status, stdout, stderr } = spawnSync('ffmpeg', all, { input, maxBuffer: 2 ** 31 });
	if (status !== 0) throw new Error(stderr.toString());
	return new Float32Array(new Uint8Array(stdout).buffer);
}

export const FROM_PIPE = ['-f', 'f32le', '-ar', String(TRUTH_RATE), '-ac', '1', '-i', 'pipe:0'];

/** 16-bit mono WAV of it. */
export function wavOf(sound: Float32Array): Uint8Array {
	const head = Buffer.alloc(44);
	head.write('RIFF', 0);
	head.writeUInt32LE(36 + 2 * sound.length, 4);
	head.write('WAVEfmt ', 8);
	head.writeUInt32LE(16, 16);
	head.writeUInt16LE(1, 20);
	head.writeUInt16LE(1, 22);
	head.writeUInt32LE(TRUTH_RATE, 24);
	head.writeUInt32LE(2 * TRUTH_RATE, 28);
	head.writeUInt16LE(2, 32);
	head.writeUInt16LE(16, 34);
	head.write('data', 36);
	head.writeUInt32LE(2 * sound.length, 40);
	const samples = Int16Array.from(sound, (sample) => Math.round(Math.max(-1, Math.min(1, sample)) * 32767));
	return Buffer.concat([head, Buffer.from(samples.buffer)]);
}
