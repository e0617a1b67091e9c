/** Where in the time of a conversation the results of a search lie, drawn as one path: ten thousand of them are no more nodes than one. */
import type { Passage } from '#lib/core/manuscript.ts';
import type { Hit } from '#lib/core/search.ts';
import type { Seconds } from '#lib/core/time.ts';
import { wordAt, words } from '#lib/core/words.ts';

/** The width of the drawing: finer than a screen shows. */
export const STEPS = 2000;
/** With more hits than this, one of each passage is looked up. */
const MOST_EXACT = 2000;

export interface Times {
	readonly duration: Seconds;
	/** Whether a passage is heard. */
	plays(passage: number): boolean;
	/** When a word is heard, or `null`. */
	timeOf(passage: number, word: number): Seconds | null;
}

/** @param hits in reading order */
export function marksOf(hits: readonly Hit[], passages: readonly Pick<Passage, 'text'>[], { duration, plays, timeOf }: Times): string {
	const shown = hits.length <= MOST_EXACT ? hits : hits.filter((hit, i) => hit.passage !== hits[i - 1]?.passage);
	const steps = new Set<number>();
	for (const { passage, from } of shown) {
		const at = plays(passage) ? timeOf(passage, wordAt(words(passages[passage]!.text), from)) : null;
		if (at !== null) steps.add(Math.round((at / duration) * STEPS));
	}
	return Array.from(steps, (step) => `M${step} 0v1`).join('');
}
