/** The port to a speech engine: a paragraph goes in, sentences of sound come out, and every said word has its time. */
import type { Seconds } from '#lib/core/time.ts';

/** A stretch of one utterance, in seconds from its first sample. */
export interface Stretch {
	readonly start: Seconds;
	readonly end: Seconds;
}

export interface SaidWord extends Stretch {
	/** Index among the paragraph's shown words, core's `words(text)`. */
	readonly word: number;
	/** The engine named this time; else it was shared out. */
	readonly measured: boolean;
}

/** One sentence as the engine made it, its own lead and tail included. */
export interface Utterance {
	readonly samples: Float32Array;
	readonly rate: number;
	/** From the first phone to the last. */
	readonly sound: Stretch;
	/** Silences inside, where the sound may be cut and the pause made longer. */
	readonly pauses: readonly Stretch[];
	/** In order; a shown word that is not said is not among them. */
	readonly words: readonly SaidWord[];
}

export interface Voice {
	/** Sentence by sentence, so that an hour in one paragraph needs no more memory than a minute. */
	say(text: string): Iterable<Utterance>;
}

export type Engine = 'flite' | 'espeak';

/** One voice of one engine as a speaker has it; two of them with one name would sound alike. */
export interface CastVoice {
	/** What `--cast` takes and `tracks[0].voices` shows. */
	readonly name: string;
	readonly engine: Engine;
	/** The engine's own name: `rms`, `fr+f2`. */
	readonly voice: string;
	/** 1 is the pace the engine gives this voice; 1.1 is a tenth quicker. */
	readonly rate: number;
	/** 1 is the voice's own pitch. */
	readonly pitch: number;
}
