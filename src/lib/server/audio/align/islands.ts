/** Gives up words that were found far from all others: a few, alone in much that is not in the text, are there by chance. */
import { FRAMES_A_SECOND } from './frames.ts';
import type { Path, Stretch, Unheard } from './path.ts';
import { betweenRuns, garbageRuns, wordsIn } from './path.ts';

/** Measured: takes the false words of wrong texts from 1 to 0 and costs no true one. */
export const FEWEST_WORDS = 4;
/**
 * Fewer words that take less than a quarter of the recording are there by chance: the longer it is, the more places to be found in.
 * Measured: of 24 wrong texts of one to six words, 18 were found like that in a minute of other speech.
 */
const FEWEST_ALONE = 8;
const ALONE = 0.25;
/** Garbage of a second is more than a filler; with the silence around it, so much between two words parts them. */
const PARTING_GARBAGE = FRAMES_A_SECOND;
const PARTING = 2 * FRAMES_A_SECOND;

/** A text shorter than that may be found whole, where nothing else is heard. */
export const isIsland = (stretches: readonly Stretch[], words: number): boolean =>
	wordsIn(stretches).length < Math.min(FEWEST_WORDS, words);

/**
 * Runs of garbage that part what was heard. The silence beside them counts: a word that was heard by mistake in the middle of music has
 * the music's quiet end after it.
 */
export function partings(path: Path): Unheard[] {
	const words = wordsIn(path.stretches);
	let next = 0;
	return garbageRuns(path, PARTING_GARBAGE).filter(({ to }) => {
		while (next < words.length && words[next]!.from < to) next++;
		const before = words[next - 1]?.to ?? 0;
		const after = words[next]?.from ?? path.stretches.at(-1)!.to;
		return after - before > PARTING;
	});
}

/** The same path with garbage where islands were. Where nothing else was heard, there are no islands. */
export function withoutIslands(path: Path, words: number): Path {
	const runs = partings(path);
	if (runs.length === 0) return path;
	const islands = new Map(islandsAmong(betweenRuns(path, runs), words, path.stretches.at(-1)!.to).map((group) => [group[0]!, group]));
	const given = new Set([...islands.values()].flat());
	return {
		...path,
		stretches: path.stretches.flatMap((stretch) => {
			const island = islands.get(stretch);
			if (island) return sunk(island);
			return given.has(stretch) ? [] : [stretch];
		})
	};
}

function islandsAmong(groups: readonly Stretch[][], words: number, frames: number): readonly Stretch[][] {
	const islands = groups.filter((group) => isIsland(group, words));
	const kept = groups.filter((group) => !islands.includes(group));
	const count = kept.reduce((sum, group) => sum + wordsIn(group).length, 0);
	const length = kept.reduce((sum, group) => sum + group.at(-1)!.to - group[0]!.from, 0);
	return count < FEWEST_ALONE && length < ALONE * frames ? groups : islands;
}

function sunk(island: readonly Stretch[]): Stretch[] {
	const { word, from } = island[0]!;
	const { until, to } = island.at(-1)!;
	const garbage: Stretch = { is: 'garbage', word, until: word, from, to, score: 0 };
	const skip: Stretch = { is: 'skip', word, until, from: to, to, score: 0 };
	return [...(to > from ? [garbage] : []), ...(until > word ? [skip] : [])];
}
