/** What goes along with an episode on its own page, and nowhere else, for as long as that page is open. */
import type { Words } from '#lib/words/words.ts';
import { arriving } from './arrival.ts';
import { atHand } from './at-hand.ts';
import { pausesAsKept } from './pauses.ts';
import { repeating } from './repeating.svelte.ts';
import type { Stage } from './stage.svelte.ts';
import { sticking } from './sticking.ts';

/** @returns what ends it */
export type Companion = (stage: Stage, words: Words) => () => void;

const COMPANIONS: readonly Companion[] = [sticking, arriving, atHand, pausesAsKept, repeating];

/** @returns what ends them all */
export function accompany(stage: Stage, words: Words): () => void {
	const ends = COMPANIONS.map((begin) => begin(stage, words));
	return () => {
		for (const end of ends) end();
	};
}
