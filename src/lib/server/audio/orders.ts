/** What a hand is told to do, and what it answers. Plain values, since they cross threads and processes. */
import type { Playable } from './playable.ts';
import type { CastVoice } from './voice.ts';

export interface RecordOrder {
	readonly do: 'record';
	readonly text: string;
	readonly voice: CastVoice;
	readonly language: string;
	/** The entries of the lexicon that matter to this text. */
	readonly lexicon: readonly (readonly [word: string, phones: string])[];
	readonly part: string;
	readonly path: string;
}

export interface EncodeOrder {
	readonly do: 'm4a' | 'mp3';
	readonly playable: Playable;
	readonly path: string;
}

export type Order = RecordOrder | EncodeOrder;

export type Answer =
	| { readonly is: 'done' }
	| { readonly is: 'failed'; readonly why: string }
	/** Samples encoded so far. */
	| { readonly is: 'underway'; readonly samples: number };
