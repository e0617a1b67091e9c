/** The sounds of all tracks, each driven by its own machine. */
import type { Interval } from '#lib/core/programme.ts';
import type { Seconds } from '#lib/core/time.ts';
import type { Spot } from './course.ts';
import type { DeskOrder } from './desk.ts';
import type { News, Sound, SoundFactory, SoundSource, Tuning } from './sound.ts';
import type { Extent, Order, PlayerState } from './state.ts';

export interface Track {
	readonly sources: readonly SoundSource[];
	readonly duration: Seconds;
	/** Heard, but not in the transcript. */
	readonly insertions?: readonly Interval[];
}

export class Sounds {
	readonly extents: readonly Extent[];
	readonly #sounds: readonly Sound[];

	constructor(tracks: readonly Track[], open: SoundFactory, hear: (news: News, track: number) => void) {
		this.extents = tracks.map(({ duration, sources }) => ({ duration, sources: sources.length }));
		this.#sounds = tracks.map(({ sources }, track) => open(sources, (news) => hear(news, track)));
	}

	/** Where a track in this state is: the sound knows it best, once it is there. */
	spot(track: number, state: PlayerState): Spot {
		const isLoaded = state.is === 'playing' || state.is === 'paused';
		return { track, at: isLoaded ? this.#sounds[track]!.position() : state.at };
	}

	obey(orders: readonly DeskOrder[]): void {
		for (const { track, order } of orders) carryOut(this.#sounds[track]!, order);
	}

	tune(tuning: Tuning): void {
		for (const sound of this.#sounds) sound.tune(tuning);
	}

	unload(): void {
		for (const sound of this.#sounds) sound.unload();
	}
}

function carryOut(sound: Sound, order: Order): void {
	if (order.do === 'load') sound.load(order.source, order.at);
	else if (order.do === 'seek') sound.seek(order.to);
	else sound[order.do]();
}
