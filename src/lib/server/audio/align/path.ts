/** The way of a recording through its text: stretches that cover every frame and every word once, in order. */

import { FRAMES_A_SECOND } from './frames.ts';

export interface Stretch {
	readonly is: 'word' | 'silence' | 'garbage' | 'skip';
	/** The word heard, the first one skipped, or the one that comes next. */
	readonly word: number;
	/** The word after it: `word + 1` for a word, `word` itself for silence and garbage. */
	readonly until: number;
	/** Frames of 10 ms, end exclusive. A skip takes none. */
	readonly from: number;
	readonly to: number;
	/** Nats: a likelihood ratio against garbage, costs included. */
	readonly score: number;
}

export interface Path {
	readonly stretches: readonly Stretch[];
	/** Whether the recording goes on to the end of the text, or skips to it from a sentence. */
	readonly whole: boolean;
}

export const lengthOf = ({ from, to }: Pick<Stretch, 'from' | 'to'>): number => to - from;

export interface Unheard {
	/** Frames, end exclusive. */
	readonly from: number;
	readonly to: number;
	/** Words passed over meanwhile, end exclusive. */
	readonly word: number;
	readonly until: number;
}

/** Music between two halves of a jingle, or the breath of a stranger: pauses shorter than this do not end what is not in the text. */
const SHORT_PAUSE = 0.5 * FRAMES_A_SECOND;

/** Runs of garbage longer than `atLeast` frames: skips do not end them, nor do short pauses between two of them. */
export function garbageRuns({ stretches }: Path, atLeast: number): Unheard[] {
	const runs: Unheard[] = [];
	let goesOn = false;
	for (const { is, from, to, word, until } of stretches) {
		if (is === 'garbage') runs.push(goesOn ? { ...runs.pop()!, to, until } : { from, to, word, until });
		goesOn = is === 'garbage' || (goesOn && (is === 'skip' || (is === 'silence' && to - runs.at(-1)!.to < SHORT_PAUSE)));
	}
	return runs.filter((run) => lengthOf(run) > atLeast);
}
