/** How sure it is that words were heard: how much nearer to the best any sounds could do than the same words in the wrong order come. */
import type { Stretch } from './path.ts';
import { lengthOf, wordsIn } from './path.ts';

/** Nats a frame against the free phone loop, over the words alone; `null` without words. At most a little above 0. */
export function likenessOf(stretches: readonly Stretch[], lambda: number): number | null {
	const words = wordsIn(stretches);
	const frames = words.reduce((sum, word) => sum + lengthOf(word), 0);
	return frames === 0 ? null : words.reduce((sum, { score }) => sum + score, 0) / frames - lambda;
}

/**
 * 0 (as the decoy) to 1 (as the phone loop).
 * @param lambda of the search that found the stretches
 * @param decoy likeness of the words in the wrong order, below 0
 */
export function confidenceOf(stretches: readonly Stretch[], lambda: number, decoy: number): number {
	const likeness = likenessOf(stretches, lambda);
	return likeness === null ? 0 : Math.min(1, Math.max(0, 1 - likeness / decoy));
}
