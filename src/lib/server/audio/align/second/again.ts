/** Whether the first pass is to be followed by a second, and that. */
import { SECOND_PASS } from '../costs.ts';
import type { Features } from '../features-file.ts';
import type { FirstPass, Wanted } from '../first-pass.ts';
import type { SpokenWord } from '../graph.ts';
import { framesToSay } from '../insertions.ts';
import type { AcousticModel } from '../model.ts';
import { isClear, leftDoubt } from './doubt.ts';
import { withoutMisfits } from './misfits.ts';
import { openPorts } from './ports.ts';
import { secondPass, type SecondPass } from './second-pass.ts';

export interface Unsettled {
	readonly model: AcousticModel;
	readonly wanted: Wanted;
	/** By word: the ways of saying it that were listened for, and those of people who speak freely. */
	readonly freely: readonly SpokenWord[];
	readonly pass: FirstPass;
	readonly features: Pick<Features, 'cepstra' | 'band'>;
	readonly signal: AbortSignal;
	/** Told the share of the work that is done. */
	readonly underway: (share: number) => void;
}

/**
 * Null where there is nothing to be gained: a refused recording, a language that the model only sounds like (not tried), a first pass
 * that left no doubt. The verdicts stay those of the first pass.
 *
 * @throws the signal's reason
 */
export async function hearAgain({ model, wanted, freely, pass, features, signal, underway }: Unsettled): Promise<SecondPass | null> {
	const { verdict, paragraphs, path } = pass.decision;
	const isLikeIt = wanted.own && pass.rung.costs.lambda === SECOND_PASS.lambda;
	if (verdict.is === 'refused' || !isLikeIt || !paragraphs.some(leftDoubt)) return null;
	const inDoubt = (word: number) => leftDoubt(paragraphs[wanted.paragraphOf[word]!]!);
	const ports = openPorts(model, features.cepstra, signal);
	const { lambda } = SECOND_PASS;
	const again = await secondPass({ model, words: freely, path, lambda, inDoubt, level: features.band }, ports, underway);
	if (!isClear(verdict)) return again;
	const length = (word: number) => (inDoubt(word) ? framesToSay(wanted.words[word]!) : 0);
	return { ...again, path: withoutMisfits(again.path, length, lambda, pass.decoy) };
}
