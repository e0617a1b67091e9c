/**
 * A word that begins with a stop begins in silence, and after a pause the search cannot tell how much of that is the word's. A closure
 * is short: what is longer belongs to the pause.
 */
import { CEPSTRA } from './frames.ts';
import type { SpokenWord } from './graph.ts';
import type { Stretch } from './path.ts';

const STOPS = new Set(['P', 'T', 'K', 'B', 'D', 'G', 'CH', 'JH']);
/** Frames. Closures of English stops last 50 to 80 ms (Byrd 1993, over 54,000 of them). */
const LONGEST_CLOSURE = 8;
/** So much pause there must be, and so much of its end says how quiet it is. */
const PAUSE = 10;
/** How far to look for the sound. */
const WITHIN = 25;
/** Ten decibels in all of the 20 mel bands, in units of c0: an orthonormal cosine transform adds them up over the root of their number. */
const TEN_DECIBELS = Math.log(10) * Math.sqrt(20);
/** The sound of the word is so much over the pause, and at most so far under the loudest of its beginning: what is fainter is the line. */
const OVER_PAUSE = TEN_DECIBELS;
const UNDER_PEAK = 3 * TEN_DECIBELS;

/** @param cepstra 13 a frame; the first of them says how loud a frame is */
export function withShortClosures(words: readonly Stretch[], spoken: readonly SpokenWord[], cepstra: Float32Array): Stretch[] {
	return words.map((word, i) => {
		const pause = word.from - (words[i - 1]?.to ?? 0);
		if (pause < PAUSE || !beginsWithStop(spoken[word.word]!)) return word;
		const from = Math.min(soundIn(word, cepstra) - LONGEST_CLOSURE, word.to - 1);
		return from > word.from ? { ...word, from } : word;
	});
}

const beginsWithStop = ({ pronunciations }: SpokenWord): boolean => pronunciations.every(({ phones }) => STOPS.has(phones[0]!));

/** The first frame in which the word can be heard; its own first where none is. */
function soundIn({ from, to }: Stretch, cepstra: Float32Array): number {
	const loudness = (t: number) => cepstra[t * CEPSTRA]!;
	let quiet = 0;
	for (let t = from - PAUSE; t < from; t++) quiet += loudness(t) / PAUSE;
	const end = Math.min(to, from + WITHIN);
	let peak = -Infinity;
	for (let t = from; t < end; t++) peak = Math.max(peak, loudness(t));
	const threshold = Math.max(quiet + OVER_PAUSE, peak - UNDER_PEAK);
	for (let t = from; t < end; t++) if (loudness(t) > threshold) return t;
	return from;
}
