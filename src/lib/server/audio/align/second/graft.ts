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
	let word = 0;
	let frame = 0;
	const path: Stretch[] = [];
	const goTo = (nextWord: number, nextFrame: number) => {
		if (nextFrame > frame) path.push({ is: 'garbage', word, until: word, from: frame, to: nextFrame, score: 0 });
		if (nextWord > word) path.push({ is: 'skip', word, until: nextWord, from: nextFrame, to: nextFrame, score: 0 });
		[word, frame] = [nextWord, nextFrame];
	};
	for (const stretch of stretches) {
		if (stretch.to <= stretch.from) continue;
		goTo(stretch.is === 'word' ? stretch.word : word, stretch.from);
		path.push(stretch.is === 'word' ? stretch : { ...stretch, word, until: word });
		[word, frame] = [path.at(-1)!.until, stretch.to];
	}
	goTo(words, frames);
	return path;
}
