/** What the episode's own page is to its stage. */
import { howlerSound } from '#lib/player/howler.ts';
import { softened } from '#lib/player/hush.ts';
import { openMemory } from '#lib/player/place.ts';
import type { Words } from '#lib/words/words.ts';
import type { Standing } from './stage.svelte.ts';

export const ownPage = (words: Words['player']): Standing => ({
	root: () => document,
	page: () => new URL(location.href),
	inAddressBar: true,
	memory: openMemory(),
	sound: softened(howlerSound),
	words
});
