/** When the words of a transcript are heard in a recording, which of them are not, and what is heard that is not in the transcript. */
import type { ParagraphTiming } from '#lib/core/alignment.ts';
import type { Interval } from '#lib/core/programme.ts';
import type { Paragraph } from '#lib/core/transcript.ts';
import type { Likelihood } from './decision.ts';
import type { Features } from './features-file.ts';
import { displaced, without, type Displaced } from './displaced.ts';
import { firstPass, type FirstPass, type Wanted } from './first-pass.ts';
import { atFrame, timingOf, type Found } from './heard.ts';
import { insertionsOf, SHORTEST_INSERTION, uncertainWords } from './insertions.ts';
import { openLexicon, type SpokenLexicon } from './lexicon/lexicon.ts';
import { readModel } from './model.ts';
import { wordsIn } from './path.ts';
import { tokensOf, type Token } from './script.ts';

export interface Asked {
	/** In reading order. */
	readonly paragraphs: readonly Paragraph[];
	/** BCP 47. */
	readonly language: string;
	readonly signal: AbortSignal;
	/** Told the share of the work that is done. */
	readonly underway: (share: number) => void;
}

export interface Alignment extends Likelihood {
	readonly is: 'accepted' | 'refused';
	/** In reading order, one for each paragraph. */
	readonly timing: readonly ParagraphTiming[];
	readonly insertions: readonly Interval[];
}

/** Nothing installed knows how the language sounds. */
export interface Unheard {
	readonly is: 'unheard';
}

/**
 * Viterbi search over context-independent phone models with silence, garbage and skip arcs.
 * Deterministic: the same recording and text give the same times.
 *
 * @throws the signal's reason
 */
export async function align(asked: Asked, features: Features): Promise<Alignment | Unheard> {
	const tokens = tokensOf(asked.paragraphs);
	const texts = tokens.map(({ text }) => text);
	const lexicon = await openLexicon(asked.language, texts, asked.signal);
	if (lexicon.is === 'unspoken') return { is: 'unheard' };
	const { tokenOf, wanted } = wantedOf(tokens, lexicon, asked.paragraphs.length);
	const model = await readModel(lexicon.model);
	const pass = await firstPass(model, wanted, features, asked.signal, asked.underway);
	const elsewhere =
		pass.decision.verdict.is === 'accepted'
			? await displaced({ ...wanted, ...pass, model, signal: asked.signal }, pass.decision, features)
			: [];
	return alignmentOf(asked, { tokens, tokenOf }, pass, elsewhere);
}

/** Tokens without a sound, such as dashes, are not looked for. */
function wantedOf(tokens: readonly Token[], lexicon: SpokenLexicon, paragraphs: number): { tokenOf: readonly number[]; wanted: Wanted } {
	const tokenOf: number[] = [];
	const words = tokens.flatMap(({ text, opens }, token) => {
		const pronunciations = lexicon.pronounce(text).map((phones) => ({ phones }));
		if (pronunciations.length === 0) return [];
		tokenOf.push(token);
		return [{ pronunciations, opens }];
	});
	const paragraphOf = tokenOf.map((token) => tokens[token]!.paragraph);
	return { tokenOf, wanted: { words, paragraphOf, paragraphs, own: lexicon.own } };
}

interface Looked {
	readonly tokens: readonly Token[];
	/** By word that was looked for. */
	readonly tokenOf: readonly number[];
}

function alignmentOf(
	{ paragraphs }: Asked,
	{ tokens, tokenOf }: Looked,
	{ decision }: FirstPass,
	elsewhere: readonly Displaced[]
): Alignment {
	const { path, verdict } = decision;
	const heard = [...wordsIn(path.stretches), ...elsewhere.flatMap(({ words }) => words)];
	const found = heard.map(({ word, from, to }): Found => ({ token: tokenOf[word]!, from, to }));
	const moved = new Map(elsewhere.map((of) => [of.paragraph, of.confidence]));
	const judged = paragraphs.map(({ id }, i) => ({
		id,
		isHeard: moved.has(i) || decision.paragraphs[i]!.is !== 'absent',
		confidence: moved.get(i) ?? decision.paragraphs[i]!.confidence
	}));
	const uncertain = new Set(uncertainWords(path).map((word) => tokenOf[word]!));
	return {
		...verdict,
		timing: timingOf(judged, tokens, found, uncertain),
		insertions: without(insertionsOf(path), elsewhere, SHORTEST_INSERTION).map(({ from, to }) => ({
			start: atFrame(from),
			end: atFrame(to)
		}))
	};
}
