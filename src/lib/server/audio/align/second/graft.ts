/** Puts what was found at one place into a path, in place of what stood there. */
import type { Stretch } from '../path.ts';

/** Words [firstWord, endWord) between frames [from, to). */
export interface Place {
	readonly firstWord: number;
	readonly endWord: number;
	readonly from: number;
	readonly to: number;
}

/**
 * `found` has the place's own words and frames, counted from 0. Of the old path, the place's words go, and what reaches into its
 * frames is cut off at its edge. The path still has every word and every frame once.
 */
export function graft(path: readonly Stretch[], place: Place, found: readonly Stretch[]): Stretch[] {
	const { firstWord, from } = place;
	const within = found.map((stretch) => ({
		...stretch,
		...{ word: stretch.word + firstWord, until: stretch.until + firstWord },
		...{ from: stretch.from + from, to: stretch.to + from }
	}));
	const before = path.flatMap((stretch) => clipped(stretch, place, 0, place.from));
	const after = path.flatMap((stretch) => clipped(stretch, place, place.to, Infinity));
	return whole([...before, ...within, ...after], path.at(-1)?.until ?? 0, path.at(-1)?.to ?? 0);
}

/** What of a stretch lies within [from, to): none of it when it is one of the place's words. */
function clipped(stretch: Stretch, { firstWord, endWord }: Place, from: number, to: number): Stretch[] {
	if (stretch.is === 'word' && stretch.word >= firstWord && stretch.word < endWord) return [];
	const [start, end] = [Math.max(stretch.from, from), Math.min(stretch.to, to)];
	if (end <= start) return [];
	return [{ ...stretch, from: start, to: end, score: (stretch.score * (end - start)) / (stretch.to - stretch.from) }];
}

/** Frames that nothing covers are garbage, words that are nowhere are skipped. */
function whole(stretches: readonly Stretch[], words: number, frames: number): Stretch[] {
	const path: Stretch[] = [];
	let frame = 0;
	let word = 0;
	for (const stretch of [...stretches, { is: 'skip', word: words, until: words, from: frames, to: frames, score: 0 } as const]) {
		if (stretch.from > frame) path.push({ is: 'garbage', word, until: word, from: frame, to: stretch.from, score: 0 });
		frame = stretch.to;
		if (stretch.is === 'word' && stretch.word > word) skip(path, word, stretch.word);
		if (stretch.is === 'word') word = stretch.until;
		if (stretch.to > stretch.from) path.push(stretch.is === 'word' ? stretch : { ...stretch, word, until: word });
	}
	if (words > word) skip(path, word, words);
	return path;
}

/** Words that are missing were not said in a pause: they are skipped where something else was heard, if anything was. */
function skip(path: Stretch[], word: number, until: number): void {
	const last = path.findLastIndex(({ is }) => is === 'word');
	const garbage = path.findLastIndex(({ is }) => is === 'garbage');
	const at = garbage > last ? garbage + 1 : path.length;
	const frame = path[at - 1]?.to ?? 0;
	const after = path.splice(at).map((stretch) => ({ ...stretch, word: until, until }));
	path.push({ is: 'skip', word, until, from: frame, to: frame, score: 0 }, ...after);
}
