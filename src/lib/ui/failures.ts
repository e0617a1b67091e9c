/** The only place that says in English why there is no sound: what happened, what is still fine, what to do. */
import type { Player } from '#lib/player/player.svelte.ts';

export type Failure = NonNullable<Player['failure']>;

const SAID: Readonly<Record<Failure['is'], string>> = {
	missing: 'The sound of this episode is not on the server. The text is all here. Retry later, or tell whoever keeps this library.',
	refused: 'The server does not answer, so the sound cannot be fetched. The text is all here. Check the connection, then retry.',
	stalled: 'The sound has stopped arriving. The text is all here. Retry, and it goes on from the same place.',
	undecodable: 'This browser cannot play the sound of this episode. The text is all here. Another browser may play it.',
	blocked: 'The browser wants a press of a button before it makes a sound. Press Retry, and it begins.'
};

export const sayFailure = (failure: Failure): string => SAID[failure.is];
