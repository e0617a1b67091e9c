/** Where the first pass is not to be taken at its word. */
import type { Likelihood, ParagraphVerdict } from '../decision.ts';

/** Clean speech in good rooms gives paragraphs 0.83 and more, noise and strange voices 0.36 to 0.75: measured on 20 recordings. */
const SURE = 0.8;

/** A paragraph that is there, but with words missing or words that fit badly. One that is not there leaves no doubt. */
export const leftDoubt = ({ is, coverage, confidence }: ParagraphVerdict): boolean =>
	is !== 'absent' && (coverage < 1 || confidence < SURE);

/** Words are heard as clearly as in a good room: one that is not, there, is none. In noise right words fit as badly as wrong ones. */
export const isClear = ({ confidence }: Likelihood): boolean => confidence >= SURE;
