/** Which words sit at which times, and how sure. */
import type { Seconds } from './time.ts';
import type { ParagraphId } from './transcript.ts';

/** Where the word stands in the paragraph's text (UTF-16, end exclusive) and when it is heard. */
export type TimedWord = readonly [from: number, to: number, start: Seconds, end: Seconds];

/** `exact`: the engine that spoke said so. `aligned`: found in a recording. `estimated`: shared out by length. */
export type Basis = 'exact' | 'aligned' | 'estimated';

export interface HeardParagraph {
	readonly paragraph: ParagraphId;
	readonly basis: Basis;
	/** 0 to 1. */
	readonly confidence: number;
	readonly start: Seconds;
	readonly end: Seconds;
	readonly words: readonly TimedWord[];
	/** Where words begin in the text whose times may be wrong, though the paragraph was found: those beside an inserted passage. */
	readonly uncertain?: readonly number[];
}

export interface AbsentParagraph {
	readonly paragraph: ParagraphId;
	readonly basis: 'absent';
}

export type ParagraphTiming = HeardParagraph | AbsentParagraph;

export const isHeard = (timing: ParagraphTiming): timing is HeardParagraph => timing.basis !== 'absent';

/** What a reader must be told about a paragraph's times; one whose times are right needs no word. */
export type Doubt = 'uncertain' | 'estimated' | 'absent';

/** Measured on twenty recordings with their own transcripts: a found paragraph has 0.55 or more unless the sound is noisy. */
export const DOUBTFUL = 0.55;

export function doubtAbout(timing: ParagraphTiming): Doubt | null {
	if (!isHeard(timing)) return 'absent';
	if (timing.basis === 'estimated') return 'estimated';
	return timing.basis === 'aligned' && timing.confidence < DOUBTFUL ? 'uncertain' : null;
}
