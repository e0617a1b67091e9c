/** What the search pays for leaving the words of the transcript, in nats. */

export interface Costs {
	/** How far a frame of garbage lies under the free phone loop. */
	readonly lambda: number;
	/** Whatever is further behind the best than this is given up. */
	readonly beam: number;
	readonly silence: number;
	/** To enter garbage where a sentence begins, and at the end. */
	readonly garbageAtSentence: number;
	readonly garbageInside: number;
	readonly skipWord: number;
	/** To skip one sentence, or all that is left when the recording ends. */
	readonly skipOpen: number;
	/** For each further sentence. */
	readonly skipMore: number;
	/** To skip any number of words from any word; `null` where that is not allowed. */
	readonly longSkipOpen: number | null;
	/** For each word of a long skip. */
	readonly longSkipMore: number;
	/**
	 * To go on anywhere further down the text: offered at the beginning, and then every half a minute. Without it a part of a long talk is
	 * not found more than 113 sentences down its text.
	 */
	readonly skipFar: number;
}

/**
 * So dear that whoever comes from far cannot skip on at once. Measured: with 55 nats left, a wrong text of 9,800 words costs 1.5 times as
 * much as without far skips; with 100 left, 3.4 times.
 */
export function farWithin(beam: number): number {
	return beam - 55;
}

/** Measured on 20 recordings with 3,865 words. A lambda of 1 loses 423 words in noise, 2.5 hears 24 that are not there; a beam of 180 is too narrow. */
export const FIRST_PASS: Costs = {
	lambda: 1.5,
	beam: 400,
	silence: 3,
	garbageAtSentence: 30,
	garbageInside: 60,
	skipWord: 60,
	skipOpen: 60,
	skipMore: 3,
	longSkipOpen: null,
	longSkipMore: 5,
	skipFar: farWithin(400)
};

/**
 * Of paragraphs that are known to be there. For the price of one word, as in the first pass, a sentence with two wrong words went, and
 * the right ones between them with it. Measured over transcripts with a quarter of their words wrong: of the right ones 0.96 % are lost at
 * skips of 60 and 150 + 5 a word, 0.46 % at these; 45 words that were cut out of a text without punctuation are still passed over.
 */
export const SECOND_PASS: Costs = { ...FIRST_PASS, skipOpen: 200, longSkipOpen: 300, longSkipMore: 2 };

const WIDE_BEAM = 600;

/** For a language that the model does not know: its words are further from the best that any sounds could do. */
export const patient = (lambda: number): Costs => ({ ...FIRST_PASS, beam: WIDE_BEAM, skipFar: farWithin(WIDE_BEAM), lambda });

/** Nothing but the words in order, with pauses: a lambda this high keeps every score positive, so that the beam is all that prunes. */
export const FORCED: Costs = {
	...FIRST_PASS,
	lambda: 50,
	beam: 1500,
	garbageAtSentence: Infinity,
	garbageInside: Infinity,
	skipWord: Infinity,
	skipOpen: Infinity,
	skipMore: Infinity,
	skipFar: Infinity
};
