/** What a wrong text of the same words would look like in this recording: they are forced upon it in reverse. */
import { likenessOf } from './confidence.ts';
import { FORCED } from './costs.ts';
import { FRAMES_A_SECOND } from './frames.ts';
import type { PhoneStates, SpokenWord } from './graph.ts';
import { buildGraph } from './graph.ts';
import { openSearch } from './search.ts';

/** More would cost time and say no more. */
const LONGEST = 90 * FRAMES_A_SECOND;
const FEWEST_WORDS = 10;
/** Measured: -4.8 to -2.2 over 20 recordings with their own texts. */
const WEAKEST = -2.2;

export interface Decoy {
	/** The same frames as the search hears, from the first on; those after the first 90 s are not needed. */
	readonly push: (scores: Float32Array, at: number, loop: number) => void;
	/**
	 * Nats a frame, about -5 to -2. Never nearer to 0 than recordings showed: a text that hardly changes in reverse (one word, say) is no
	 * decoy.
	 */
	readonly finish: () => number;
}

/** @param frames of the whole recording: as much of the text is reversed as of the recording is heard */
export function openDecoy(model: PhoneStates, words: readonly SpokenWord[], frames: number): Decoy {
	const length = Math.min(frames, LONGEST);
	const search = openSearch(model, buildGraph(model, reversed(words, length / Math.max(1, frames))), FORCED);
	let heard = 0;
	return {
		push(scores, at, loop) {
			if (heard++ < length) search.push(scores, at, loop);
		},
		finish: () => Math.min(WEAKEST, likenessOf(search.finish().stretches, FORCED.lambda) ?? WEAKEST)
	};
}

export function reversed(words: readonly SpokenWord[], share: number): SpokenWord[] {
	const spoken = words.filter(({ pronunciations }) => pronunciations.length > 0);
	const count = Math.max(FEWEST_WORDS, Math.round(spoken.length * share));
	return spoken
		.slice(0, count)
		.reverse()
		.map((word) => ({ ...word, opens: false }));
}
