/** Cuts a first way through a text into passages that are listened to again one by one, and puts what was found there back together. */
import { FRAMES_A_SECOND } from './frames.ts';
import { FEWEST_WORDS, isIsland, partings } from './islands.ts';
import type { Path, Stretch } from './path.ts';
import { betweenRuns, garbageRuns, wordsIn } from './path.ts';

/** Words and frames, ends exclusive. */
export interface Passage {
	readonly firstWord: number;
	readonly endWord: number;
	readonly fromFrame: number;
	readonly toFrame: number;
}

/** Of the garbage on either side: a word may have been cut there. */
const MARGIN = 0.5 * FRAMES_A_SECOND;
const SHORTEST_HOLE = 1.5 * FRAMES_A_SECOND;

/**
 * Every word is in one passage, unless there is none.
 * @param opens by word, whether a sentence begins there
 */
export function passagesOf(path: Path, opens: ArrayLike<number | boolean>): Passage[] {
	const words = path.stretches.at(-1)?.until ?? 0;
	const frames = path.stretches.at(-1)?.to ?? 0;
	const groups = betweenRuns(path, partings(path)).filter((group) => wordsIn(group).length > 0 && !isIsland(group, words));
	const starts = groups.map((group, i) => (i === 0 ? 0 : startOf(groups[i - 1]!, group, opens)));
	return groups.map((group, i) => ({
		firstWord: starts[i]!,
		endWord: starts[i + 1] ?? words,
		fromFrame: Math.max(0, group[0]!.from - MARGIN),
		toFrame: Math.min(frames, group.at(-1)!.to + MARGIN)
	}));
}

/** What was heard on neither side goes with the sentence it stands in, and with the later side where no sentence begins. */
function startOf(before: readonly Stretch[], after: readonly Stretch[], opens: ArrayLike<number | boolean>): number {
	const end = wordsIn(before).at(-1)!.until;
	const { word } = wordsIn(after)[0]!;
	for (let k = end; k <= word; k++) if (opens[k]) return k;
	return end;
}

/** Where much was heard that is not in the text, while enough of the text was not heard: worth another look. */
export const holesOf = (path: Path): Passage[] =>
	garbageRuns(path, SHORTEST_HOLE - 1)
		.filter(({ word, until }) => until - word >= FEWEST_WORDS)
		.map(({ from, to, word, until }) => ({ firstWord: word, endWord: until, fromFrame: from, toFrame: to }));

export interface Piece {
	readonly passage: Passage;
	/** Through the passage's own words and frames, counted from its beginning. */
	readonly path: Path;
}

/** One path through all words and frames. Between the pieces, which are in order, nothing was heard. */
export function stitch(words: number, frames: number, pieces: readonly Piece[]): Path {
	const stretches: Stretch[] = [];
	let word = 0;
	let frame = 0;
	for (const { passage, path } of pieces) {
		stretches.push(...nothing(word, passage.firstWord, frame, passage.fromFrame), ...moved(path, passage));
		word = passage.endWord;
		frame = passage.toFrame;
	}
	stretches.push(...nothing(word, words, frame, frames));
	return { stretches, whole: word === words && (pieces.at(-1)?.path.whole ?? false) };
}

/** Puts what was found in a hole in its place; fewer words than make a run are not believed. */
export function patch(path: Path, { passage, path: found }: Piece): Path {
	if (wordsIn(found.stretches).length < FEWEST_WORDS) return path;
	const { fromFrame, toFrame } = passage;
	const first = path.stretches.findIndex(({ from, word }) => from === fromFrame && word === passage.firstWord);
	const last = path.stretches.findLastIndex(({ to, until }) => to === toFrame && until === passage.endWord);
	if (first < 0 || last < first) throw new Error('The hole is not in the path.');
	return { ...path, stretches: path.stretches.toSpliced(first, last - first + 1, ...moved(found, passage)) };
}

const moved = ({ stretches }: Path, { firstWord, fromFrame }: Passage): Stretch[] =>
	stretches.map(({ is, word, until, from, to, score }) => ({
		is,
		word: word + firstWord,
		until: until + firstWord,
		from: from + fromFrame,
		to: to + fromFrame,
		score
	}));

function nothing(word: number, until: number, from: number, to: number): Stretch[] {
	const garbage: Stretch = { is: 'garbage', word, until: word, from, to, score: 0 };
	const skip: Stretch = { is: 'skip', word, until, from: to, to, score: 0 };
	return [...(to > from ? [garbage] : []), ...(until > word ? [skip] : [])];
}
