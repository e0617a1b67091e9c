/** What the page around a stage is to it, and what it asks of one. */
import type { Address } from '#lib/core/address.ts';
import type { Memory } from '#lib/player/place.ts';
import type { SoundFactory } from '#lib/player/sound.ts';
import type { Tracks, Work } from './tracks.svelte.ts';

/** What the page around a stage is to it. */
export interface Standing<T extends Tracks = Tracks> {
	/** Where the transcript's elements are found, once they are looked for. */
	readonly root: () => Document | ShadowRoot;
	/** The page that links to a paragraph lead to. */
	readonly page: () => URL;
	/** Whether that page's address is the one in the address bar. */
	readonly inAddressBar: boolean;
	readonly memory: Memory;
	/** What the player plays by. */
	readonly sound: SoundFactory;
	/** What can be heard of the episode there. */
	readonly tracks: (work: Work) => T;
}

/** What an address asks for. */
export interface Asked {
	readonly start: Address | null;
	/** Who is to be heard alone, by id. */
	readonly speaker: string | null;
}
