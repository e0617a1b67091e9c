/** Whether a text belongs to a recording, and which of its paragraphs are in it. */
import { confidenceOf } from './confidence.ts';
import type { Costs } from './costs.ts';
import { FIRST_PASS, patient } from './costs.ts';
import { withoutIslands } from './islands.ts';
import type { Path, Stretch } from './path.ts';
import { lengthOf, wordsIn } from './path.ts';

export interface Likelihood {
	/** Share of the words that were heard, 0 to 1. */
	readonly coverage: number;
	/** 0 to 1. */
	readonly confidence: number;
}

/** What was heard, and how much of the recording that takes. */
interface Evidence extends Likelihood {
	/** Share of the frames in which words were heard, 0 to 1. */
	readonly filled: number;
	/** How much better the words fit in their order than in another, 0 to 1; `null` while nobody has asked. */
	readonly order: number | null;
}

interface Bar {
	readonly coverage: number;
	readonly confidence: number;
	/** 0 when left out. */
	readonly filled?: number;
	/** 0 when left out: then nobody has to ask. */
	readonly order?: number;
}

/** One way to listen, and what is enough to believe it: any of the bars. */
export interface Rung {
	readonly costs: Costs;
	readonly enough: readonly Bar[];
}

/**
 * For a model of the text's own language. Measured: 20 right pairs have a coverage of 1 (0.63 to 0.93 where text is really absent) and a
 * confidence of 0.5 in noise to 0.97; 8 wrong pairs have at most 0.37 at 0.58.
 */
const OWN: Rung = {
	costs: FIRST_PASS,
	enough: [
		{ coverage: 0.5, confidence: 0 },
		{ coverage: 0.25, confidence: 0.65 },
		// A part of a long talk, with the text of all of it.
		{ coverage: 0, confidence: 0.75, filled: 0.5 }
	]
};

/**
 * Measured on made speech in 13 languages that had no part in choosing the order: 101 right pairs, in noise and down a telephone line too,
 * have a coverage of 0.94 or more at an order of 0.29 or more; of 265 wrong ones in 17 (another text, another language, the text in reverse) 119
 * have half of the words, as many as 0.95, at an order of 0.12 at most. Wrong texts of three to twenty words have 0.23 at most. A buzzing
 * voice between pauses of digital silence is hardly heard: 25 of 26 right pairs are refused.
 */
const FOREIGN_ENOUGH: readonly Bar[] = [
	{ coverage: 0.5, confidence: 0, order: 0.25 },
	// Paragraphs that stand elsewhere, or are not there: of wrong texts with so few words the order is at most 0.19.
	{ coverage: 0.25, confidence: 0, order: 0.35 }
];
const FOREIGN: readonly Rung[] = [2.5, 4].map((lambda) => ({ costs: patient(lambda), enough: FOREIGN_ENOUGH }));

/**
 * In the order in which they are tried: the first that accepts is believed.
 * @param isTried the model was held against recordings whose times are known
 */
export function rungsFor(isOwnLanguage: boolean, isTried = true): readonly Rung[] {
	if (!isOwnLanguage) return FOREIGN;
	// Not the last one: with it, an English recording has 0.96 of the words of a French text, at 0.35.
	return isTried ? [OWN] : [OWN, ...FOREIGN.slice(0, 1)];
}

export type Verdict = Likelihood & { readonly is: 'accepted' | 'refused' };

export function judge({ enough }: Rung, { coverage, confidence, filled, order }: Evidence): Verdict {
	const isEnough = (bar: Bar) =>
		coverage >= bar.coverage && confidence >= bar.confidence && filled >= (bar.filled ?? 0) && (order ?? 0) >= (bar.order ?? 0);
	return { is: enough.some(isEnough) ? 'accepted' : 'refused', coverage, confidence };
}

export type ParagraphVerdict = Likelihood & { readonly is: 'aligned' | 'partial' | 'absent' };

/** Measured: paragraphs that are there have at least 0.36 in noise, and 0.55 elsewhere. */
const ALIGNED: Bar = { coverage: 0.5, confidence: 0.35 };

export function judgeParagraph({ coverage, confidence }: Likelihood): ParagraphVerdict {
	if (coverage === 0) return { is: 'absent', coverage, confidence };
	const is = coverage >= ALIGNED.coverage && confidence >= ALIGNED.confidence ? 'aligned' : 'partial';
	return { is, coverage, confidence };
}

export interface Decision {
	readonly verdict: Verdict;
	/** One for each paragraph. */
	readonly paragraphs: readonly ParagraphVerdict[];
	/** `null` while nobody has asked. */
	readonly order: number | null;
	/** Confidence of each word, 0 where it was not heard. */
	readonly words: Float32Array;
	/** Without islands. */
	readonly path: Path;
}

/**
 * @param paragraphOf index of the paragraph of each word that was looked for, rising
 * @param paragraphs how many there are; one without words is absent
 * @param decoy likeness of the decoy
 */
export function decide(rung: Rung, found: Path, paragraphOf: readonly number[], paragraphs: number, decoy: number): Decision {
	const path = withoutIslands(found, paragraphOf.length);
	const heard = wordsIn(path.stretches);
	const sure = (stretches: typeof heard) => confidenceOf(stretches, rung.costs.lambda, decoy);
	const share = (stretches: typeof heard, words: number) => ({
		coverage: stretches.length / Math.max(1, words),
		confidence: sure(stretches)
	});
	const inParagraph = Map.groupBy(heard, ({ word }) => paragraphOf[word]!);
	const lengths = new Uint32Array(paragraphs);
	for (const paragraph of paragraphOf) lengths[paragraph]!++;
	const words = new Float32Array(paragraphOf.length);
	for (const stretch of heard) words[stretch.word] = sure([stretch]);
	return {
		verdict: judge(rung, { ...share(heard, paragraphOf.length), filled: filledBy(heard, path), order: null }),
		order: null,
		paragraphs: Array.from(lengths, (length, i) => judgeParagraph(share(inParagraph.get(i) ?? [], length))),
		words,
		path
	};
}

const filledBy = (heard: readonly Stretch[], { stretches }: Path): number =>
	heard.reduce((sum, word) => sum + lengthOf(word), 0) / Math.max(1, stretches.at(-1)?.to ?? 0);

/** Whether the order of the words would decide: this, or what may be found elsewhere, falls short of nothing else. */
export const mayBeOrdered = ({ enough }: Rung, { verdict }: Decision): boolean =>
	enough.some(({ coverage, order }) => order !== undefined && (verdict.coverage >= coverage || mayBeReordered(verdict)));

/** Judges again, now that it is known how much the order of the words matters. */
export function decideByOrder(rung: Rung, decision: Decision, order: number): Decision {
	const { coverage, confidence } = decision.verdict;
	const filled = filledBy(wordsIn(decision.path.stretches), decision.path);
	return { ...decision, order, verdict: judge(rung, { coverage, confidence, filled, order }) };
}

/** Of a recording that has little of its text in order, but that little for sure: worth to be looked for in any order. */
export const mayBeReordered = ({ is, coverage, confidence }: Verdict): boolean =>
	is === 'refused' && coverage > 0 && confidence >= REORDERED_FROM;
const REORDERED_FROM = 0.65;

/** Judges again, with what was found outside the order of the text. */
export function decideAgain(rung: Rung, decision: Decision, elsewhere: readonly Stretch[], decoy: number): Decision {
	const heard = [...wordsIn(decision.path.stretches), ...elsewhere];
	const coverage = heard.length / Math.max(1, decision.words.length);
	const confidence = confidenceOf(heard, rung.costs.lambda, decoy);
	return { ...decision, verdict: judge(rung, { coverage, confidence, filled: filledBy(heard, decision.path), order: decision.order }) };
}
