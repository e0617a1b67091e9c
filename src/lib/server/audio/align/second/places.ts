/** Cuts long passages into places short enough to be held in memory, at pauses between words that are sure. */
import type { Stretch } from '../path.ts';
import type { Place } from './graft.ts';
import { perFrame } from './supervision.ts';

/** A minute of scores is 3 MB. */
const LONGEST = 6000;
/** Nats a frame against the phone loop: a cut between two words that fit this well is in the right place. */
const SURE = -1;

interface Cut {
	/** The first word after it. */
	readonly word: number;
	readonly frame: number;
	readonly pause: number;
}

/** Places of at most a minute, where there is anywhere to cut; every word and frame of the passage is in one of them. */
export function placesOf(path: readonly Stretch[], passage: Place, lambda: number, longest = LONGEST): Place[] {
	const cuts = cutsOf(path, passage, lambda);
	const places: Place[] = [];
	let left = passage;
	while (left.to - left.from > longest) {
		const cut = bestCut(cuts, left.from, longest);
		if (cut === null) break;
		places.push({ ...left, endWord: cut.word, to: cut.frame });
		left = { ...left, firstWord: cut.word, from: cut.frame };
	}
	return [...places, left];
}

/** The longest pause in the second half of what may be taken; failing that, the next after it. */
function bestCut(cuts: readonly Cut[], from: number, longest: number): Cut | null {
	const near = cuts.filter(({ frame }) => frame > from + longest / 2 && frame <= from + longest);
	if (near.length > 0) return near.reduce((best, cut) => (cut.pause > best.pause ? cut : best));
	return cuts.find(({ frame }) => frame > from + longest) ?? null;
}

function cutsOf(path: readonly Stretch[], { firstWord, endWord }: Place, lambda: number): Cut[] {
	const words = path.filter(({ is, word }) => is === 'word' && word >= firstWord && word < endWord);
	return words.flatMap((word, i): Cut[] => {
		const before = words[i - 1];
		if (before?.word !== word.word - 1 || [before, word].some((of) => perFrame(of, lambda) < SURE)) return [];
		return [{ word: word.word, frame: Math.round((before.to + word.from) / 2), pause: word.from - before.to }];
	});
}
