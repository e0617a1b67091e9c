/** What the episode's own page is to its stage. */
import { howlerSound } from '#lib/player/howler.ts';
import { openMemory } from '#lib/player/place.ts';
import { ChosenTracks } from './choices.svelte.ts';
import type { Standing } from './standing.ts';

export function ownPage(): Standing<ChosenTracks> {
	const memory = openMemory();
	return {
		root: () => document,
		page: () => new URL(location.href),
		inAddressBar: true,
		memory,
		sound: howlerSound,
		tracks: (work) => new ChosenTracks(work, memory)
	};
}
