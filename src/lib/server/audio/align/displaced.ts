/** Looks for paragraphs that are not where the text has them in what is heard elsewhere: people are cut and put together in another order. */
import { confidenceOf } from './confidence.ts';
import type { Decision, Likelihood, Rung } from './decision.ts';
import type { Features } from './features-file.ts';
import { buildGraph, type SpokenWord } from './graph.ts';
import { insertionsOf, SHORTEST_INSERTION, type Insertion } from './insertions.ts';
import { hear } from './listen.ts';
import type { AcousticModel } from './model.ts';
import { wordsIn, type Path, type Stretch } from './path.ts';
import { openSearch } from './search.ts';

/** What was found of a paragraph outside the order of the text. */
export interface Displaced extends Likelihood {
	readonly paragraph: number;
	/** In order; frames and words of the whole. */
	readonly words: readonly Stretch[];
}

/**
 * Stricter than for a paragraph in its place: nothing around it speaks for it. Measured: paragraphs that are there have at least
 * 0.55 but in noise, and of wrong texts at most 0.37 of the words are found.
 */
const ENOUGH: Likelihood = { coverage: 0.6, confidence: 0.55 };
/** Fewer words are found anywhere by chance. */
const FEWEST_WORDS = 4;

/** So often is all that is not in the text listened to: a talk whose paragraphs are all turned round has sixteen of them found. */
const MOST_ROUNDS = 8;

export interface Looking {
	readonly model: AcousticModel;
	readonly words: readonly SpokenWord[];
	readonly paragraphOf: readonly number[];
	readonly rung: Rung;
	readonly decoy: number;
	readonly signal: AbortSignal;
}

/**
 * Paragraph by paragraph: what a find leaves of a place is listened to again, since the next may come earlier in the text.
 *
 * @param path with everything that was found in its place
 */
export async function displaced(of: Looking, decision: Decision, path: Path, { cepstra }: Pick<Features, 'cepstra'>): Promise<Displaced[]> {
	const found: Displaced[] = [];
	const places = insertionsOf(path);
	let left = MOST_ROUNDS * places.reduce((sum, { from, to }) => sum + to - from, 0);
	for (const place of places) {
		left -= place.to - place.from;
		if (left < 0) break;
		const known = new Set(found.map(({ paragraph }) => paragraph));
		const missing = of.paragraphOf.flatMap((paragraph, word) =>
			decision.paragraphs[paragraph]!.is === 'absent' && !known.has(paragraph) ? [word] : []
		);
		if (missing.length < FEWEST_WORDS) break;
		const here = believed(of, missing, await listenFor(of, missing, place, cepstra));
		found.push(...here);
		if (here.length > 0) places.push(...without([place], runsOf(here), SHORTEST_INSERTION));
	}
	return found;
}

async function listenFor(
	{ model, words, rung, signal }: Looking,
	missing: readonly number[],
	{ from, to }: Insertion,
	cepstra: Float32Array
): Promise<Stretch[]> {
	const graph = buildGraph(
		model,
		missing.map((word) => words[word]!)
	);
	const search = openSearch(model, graph, rung.costs);
	await hear(model, cepstra, [search], signal, () => undefined, { ranges: [{ from, to }] });
	return wordsIn(search.finish().stretches).map((stretch) => ({
		...stretch,
		...{ word: missing[stretch.word]!, until: missing[stretch.word]! + 1, from: from + stretch.from, to: from + stretch.to }
	}));
}

function believed({ paragraphOf, rung, decoy }: Looking, missing: readonly number[], stretches: readonly Stretch[]): Displaced[] {
	const sizes = Map.groupBy(missing, (word) => paragraphOf[word]!);
	return [...Map.groupBy(stretches, ({ word }) => paragraphOf[word]!)].flatMap(([paragraph, words]) => {
		const coverage = words.length / sizes.get(paragraph)!.length;
		const confidence = confidenceOf(words, rung.costs.lambda, decoy);
		const enough = words.length >= FEWEST_WORDS && coverage >= ENOUGH.coverage && confidence >= ENOUGH.confidence;
		return enough ? [{ paragraph, coverage, confidence, words }] : [];
	});
}

const runsOf = (found: readonly Displaced[]): Stretch[][] => found.map(({ words }) => [...words]);

/** What is left of insertions when runs of words found in them are taken out; what is shorter than `atLeast` frames is none. */
export function without(insertions: readonly Insertion[], found: readonly (readonly Stretch[])[], atLeast: number): Insertion[] {
	const spoken = found.map((words) => ({ from: words[0]!.from, to: words.at(-1)!.to })).sort((a, b) => a.from - b.from);
	return insertions.flatMap((whole) => {
		const inside = spoken.filter(({ from, to }) => from < whole.to && to > whole.from);
		const starts = [whole.from, ...inside.map(({ to }) => to)];
		return starts
			.map((from, i) => ({ from, to: Math.min(whole.to, inside[i]?.from ?? whole.to) }))
			.filter(({ from, to }) => to - from >= atLeast);
	});
}
