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

/** A part of the recording in which nothing of the text was heard. */
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

/** Runs of garbage longer than `longer` frames, with the skips before, in and after them, and the short pauses in them. */
export function garbageRuns({ stretches }: Path, longer: number): Unheard[] {
	const runs: Unheard[] = [];
	let lead: number | null = null;
	let ended = -Infinity;
	for (const { is, from, to, word, until } of stretches) {
		const last = runs.at(-1);
		if (is === 'garbage') {
			runs.push(last && from - ended < SHORT_PAUSE ? { ...runs.pop()!, to, until } : { from, to, word: lead ?? word, until });
			ended = to;
		} else if (is === 'skip' && last && ended === from) runs.push({ ...runs.pop()!, until });
		if (is === 'word') ended = -Infinity;
		lead = is === 'skip' ? (lead ?? word) : null;
	}
	return runs.filter((run) => lengthOf(run) > longer);
}

/** What stands before, between and after the runs, as groups of stretches. */
export function betweenRuns({ stretches }: Path, runs: readonly Unheard[]): Stretch[][] {
	const groups: Stretch[][] = [[]];
	let next = 0;
	for (const stretch of stretches) {
		const run = runs[next];
		if (run && stretch.from >= run.from && stretch.to <= run.to) continue;
		if (run && stretch.from >= run.to) {
			groups.push([]);
			next++;
		}
		groups.at(-1)!.push(stretch);
	}
	return groups.filter((group) => group.length > 0);
}

export const wordsIn = (stretches: readonly Stretch[]): Stretch[] => stretches.filter(({ is }) => is === 'word');
