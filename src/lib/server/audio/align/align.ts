/** When the words of a transcript are heard in a recording, which of them are not, and what is heard that is not in the transcript. */
import type { ParagraphTiming } from '#lib/core/alignment.ts';
import type { Interval } from '#lib/core/programme.ts';
import type { Paragraph } from '#lib/core/transcript.ts';
import { withShortClosures } from './closures.ts';
import { decideAgain, mayBeReordered, type Decision, type Likelihood } from './decision.ts';
import type { Features } from './features-file.ts';
import { displaced, without, type Displaced, type Looking } from './displaced.ts';
import { firstPass, type FirstPass, type Wanted } from './first-pass.ts';
import { atFrame, timingOf, type Found } from './heard.ts';
import { framesToSay, SHORTEST_INSERTION, strangeInsertions, uncertainWords } from './insertions.ts';
import { withFreeSpeech } from './lexicon/free-speech.ts';
import { openLexicon, type SpokenLexicon } from './lexicon/lexicon.ts';
import { readModel } from './model.ts';
import { wordsIn, type Path, type Stretch } from './path.ts';
import { restored } from './restored.ts';
import { tokensOf, type Token } from './script.ts';
import { hearAgain } from './second/again.ts';

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
	const looked = wantedOf(tokens, lexicon, asked.paragraphs.length);
	const { wanted } = looked;
	const model = await readModel(lexicon.model);
	const { signal, underway } = asked;
	const first = await firstPass(model, wanted, features, signal, (share) => underway(share * FIRST_SHARE));
	const pass = await inAnyOrder({ ...wanted, ...first, model, signal }, first, features);
	const again = await hearAgain({
		...{ model, wanted, pass, features, signal, freely: freely(looked, lexicon) },
		underway: (share) => underway(FIRST_SHARE + share * (1 - FIRST_SHARE))
	});
	const path = again?.path ?? pass.decision.path;
	const isAccepted = pass.decision.verdict.is === 'accepted';
	const elsewhere = isAccepted ? await displaced({ ...wanted, ...pass, model, signal }, pass.decision, path, features) : [];
	const stayed = restored(pass.decision.path, path, pass.decision.words);
	const heard = [
		...withShortClosures(wordsIn(path.stretches), wanted.words, features.cepstra),
		...stayed,
		...elsewhere.flatMap(({ words }) => words)
	];
	return alignmentOf(asked, looked, { decision: pass.decision, path, heard, stayed, elsewhere });
}

/** The first pass, judged again where the text may be heard in another order. */
async function inAnyOrder(looking: Looking, first: FirstPass, features: Features): Promise<FirstPass> {
	const { rung, decision, decoy } = first;
	if (!mayBeReordered(decision.verdict)) return first;
	const elsewhere = await displaced(looking, decision, decision.path, features);
	const stretches = elsewhere.flatMap(({ words }) => words);
	return { ...first, decision: decideAgain(rung, decision, stretches, decoy) };
}

/** Of the time that aligning takes, where the second pass has all to do; where it has less, the end comes sooner. */
const FIRST_SHARE = 0.3;

interface Looked {
	readonly tokens: readonly Token[];
	readonly wanted: Wanted;
	/** By word of those: its token. */
	readonly tokenOf: readonly number[];
}

/** The same words, with all that people make of them who speak freely. */
const freely = ({ tokens, wanted, tokenOf }: Looked, { model }: SpokenLexicon) =>
	wanted.words.map(({ pronunciations, opens }, word) => {
		const plain = pronunciations.map(({ phones }) => phones);
		return { opens, pronunciations: withFreeSpeech(tokens[tokenOf[word]!]!.text, plain, model) };
	});

/** Tokens without a sound, such as dashes, are not looked for. */
function wantedOf(tokens: readonly Token[], lexicon: SpokenLexicon, paragraphs: number): Looked {
	const tokenOf: number[] = [];
	const words = tokens.flatMap(({ text, opens }, token) => {
		const pronunciations = lexicon.pronounce(text).map((phones) => ({ phones }));
		if (pronunciations.length === 0) return [];
		tokenOf.push(token);
		return [{ pronunciations, opens }];
	});
	const paragraphOf = tokenOf.map((token) => tokens[token]!.paragraph);
	return { tokens, tokenOf, wanted: { words, paragraphOf, paragraphs, own: lexicon.own } };
}

interface Outcome {
	readonly decision: Decision;
	readonly path: Path;
	/** All words that were heard. */
	readonly heard: readonly Stretch[];
	/** Words of the first pass that the second has nothing against. */
	readonly stayed: readonly Stretch[];
	readonly elsewhere: readonly Displaced[];
}

function alignmentOf({ paragraphs }: Asked, looked: Looked, { decision, path, heard, stayed, elsewhere }: Outcome): Alignment {
	const { tokens, tokenOf, wanted } = looked;
	const found = heard.map(({ word, from, to }): Found => ({ token: tokenOf[word]!, from, to }));
	const moved = new Map(elsewhere.map((of) => [of.paragraph, of.confidence]));
	const judged = paragraphs.map(({ id }, i) => ({
		id,
		isHeard: moved.has(i) || decision.paragraphs[i]!.is !== 'absent',
		confidence: moved.get(i) ?? decision.paragraphs[i]!.confidence
	}));
	const uncertain = new Set([...uncertainWords(path), ...stayed.map(({ word }) => word)].map((word) => tokenOf[word]!));
	const strange = strangeInsertions(path, (word) => (judged[wanted.paragraphOf[word]!]!.isHeard ? framesToSay(wanted.words[word]!) : 0));
	const foundElsewhere = [...stayed.map((word) => [word]), ...elsewhere.map(({ words }) => words)];
	const insertions = without(strange, foundElsewhere, SHORTEST_INSERTION);
	return {
		...decision.verdict,
		timing: timingOf(judged, tokens, found, uncertain),
		insertions: insertions.map(({ from, to }) => ({ start: atFrame(from), end: atFrame(to) }))
	};
}
