/** What the first pass teaches the second: which sound is heard in which frame, where the words are sure enough. */
import type { SpokenWord } from '../graph.ts';
import type { AcousticModel } from '../model.ts';
import type { Stretch } from '../path.ts';
import { chainOf, walk, type StatePath } from './state-path.ts';

/** Frames in rising order, and the senone heard in each. */
export interface Supervision {
	readonly frames: Int32Array;
	readonly senones: Uint16Array;
}

/** Words that fit this much worse a frame than any row of phones would, in nats, are not believed. */
const BELIEVED = -3;
const SHORTEST_SILENCE = 3;

/** Nats a frame against the free phone loop. `lambda` is what the search granted every frame over the loop. */
export const perFrame = ({ score, from, to }: Stretch, lambda: number): number => score / (to - from) - lambda;

/** A stretch that teaches: a word that fits, or a silence of three frames and more. */
export function teaches(stretch: Stretch, lambda: number): boolean {
	if (stretch.is === 'silence') return stretch.to - stretch.from >= SHORTEST_SILENCE;
	return stretch.is === 'word' && stretch.to > stretch.from && perFrame(stretch, lambda) > BELIEVED;
}

/**
 * The sounds of the stretches that lie within frames [from, from + n) whose scores are given. Of several pronunciations of a word
 * the best is taken, its cost counted; a stretch shorter than its shortest chain teaches nothing.
 */
export function superviseIn(
	model: AcousticModel,
	words: readonly SpokenWord[],
	stretches: readonly Stretch[],
	scores: Float32Array,
	from: number,
	lambda: number
): Supervision {
	const to = from + scores.length / model.senones;
	const frames: number[] = [];
	const senones: number[] = [];
	for (const stretch of stretches) {
		if (stretch.from < from || stretch.to > to || !teaches(stretch, lambda)) continue;
		const path = soundsOf(model, words, stretch, scores, from);
		path?.senones.forEach((senone, i) => {
			frames.push(stretch.from + i);
			senones.push(senone);
		});
	}
	return { frames: Int32Array.from(frames), senones: Uint16Array.from(senones) };
}

function soundsOf(
	model: AcousticModel,
	words: readonly SpokenWord[],
	{ is, word, from, to }: Stretch,
	scores: Float32Array,
	start: number
): StatePath | null {
	const spoken = is === 'silence' ? [{ phones: [model.phones[model.silence]!], cost: 0 }] : words[word]!.pronunciations;
	let best: StatePath | null = null;
	let most = -Infinity;
	for (const { phones, cost = 0 } of spoken) {
		const path = walk(model, chainOf(model, phones), scores, from - start, to - start);
		if (path === null || path.score - cost <= most) continue;
		best = path;
		most = path.score - cost;
	}
	return best;
}
