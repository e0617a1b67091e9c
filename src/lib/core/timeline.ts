/** Cues: which stretch of which paragraph is heard when, as timed transcripts say it and as captions show it. */
import type { TimedWord } from './alignment.ts';
import type { Seconds } from './time.ts';
import type { ParagraphId, Transcript } from './transcript.ts';

/** `[from, to)` of a paragraph's text is heard during `[start, end)`. */
export interface Cue {
	readonly paragraph: ParagraphId;
	readonly from: number;
	readonly to: number;
	readonly start: Seconds;
	readonly end: Seconds;
	/** As finely as somebody said it; empty where only the whole cue has a time. Offsets count from the paragraph's start. */
	readonly words: readonly TimedWord[];
}

/** Cues by start; where people speak at once, they overlap. */
export type Timeline = readonly Cue[];

export interface TimedTranscript {
	readonly transcript: Transcript;
	/** Empty where the file has no times. */
	readonly timeline: Timeline;
}
