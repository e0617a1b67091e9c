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
