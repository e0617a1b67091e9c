/** What happens to recordings on their way: other sound put in, parts cut out, noise, narrow lines, sloppy transcripts. Chance falls the same way every time. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FROM_PIPE, throughFfmpeg, TRUTH_RATE, type Clip, type TrueParagraph } from './truth.ts';
import { concatenated } from '#lib/server/audio/samples.ts';

const samples = (seconds: number): number => Math.round(seconds * TRUTH_RATE);
const lengthOf = (sound: Float32Array): number => sound.length / TRUTH_RATE;

/** Numerical Recipes' constants. */
export function chance(seed: number): () => number {
	let state = seed;
	return () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
}

/** Other sound at a place between paragraphs. */
export function withInserted(clip: Clip, at: number, other: Float32Array): Clip {
	const sound = concatenated([clip.sound.subarray(0, samples(at)), other, clip.sound.subarray(samples(at))]);
	const by = lengthOf(other);
	const paragraphs = clip.paragraphs.map((paragraph) => ((paragraph.start ?? 0) >= at ? moved(paragraph, by) : paragraph));
	return { ...clip, name: `${clip.name} with ${Math.round(by)} s put in`, sound, paragraphs, inserted: [[at, at + by]] };
}

/** The recording without some paragraphs, which its transcript still has. */
export function withoutParagraphs(clip: Clip, cut: readonly number[]): Clip {
	return arranged(
		clip,
		clip.paragraphs.map((_, i) => i).filter((i) => !cut.includes(i))
	);
}

/** Paragraphs spoken in another order than they are written; those not named are cut out. */
export function arranged(clip: Clip, order: readonly number[]): Clip {
	const edges = edgesOf(clip);
	const pieces: Float32Array[] = [];
	const paragraphs: TrueParagraph[] = clip.paragraphs.map((paragraph) => moved({ ...paragraph, start: null, end: null, words: [] }, 0));
	let at = 0;
	for (const i of order) {
		const [from, to] = [edges[i]!, edges[i + 1]!];
		pieces.push(clip.sound.subarray(samples(from), samples(to)));
		paragraphs[i] = moved(clip.paragraphs[i]!, at - from);
		at += to - from;
	}
	return { ...clip, name: `${clip.name} rearranged`, sound: concatenated(pieces), paragraphs };
}

/** In the middle of the pauses between paragraphs. */
function edgesOf({ paragraphs, sound }: Clip): number[] {
	const between = paragraphs.slice(1).map(({ start }, i) => ((paragraphs[i]!.end ?? start!) + start!) / 2);
	return [0, ...between, lengthOf(sound)];
}

function moved(paragraph: TrueParagraph, by: number): TrueParagraph {
	const move = (at: number | null) => (at === null ? null : at + by);
	const words = paragraph.words.map((word) => ({ ...word, start: move(word.start), end: move(word.end) }));
	return { ...paragraph, words, start: move(paragraph.start), end: move(paragraph.end) };
}

/** Chords of struck strings, two a second: no speech in it. */
export function music(seconds: number, seed = 7): Float32Array {
	const next = chance(seed);
	const sound = new Float32Array(samples(seconds));
	for (let at = 0; at < sound.length; at += samples(0.5)) {
		const root = 110 * 2 ** (Math.floor(next() * 12) / 12);
		for (const interval of [0, 4, 7, 12]) strike(sound, at, root * 2 ** (interval / 12));
	}
	return sound;
}

function strike(sound: Float32Array, from: number, pitch: number): void {
	for (let i = from; i < Math.min(sound.length, from + samples(2)); i++) {
		const t = (i - from) / TRUTH_RATE;
		for (let k = 1; k <= 6; k++) sound[i]! += (0.05 / k) * Math.exp(-2.5 * k * t) * Math.sin(2 * Math.PI * pitch * k * t);
	}
}

/** Noise so many decibels below the sound as a whole, every octave of it as strong (Paul Kellet's filter, economy version). */
export function withNoise(clip: Clip, below: number, seed = 11): Clip {
	const next = chance(seed);
	let [b0, b1, b2] = [0, 0, 0];
	const noise = clip.sound.map(() => {
		const white = 2 * next() - 1;
		b0 = 0.99765 * b0 + white * 0.099046;
		b1 = 0.963 * b1 + white * 0.2965164;
		b2 = 0.57 * b2 + white * 1.0526913;
		return b0 + b1 + b2 + white * 0.1848;
	});
	return mixed(clip, noise, below, `noise ${below} dB below`);
}

/** Something under the whole recording, so many decibels below it. */
export function mixed(clip: Clip, other: Float32Array, below: number, what: string): Clip {
	const gain = (rms(clip.sound) / rms(other)) * 10 ** (-below / 20);
	const sound = clip.sound.map((sample, i) => sample + gain * other[i % other.length]!);
	return { ...clip, name: `${clip.name}, ${what}`, sound: quietEnough(sound) };
}

const rms = (sound: Float32Array): number => Math.sqrt(sound.reduce((sum, sample) => sum + sample * sample, 0) / sound.length);

function quietEnough(sound: Float32Array): Float32Array {
	const peak = sound.reduce((most, sample) => Math.max(most, Math.abs(sample)), 1);
	return sound.map((sample) => sample / peak);
}

/** What ffmpeg's filters do to it; `speed` is how many times faster it is afterwards. */
export function filtered(clip: Clip, what: string, filter: string, speed = 1): Clip {
	const sound = throughFfmpeg([...FROM_PIPE, '-af', filter], clip.sound);
	const paragraphs = clip.paragraphs.map((paragraph) => ({
		...paragraph,
		start: paragraph.start === null ? null : paragraph.start / speed,
		end: paragraph.end === null ? null : paragraph.end / speed,
		words: paragraph.words.map((word) => ({ ...word, start: over(word.start, speed), end: over(word.end, speed) }))
	}));
	return { ...clip, name: `${clip.name}, ${what}`, sound: sound.slice(0, Math.ceil(clip.sound.length / speed)), paragraphs };
}

/** Through an MP3 of so few kilobits a second. The encoder's delay is in the file, and ffmpeg takes it out again. */
export function throughMp3(clip: Clip, kilobits: number): Clip {
	const file = join(mkdtempSync(join(tmpdir(), 'parley-mp3-')), 'clip.mp3');
	throughFfmpeg([...FROM_PIPE, '-b:a', `${kilobits}k`, '-y', file], clip.sound);
	return { ...clip, name: `${clip.name}, MP3 at ${kilobits} kbps`, sound: throughFfmpeg(['-i', file], null) };
}

const over = (at: number | null, speed: number): number | null => (at === null ? null : at / speed);

/** A transcript taken down in a hurry: words gone, words put in, words misheard. What stays keeps its times. */
export function sloppy(clip: Clip, { gone, added, changed }: { gone: number; added: number; changed: number }, seed = 3): Clip {
	const next = chance(seed);
	const vocabulary = clip.paragraphs.flatMap(({ text }) => text.split(/\s+/)).filter((word) => /^[a-z]+$/i.test(word));
	const any = () => vocabulary[Math.floor(next() * vocabulary.length)]!;
	const paragraphs = clip.paragraphs.map((paragraph) => {
		let text = '';
		const words: TrueParagraph['words'][number][] = [];
		const put = (word: string, at: { start: number | null; end: number | null }) => {
			const from = text === '' ? 0 : text.length + 1;
			text += (text === '' ? '' : ' ') + word;
			words.push({ from, to: from + word.length, ...at });
		};
		for (const { from, to, start, end } of paragraph.words) {
			const fate = next();
			if (fate < gone) continue;
			if (fate < gone + changed) put(any(), { start: null, end: null });
			else put(paragraph.text.slice(from, to), { start, end });
			if (next() < added) put(any(), { start: null, end: null });
		}
		return { ...paragraph, text, words };
	});
	return { ...clip, name: `${clip.name}, sloppy transcript`, paragraphs };
}
