/** Why there is no sound; the words' `failures` say what happened, what is still fine, what to do. */
import type { Player } from '#lib/player/player.svelte.ts';

export type Failure = NonNullable<Player['failure']>;
