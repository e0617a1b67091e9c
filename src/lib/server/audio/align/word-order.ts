/** Whether words are heard in their order, or would be "heard" in any: the same words, shuffled, are looked for where they were found. */
import { patient } from './costs.ts';
import { FRAMES_A_SECOND } from './frames.ts';
import { buildGraph, type SpokenWord } from './graph.ts';
import { partings } from './islands.ts';
import { hear } from './listen.ts';
import type { AcousticModel } from './model.ts';
import { betweenRuns, lengthOf, wordsIn, type Path, type Stretch } from './path.ts';
import { openSearch } from './search.ts';

/** A place in the recording, and the words that were found from its beginning to its end. Ends exclusive. */
export interface Place {
	readonly from: number;
	readonly to: number;
	readonly word: number;
	readonly until: number;
}

/** So much is asked about, however long the recording is: 80 s of it, five times. */
const MOST_PLACES = 4;
const LONGEST = 20 * FRAMES_A_SECOND;
const SHUFFLES = 4;
/** Fewer words are found where they fit, in whatever order they stand. A text that has fewer is asked about as it is. */
const FEWEST_WORDS = 8;
/** More words left out at once part those on either side of them. */
const MOST_LEFT_OUT = 5;
const SEED = 1;
/** The most patient there are: with them, words can be "heard" in any order at all. */
const COSTS = patient(4);

/** Evenly spread over what was heard, not chosen by how well it was. */
export function placesToAsk(path: Path, words: number): Place[] {
	const runs = betweenRuns(path, partings(path)).flatMap(withoutGaps).flatMap(cut);
	const places = runs.filter(({ length }) => length >= Math.min(FEWEST_WORDS, words)).map(placeOf);
	const count = Math.min(MOST_PLACES, places.length);
	return Array.from({ length: count }, (_, i) => places[Math.floor(((i + 0.5) * places.length) / count)]!);
}

function withoutGaps(stretches: readonly Stretch[]): Stretch[][] {
	const runs: Stretch[][] = [];
	for (const word of wordsIn(stretches)) {
		const last = runs.at(-1);
		if (last && word.word - last.at(-1)!.until <= MOST_LEFT_OUT) last.push(word);
		else runs.push([word]);
	}
	return runs;
}

function cut(run: readonly Stretch[]): Stretch[][] {
	const count = Math.ceil(lengthOf(placeOf(run)) / LONGEST);
	const size = Math.ceil(run.length / count);
	return Array.from({ length: Math.ceil(run.length / size) }, (_, i) => run.slice(i * size, (i + 1) * size));
}

function placeOf(run: readonly Stretch[]): Place {
	const [first, last] = [run[0]!, run.at(-1)!];
	return { from: first.from, to: last.to, word: first.word, until: last.until };
}

/**
 * How much nearer to the best that any sounds could do the words come in their order than shuffled, after the idea of a permutation test
 * (Fisher 1935). What was found of a wrong text fits no better than its shuffles; half of the places have to say more than that, so that
 * an opening which two texts share is not enough.
 *
 * @param path of these words through the recording
 * @returns about 0 where the order does not matter, up to 1 where only this one is heard; 0 where there is nothing to ask about
 * @throws the signal's reason
 */
export async function wordOrder(
	model: AcousticModel,
	words: readonly SpokenWord[],
	path: Path,
	cepstra: Float32Array,
	signal: AbortSignal
): Promise<number> {
	const random = randomFrom(SEED);
	const gains: number[] = [];
	for (const { from, to, word, until } of placesToAsk(path, words.length)) {
		const here = words.slice(word, until);
		const orders = [here, ...Array.from({ length: SHUFFLES }, () => shuffled(here, random))];
		const searches = orders.map((order) => openSearch(model, buildGraph(model, order), COSTS));
		await hear(model, cepstra, searches, signal, () => undefined, { ranges: [{ from, to }] });
		const [own, ...others] = searches.map((search) => likenessOfAll(search.finish()));
		gains.push(gainOf(own!, others));
	}
	return gains.sort((a, b) => a - b)[Math.floor((gains.length - 1) / 2)] ?? 0;
}

/** Nats a frame against the free phone loop, with all that was paid for leaving the text. */
const likenessOfAll = ({ stretches }: Path): number =>
	stretches.reduce((sum, { score }) => sum + score, 0) / Math.max(1, stretches.at(-1)?.to ?? 0) - COSTS.lambda;

/** @param own,others below 0, or hardly above */
export function gainOf(own: number, others: readonly number[]): number {
	const shuffles = others.reduce((sum, other) => sum + other, 0) / others.length;
	return shuffles < 0 ? Math.min(1, Math.max(0, 1 - own / shuffles)) : 0;
}

/** Fisher and Yates. Sentences begin at the same places as before, since to leave the text is cheaper there. */
export function shuffled(words: readonly SpokenWord[], random: () => number): SpokenWord[] {
	const order = [...words];
	for (let i = order.length - 1; i > 0; i--) {
		const j = Math.floor(random() * (i + 1));
		[order[i], order[j]] = [order[j]!, order[i]!];
	}
	return order.map((word, i) => ({ ...word, opens: words[i]!.opens }));
}

/** Mulberry32 (Tommy Ettinger, public domain): the same order every time. */
function randomFrom(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}
