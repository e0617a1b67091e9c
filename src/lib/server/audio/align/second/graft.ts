/** Puts what was found at some places into a path, in place of what stood there. */
import type { Stretch } from '../path.ts';

/** Words [firstWord, endWord) between frames [from, to). */
export interface Place {
	readonly firstWord: number;
	readonly endWord: number;
	readonly from: number;
	readonly to: number;
}

export interface Found {
	readonly place: Place;
	/** Words and frames are counted from the place's own beginning. */
	readonly stretches: readonly Stretch[];
}

/**
 * Of the old path, the words of the places go, and what reaches into their frames is cut off at the edge. The path still has every
 * word and every frame once.
 *
 * @param found in order, no two of them over the same words or frames
 */
export function graft(path: readonly Stretch[], found: readonly Found[]): Stretch[] {
	if (found.length === 0) return [...path];
	const grafted: Stretch[] = [];
	let at = 0;
	for (let i = 0; i <= found.length; i++) {
		const [last, next] = [found[i - 1]?.place ?? NOTHING, found[i]?.place ?? END];
		while (at < path.length && path[at]!.to <= last.to) at++;
		for (let k = at; k < path.length && path[k]!.from < next.from; k++) grafted.push(...clipped(path[k]!, last, next));
		if (i < found.length) for (const stretch of found[i]!.stretches) grafted.push(moved(stretch, next));
	}
	return whole(grafted, path.at(-1)?.until ?? 0, path.at(-1)?.to ?? 0);
}

const NOTHING: Place = { firstWord: 0, endWord: 0, from: 0, to: 0 };
const END: Place = { firstWord: Infinity, endWord: Infinity, from: Infinity, to: Infinity };

const moved = (stretch: Stretch, { firstWord, from }: Place): Stretch => ({
	...stretch,
	...{ word: stretch.word + firstWord, until: stretch.until + firstWord },
	...{ from: stretch.from + from, to: stretch.to + from }
});

/** What of a stretch lies between two places: none of it when it is a word of one of them. */
function clipped(stretch: Stretch, last: Place, next: Place): Stretch[] {
	if (stretch.is === 'word' && (stretch.word < last.endWord || stretch.word >= next.firstWord)) return [];
	const [from, to] = [Math.max(stretch.from, last.to), Math.min(stretch.to, next.from)];
	if (to <= from) return [];
	return [{ ...stretch, from, to, score: (stretch.score * (to - from)) / (stretch.to - stretch.from) }];
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
	let at = path.length;
	while (at > 0 && path[at - 1]!.is === 'silence') at--;
	if (path[at - 1]?.is !== 'garbage') at = path.length;
	const frame = path[at - 1]?.to ?? 0;
	const after = path.splice(at).map((stretch) => ({ ...stretch, word: until, until }));
	path.push({ is: 'skip', word, until, from: frame, to: frame, score: 0 }, ...after);
}
