/** The only thing the player knows about audio. `howler.ts` is one; tests bring a silent one. */
import type { Seconds } from '#lib/core/time.ts';

export interface SoundSource {
	readonly url: string;
	/** As in `canPlayType`: `audio/webm; codecs=opus`. */
	readonly type: string;
}

/** How it sounds, apart from where it is. */
export interface Tuning {
	/** 1 is as recorded; the pitch stays. */
	readonly speed: number;
	/** 0 to 1. */
	readonly volume: number;
	readonly muted: boolean;
}

/** Why there is no sound. `missing`: the address has nothing. `refused`: the server does not answer, or not now. */
export type Cause = 'missing' | 'refused' | 'stalled' | 'undecodable';

/** What a sound tells its player. `starving` and `sounding` speak of what is heard, `halted` and `resumed` of somebody else's wish. */
export type News =
	| { readonly type: 'loaded' }
	| { readonly type: 'sounding' }
	| { readonly type: 'starving' }
	/** It could play on to `until`, if nothing more came. */
	| { readonly type: 'arriving'; readonly until: Seconds }
	| { readonly type: 'sought' }
	| { readonly type: 'halted' }
	| { readonly type: 'resumed' }
	| { readonly type: 'finished' }
	| { readonly type: 'blocked' }
	| { readonly type: 'broke'; readonly cause: Cause };

/** Promises are in `tests/player/sound-promises.ts`, and every sound is held to them. */
export interface Sound {
	/** Fetches this source from the start, as after a failure, to stand at `at`. Ends what an earlier load had to say. */
	load(source: number, at: Seconds): void;
	/** May be called before anything has loaded: it begins when it can. Twice is once. */
	play(): void;
	pause(): void;
	seek(to: Seconds): void;
	/** Where the sound is now; after a seek the new place at once, after a failure the last one known. */
	position(): Seconds;
	/** Takes effect at once, and stays through pauses and loads. */
	tune(tuning: Tuning): void;
	unload(): void;
}

/** Never tells anything while it is being called. */
export type SoundFactory = (sources: readonly SoundSource[], tell: (news: News) => void) => Sound;
