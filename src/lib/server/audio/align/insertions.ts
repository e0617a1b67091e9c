/** What a recording has that its text has not: music, advertisements, strangers. And the words that may stand on the wrong side of it. */
import { FRAMES_A_SECOND } from './frames.ts';
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
