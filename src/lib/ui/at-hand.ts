/** What makes a page good to hold and to lie down with: for eyes that read, hands that tap, and a telephone that is laid aside. */
import { tapTwice } from './double-tap.ts';
import { showOutside } from './session.svelte.ts';
import { sleeperOf } from './sleeper.svelte.ts';
import type { Stage } from './stage.svelte.ts';
import { markTurn } from './turn-heard.ts';
import { stayAwake } from './wakefulness.svelte.ts';

/** @returns what ends it */
export function atHand(stage: Stage): () => void {
	const ends = [markTurn(stage), sleeperOf(stage).end, showOutside(stage), stayAwake(stage), tapTwice(stage)];
	return () => {
		for (const end of ends) end();
	};
}
