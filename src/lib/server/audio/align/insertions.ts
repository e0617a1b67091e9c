/** What a recording has that its text has not: music, advertisements, strangers. And the words that may stand on the wrong side of it. */
import { FRAMES_A_SECOND } from './frames.ts';
import type { SpokenWord } from './graph.ts';
import type { Path, Stretch } from './path.ts';
import { garbageRuns, lengthOf } from './path.ts';

/** What is shorter is a noise, not a passage. */
export const SHORTEST_INSERTION = FRAMES_A_SECOND;
/** Ends a run of words said in one breath. Set by ear, not measured. */
const BREATH = 0.2 * FRAMES_A_SECOND;
/** Measured: without punctuation, single words go to the wrong side of what was put in (20 s away); three in a breath did not. */
const MOST_UNCERTAIN = 2;

export interface Insertion {
	/** Frames, end exclusive. */
	readonly from: number;
	readonly to: number;
}

export const insertionsOf = (path: Path): Insertion[] => garbageRuns(path, SHORTEST_INSERTION).map(({ from, to }) => ({ from, to }));

/** Frames: a phone of English speech lasts 80 ms in the mean. */
const PHONE = 8;

export const framesToSay = ({ pronunciations }: SpokenWord): number => PHONE * (pronunciations[0]?.phones.length ?? 0);

/** A name, a number, an abbreviation: so many words are read otherwise than they are written. */
const MOST_MISREAD = 3;

/**
 * Without those that are only the sound of words which were read otherwise than the text has them.
 * @param lengthOfWord frames that a word takes to say, by word; 0 for one that is not in the recording
 */
export const strangeInsertions = (path: Path, lengthOfWord: (word: number) => number): Insertion[] =>
	garbageRuns(path, SHORTEST_INSERTION)
		.filter(({ from, to, word, until }) => {
			const misread = until - word > MOST_MISREAD ? [] : Array.from({ length: until - word }, (_, i) => lengthOfWord(word + i));
			return to - from - misread.reduce((sum, frames) => sum + frames, 0) > SHORTEST_INSERTION;
		})
		.map(({ from, to }) => ({ from, to }));

/** Words that were heard in a breath of one or two beside an insertion that has words on both sides, in order. */
export function uncertainWords(path: Path): number[] {
	const { stretches } = path;
	const uncertain = garbageRuns(path, SHORTEST_INSERTION).flatMap(({ from, to }) => {
		const before = breath(stretches.filter((stretch) => stretch.to <= from).reverse());
		const after = breath(stretches.filter((stretch) => stretch.from >= to));
		if (before.length === 0 || after.length === 0) return [];
		return [before, after].filter(({ length }) => length <= MOST_UNCERTAIN).flat();
	});
	return [...new Set(uncertain)].sort((a, b) => a - b);
}

/** The first words, as far as no pause is between them. */
function breath(stretches: readonly Stretch[]): number[] {
	const words: number[] = [];
	for (const stretch of stretches) {
		if (stretch.is === 'word') words.push(stretch.word);
		else if (words.length > 0 && (stretch.is !== 'silence' || lengthOf(stretch) >= BREATH)) break;
	}
	return words;
}
