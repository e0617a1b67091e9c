/** Fits one utterance into a track: cut close to the sound, soft at every cut, pauses of our own length. */
import { resample } from './resample.ts';
import type { Stretch, Utterance } from './voice.ts';

/** Nothing above 8 kHz comes out of the engines, and 24 kHz is a rate Opus, AAC and MP3 all know. */
export const RATE = 24_000;

export const samplesOf = (time: number): number => Math.round(time * RATE);

/** Kept on both sides of the sound, for the breath of a phone that the engine's times leave out. */
const MARGIN = samplesOf(0.03);
const FADE = samplesOf(0.005);
/** flite's own pauses at a comma are 60 to 210 ms; people make them 150 to 300. */
const COMMA = samplesOf(0.09);

export interface JoinedWord {
	readonly word: number;
	readonly measured: boolean;
	/** Samples from the first sample of the whole. */
	readonly start: number;
	readonly end: number;
}

export interface Joined {
	readonly samples: Float32Array;
	readonly soundFrom: number;
	readonly soundTo: number;
	readonly words: readonly JoinedWord[];
}

interface Cut {
	readonly from: number;
	readonly to: number;
	/** Where the cut begins in the joined sound. */
	readonly at: number;
}

export function joined(utterance: Utterance): Joined {
	const sound = resample(utterance.samples, utterance.rate, RATE);
	const cuts = cutsOf(utterance, sound.length);
	const last = cuts.at(-1)!;
	const samples = new Float32Array(last.at + last.to - last.from);
	for (const { from, to, at } of cuts) samples.set(faded(sound.slice(from, to)), at);
	const words = utterance.words.map(({ word, measured, start, end }) => ({
		word,
		measured,
		start: place(cuts, start, false),
		end: place(cuts, end, true)
	}));
	const heard = words.map((word, i) => (i > 0 && words[i - 1]!.end === word.start ? word : { ...word, start: audibleFrom(samples, word) }));
	const soundFrom = Math.max(place(cuts, utterance.sound.start, false), heard[0]?.start ?? 0);
	return { samples, soundFrom, soundTo: place(cuts, utterance.sound.end, true), words: heard };
}

/** A stop or an affricate begins with a closure of up to 60 ms; after a pause that is only more silence. */
const UNHEARD = samplesOf(0.02);
const STEP = samplesOf(0.005);
/** 45 dB under full scale once speech is levelled to -16 LUFS. */
const AUDIBLE = 10 ** (-29 / 10);

/** A word that follows silence begins at most 20 ms before it can be heard. */
function audibleFrom(samples: Float32Array, { start, end }: { start: number; end: number }): number {
	const threshold = AUDIBLE * power(samples, 0, samples.length);
	for (let at = start; at < (start + end) / 2; at += STEP / 5) {
		if (power(samples, at, at + STEP) > threshold) return Math.max(start, Math.round(at) - UNHEARD);
	}
	return start;
}

function power(samples: Float32Array, from: number, to: number): number {
	let sum = 0;
	for (let i = from; i < to; i++) sum += (samples[i] ?? 0) ** 2;
	return sum / (to - from);
}

/** From just before the sound to just after it, parted in the middle of every pause. */
function cutsOf({ sound, pauses }: Utterance, length: number): Cut[] {
	const edges = [
		Math.max(0, samplesOf(sound.start) - MARGIN),
		...pauses.map(({ start, end }: Stretch) => samplesOf((start + end) / 2)),
		Math.min(length, samplesOf(sound.end) + MARGIN)
	];
	let at = 0;
	return edges.slice(1).map((to, i) => {
		const from = edges[i]!;
		const cut = { from, to, at };
		at += to - from + COMMA;
		return cut;
	});
}

/** An end on a cut belongs to the sound before it, a start to the sound after. */
function place(cuts: readonly Cut[], time: number, isEnd: boolean): number {
	const sample = samplesOf(time);
	const cut = cuts.findLast(({ from }) => (isEnd ? from < sample : from <= sample)) ?? cuts[0]!;
	return Math.max(0, cut.at + sample - cut.from);
}

/** A raised cosine at both ends: a step in the sound is heard as a click. */
function faded(samples: Float32Array): Float32Array {
	const fade = Math.min(FADE, samples.length >> 1);
	for (let i = 0; i < fade; i++) {
		const gain = 0.5 - 0.5 * Math.cos((Math.PI * (i + 0.5)) / fade);
		samples[i]! *= gain;
		samples[samples.length - 1 - i]! *= gain;
	}
	return samples;
}
