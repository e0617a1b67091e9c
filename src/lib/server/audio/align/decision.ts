/** Whether a text belongs to a recording, and which of its paragraphs are in it. */
import { confidenceOf } from './confidence.ts';
import type { Costs } from './costs.ts';
import { farWithin, FIRST_PASS } from './costs.ts';
import { withoutIslands } from './islands.ts';
import type { Path } from './path.ts';
import { wordsIn } from './path.ts';

export interface Likelihood {
	/** Share of the words that were heard, 0 to 1. */
	readonly coverage: number;
	/** 0 to 1. */
	readonly confidence: number;
}

interface Bar {
	readonly coverage: number;
	readonly confidence: number;
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
		{ coverage: 0.25, confidence: 0.65 }
	]
};

/** Measured: 5 right pairs have 0.98 to 1 at 0.51 to 0.56; 8 wrong ones at most 0.94 at 0.22, 0.93 at 0.40, 0.66 at 0.68. A thin margin. */
const FOREIGN_ENOUGH: readonly Bar[] = [{ coverage: 0.7, confidence: 0.48 }];
const PATIENT: Costs = { ...FIRST_PASS, beam: 600, skipFar: farWithin(600) };
const FOREIGN: readonly Rung[] = [2.5, 4].map((lambda) => ({ costs: { ...PATIENT, lambda }, enough: FOREIGN_ENOUGH }));

/** In the order in which they are tried: the first that accepts is believed. */
export const rungsFor = (isOwnLanguage: boolean): readonly Rung[] => (isOwnLanguage ? [OWN] : FOREIGN);

export type Verdict = Likelihood & { readonly is: 'accepted' | 'refused' };

export function judge({ enough }: Rung, { coverage, confidence }: Likelihood): Verdict {
	const is = enough.some((bar) => coverage >= bar.coverage && confidence >= bar.confidence) ? 'accepted' : 'refused';
	return { is, coverage, confidence };
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
		verdict: judge(rung, share(heard, paragraphOf.length)),
		paragraphs: Array.from(lengths, (length, i) => judgeParagraph(share(inParagraph.get(i) ?? [], length))),
		words,
		path
	};
}
