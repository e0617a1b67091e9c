/** What a player can be, what can happen to it, and what it can order of its sound. */
import { START, type Seconds } from '#lib/core/time.ts';
import type { Attempt } from './recovery.ts';
import type { Cause, News } from './sound.ts';

/** `blocked`: the browser wants a press of Play before it makes a sound. */
export interface Failure {
	readonly is: Cause | 'blocked';
}

/** `still` is how long nothing has come though the listener waits for it. */
export type PlayerState =
	| { readonly is: 'idle'; readonly at: Seconds }
	| { readonly is: 'loading'; readonly at: Seconds; readonly attempt: Attempt; readonly thenPlay: boolean; readonly still: Seconds }
	| { readonly is: 'backing-off'; readonly at: Seconds; readonly attempt: Attempt; readonly wait: Seconds; readonly still: Seconds }
	| { readonly is: 'paused'; readonly at: Seconds; readonly attempt: Attempt }
	| { readonly is: 'playing'; readonly at: Seconds; readonly attempt: Attempt; readonly sounding: boolean; readonly still: Seconds }
	| { readonly is: 'ended'; readonly at: Seconds; readonly attempt: Attempt }
	| { readonly is: 'failed'; readonly at: Seconds; readonly failure: Failure };

/** `ticked` comes while the listener waits for sound: where the sound is, and how long since the last one. */
export type PlayerEvent =
	| { readonly type: 'play' }
	| { readonly type: 'pause' }
	| { readonly type: 'retry' }
	| { readonly type: 'prepare' }
	| { readonly type: 'seek'; readonly to: Seconds }
	| { readonly type: 'ticked'; readonly at: Seconds; readonly after: Seconds }
	| News;

export type Order =
	| { readonly do: 'load'; readonly source: number; readonly at: Seconds }
	| { readonly do: 'play' }
	| { readonly do: 'pause' }
	| { readonly do: 'seek'; readonly to: Seconds };

export interface Step {
	readonly state: PlayerState;
	readonly orders: readonly Order[];
}

/** What is known of the track before a byte of it has come. */
export interface Extent {
	readonly duration: Seconds;
	readonly sources: number;
}

export const initial = (at: Seconds = START): PlayerState => ({ is: 'idle', at });

/** Whether the listener wants sound, be it there or not: what a Play / Pause button shows. */
export const wants = (state: PlayerState): boolean =>
	state.is === 'playing' || state.is === 'backing-off' || (state.is === 'loading' && state.thenPlay);

/** Whether sound is wanted and does not come. */
export const isWaiting = (state: PlayerState): boolean => wants(state) && !(state.is === 'playing' && state.sounding);
