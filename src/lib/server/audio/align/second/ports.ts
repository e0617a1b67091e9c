/** What the second pass asks for, answered by the scorer and the search. */
import type { Adaptation } from '../adaptation.ts';
import { SECOND_PASS } from '../costs.ts';
import { rowsOf } from '../features.ts';
import { buildGraph } from '../graph.ts';
import type { AcousticModel } from '../model.ts';
import { openPhoneLoop } from '../phone-loop.ts';
import { scoring } from '../scoring.ts';
import { openSearch } from '../search.ts';
import type { Place } from './graft.ts';
import type { SecondPassPorts } from './second-pass.ts';

/**
 * @param cepstra normalised, 13 a frame, of the whole recording
 * @throws the signal's reason, out of whatever waits for scores
 */
export function openPorts(model: AcousticModel, cepstra: Float32Array, signal: AbortSignal): SecondPassPorts {
	return {
		rows: (from, to) => rowsOf(cepstra, from, to),
		scores: (places, adaptation) => scoresOf(model, cepstra, places, adaptation, signal),
		decode(words, scores) {
			const loop = openPhoneLoop(model);
			const search = openSearch(model, buildGraph(model, words), SECOND_PASS);
			for (let at = 0; at < scores.length; at += model.senones) search.push(scores, at, loop(scores, at));
			return search.finish().stretches;
		}
	};
}

/** Scores come in blocks: those of one place are joined. */
async function* scoresOf(
	{ name, senones }: AcousticModel,
	cepstra: Float32Array,
	places: readonly Place[],
	adaptation: Adaptation,
	signal: AbortSignal
): AsyncGenerator<Float32Array, void, undefined> {
	let at = 0;
	let scores: Float32Array | null = null;
	for await (const block of scoring(cepstra, name, signal, { ranges: places, adaptation })) {
		const { from, to } = places[at]!;
		scores ??= new Float32Array((to - from) * senones);
		scores.set(block.scores, (block.from - from) * senones);
		if (block.from * senones + block.scores.length < to * senones) continue;
		yield scores;
		scores = null;
		at++;
	}
}
