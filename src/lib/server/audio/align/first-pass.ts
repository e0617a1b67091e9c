/** The first listening: the whole recording against the whole text, in one go, and whether the two belong together. */
import { decide, decideByOrder, mayBeOrdered, rungsFor, type Decision, type Rung } from './decision.ts';
import { openDecoy } from './decoy.ts';
import type { Features } from './features-file.ts';
import { buildGraph, type SpokenWord } from './graph.ts';
import type { AcousticModel, ModelName } from './model.ts';
import { hear } from './listen.ts';
import { openSearch } from './search.ts';
import { wordOrder } from './word-order.ts';

/** What is to be looked for. */
export interface Wanted {
	readonly words: readonly SpokenWord[];
	/** By word: index of its paragraph, rising. */
	readonly paragraphOf: readonly number[];
	readonly paragraphs: number;
	/** Whether the model knows the language, or only sounds like it. */
	readonly own: boolean;
}

export interface FirstPass {
	readonly rung: Rung;
	readonly decision: Decision;
	/** Likeness of the words in the wrong order. */
	readonly decoy: number;
}

/**
 * The other, for French, hears nothing of two made voices of three at the costs that were measured for this one; with more patience it
 * has 99 % of the words of one of them.
 */
const TRIED: ModelName = 'en-us';

/** @param underway told the share of the frames that were heard */
export async function firstPass(
	model: AcousticModel,
	wanted: Wanted,
	{ cepstra, frames }: Pick<Features, 'cepstra' | 'frames'>,
	signal: AbortSignal,
	underway: (share: number) => void
): Promise<FirstPass> {
	const rungs = rungsFor(wanted.own, model.name === TRIED);
	const graph = buildGraph(model, wanted.words);
	const searches = rungs.map(({ costs }) => openSearch(model, graph, costs));
	const decoy = openDecoy(model, wanted.words, frames);
	await hear(model, cepstra, [...searches, decoy], signal, (heard) => underway(heard / Math.max(1, frames)));
	const likeness = decoy.finish();
	const passes: FirstPass[] = [];
	for (const [i, rung] of rungs.entries()) {
		const found = decide(rung, searches[i]!.finish(), wanted.paragraphOf, wanted.paragraphs, likeness);
		const ask = () => wordOrder(model, wanted.words, found.path, cepstra, signal);
		const decision = mayBeOrdered(rung, found) ? decideByOrder(rung, found, await ask()) : found;
		passes.push({ rung, decision, decoy: likeness });
		if (decision.verdict.is === 'accepted') break;
	}
	return passes.at(-1)!;
}
