/** Where to listen again: what left doubt, in places short enough that the scores of one can be held, cut at pauses between sure words. */
import type { SpokenWord } from '../graph.ts';
import { FEWEST_WORDS } from '../islands.ts';
import { passagesOf, type Passage } from '../passages.ts';
import { wordsIn, type Path, type Stretch } from '../path.ts';
import type { Place } from './graft.ts';
import { perFrame } from './supervision.ts';

/** A minute of scores is 3 MB. */
const LONGEST = 6000;
/** What cannot be cut and is longer than five minutes is left as it is, so that memory has a bound. */
const TOO_LONG = 30_000;
/** Frames. */
const SHORTEST_HOLE = 150;
/** Nats a frame against the phone loop: a cut between two words that fit this well is in the right place. */
const SURE = -1;
/** Of a pause, half a second stays with the words on either side. */
const MARGIN = 50;

export type InDoubt = (word: number) => boolean;

/** All places with a word that is in doubt, in order. */
export function doubtfulPlaces(path: Path, words: readonly SpokenWord[], inDoubt: InDoubt, lambda: number, longest = LONGEST): Place[] {
	const opens = words.map((word) => word.opens);
	const places = passagesOf(path, opens).flatMap((passage) => cut(path, placeOf(passage), lambda, longest));
	return places.filter((place) => isBounded(place) && hasDoubt(place, inDoubt));
}

/**
 * Where at least four words are missing between two that were found, while a second and a half of something else is heard, pauses in it
 * or not. Words of paragraphs that leave no doubt, for they are absent, are not looked for.
 */
export function doubtfulHoles({ stretches }: Path, inDoubt: InDoubt): Place[] {
	const gaps = Map.groupBy(
		stretches.filter(({ is }) => is === 'garbage' || is === 'skip'),
		wordsBefore(stretches)
	);
	const holes = [...gaps.values()].flatMap((gap): Place[] => {
		const garbage = gap.filter(({ is }) => is === 'garbage');
		if (garbage.reduce((sum, { from, to }) => sum + to - from, 0) < SHORTEST_HOLE) return [];
		const place = { firstWord: gap[0]!.word, endWord: gap.at(-1)!.until, from: garbage[0]!.from, to: garbage.at(-1)!.to };
		return place.endWord - place.firstWord < FEWEST_WORDS ? [] : [place];
	});
	return holes.filter((place) => isBounded(place) && hasDoubt(place, inDoubt));
}

/** How many words were found before a stretch of the path: the same for all that stands between two words. */
function wordsBefore(stretches: readonly Stretch[]): (stretch: Stretch) => number {
	let found = 0;
	const before = new Map(stretches.map((stretch) => [stretch, stretch.is === 'word' ? found++ : found]));
	return (stretch) => before.get(stretch)!;
}

const placeOf = ({ firstWord, endWord, fromFrame, toFrame }: Passage): Place => ({ firstWord, endWord, from: fromFrame, to: toFrame });

const isBounded = ({ from, to }: Place): boolean => to - from <= TOO_LONG;

function hasDoubt({ firstWord, endWord }: Place, inDoubt: InDoubt): boolean {
	for (let word = firstWord; word < endWord; word++) if (inDoubt(word)) return true;
	return false;
}

interface Cut {
	/** The first word after it. */
	readonly word: number;
	/** Frames: where the place before it ends, and the place after it begins. */
	readonly end: number;
	readonly start: number;
	readonly pause: number;
}

function cut(path: Path, passage: Place, lambda: number, longest: number): Place[] {
	const cuts = cutsOf(path.stretches, passage, lambda);
	const places: Place[] = [];
	let left = passage;
	while (left.to - left.from > longest) {
		const next = bestCut(cuts, left, longest);
		if (next === null) break;
		places.push({ ...left, endWord: next.word, to: next.end });
		left = { ...left, firstWord: next.word, from: next.start };
	}
	return [...places, left];
}

/** The longest pause in the second half of what may be taken; failing that, the next after it. */
function bestCut(cuts: readonly Cut[], { from, firstWord }: Place, longest: number): Cut | null {
	const ahead = cuts.filter(({ word }) => word > firstWord);
	const near = ahead.filter(({ end }) => end > from + longest / 2 && end <= from + longest);
	if (near.length > 0) return near.reduce((best, other) => (other.pause > best.pause ? other : best));
	return ahead.find(({ end }) => end > from + longest) ?? ahead.at(-1) ?? null;
}

function cutsOf(stretches: readonly Stretch[], { firstWord, endWord }: Place, lambda: number): Cut[] {
	const words = wordsIn(stretches).filter(({ word }) => word >= firstWord && word < endWord);
	return words.flatMap((word, i): Cut[] => {
		const before = words[i - 1];
		if (before?.until !== word.word || [before, word].some((of) => perFrame(of, lambda) < SURE)) return [];
		const middle = Math.round((before.to + word.from) / 2);
		const [end, start] = [Math.min(middle, before.to + MARGIN), Math.max(middle, word.from - MARGIN)];
		return [{ word: word.word, end, start, pause: word.from - before.to }];
	});
}
