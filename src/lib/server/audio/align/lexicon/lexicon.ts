/** How the tokens of a transcript are said, in phones of the acoustic model that will listen for them. */
import { isEspeakInstalled } from '../../espeak-package.ts';
import { espeakLanguage, isEnglish } from '../../languages.ts';
import type { ModelName } from '../model.ts';
import { english } from './english.ts';
import { ipaOf } from './espeak-answers.ts';
import { french } from './french.ts';
import { phonesOf } from './ipa.ts';
import type { Sounds, Variants } from './sounds.ts';
import type { Tongue } from './tongue.ts';
import { openVocabulary, type Ask, type FoundBy, type Said, type Say } from './vocabulary.ts';
import { bare } from './written.ts';

export interface Lexicon {
	/** All the ways a token may be said, likeliest first, at most 12; `[]` for a dash or a stage direction: nothing to say. Never throws. */
	readonly pronounce: (token: string) => Variants;
}

export interface SpokenLexicon extends Lexicon {
	readonly is: 'spoken';
	readonly model: ModelName;
	/** The language is the model's own; else its sounds are only like the model's. */
	readonly own: boolean;
	readonly foundBy: (token: string) => FoundBy;
}

/** Nothing here knows how this language sounds: its paragraphs can only be given a time by their length. */
export interface NoLexicon {
	readonly is: 'unspoken';
	/** There is no espeak-ng, or it does not know the language, or it broke. */
	readonly why: 'espeak-missing' | 'language-unknown' | 'espeak-failed';
}

export interface LexiconWishes {
	/** `never` leaves espeak-ng alone even where it is installed. */
	readonly espeak?: 'never' | 'if there';
}

const isFrench = (language: string): boolean => /^fr\b/i.test(language);

/** Which model listens to a language (BCP 47), and whether it was made for it. */
export function modelFor(language: string): { readonly model: ModelName; readonly own: boolean } {
	if (isFrench(language)) return { model: 'fr-fr', own: true };
	return { model: 'en-us', own: isEnglish(language) };
}

/**
 * @param language BCP 47
 * @param tokens all that will be asked for, as written, repeated or not
 * @throws Error when the models' package is not whole; the signal's reason when it is aborted
 */
export async function openLexicon(
	language: string,
	tokens: readonly string[],
	signal: AbortSignal,
	{ espeak = 'if there' }: LexiconWishes = {}
): Promise<SpokenLexicon | NoLexicon> {
	const { model, own } = modelFor(language);
	const asked = espeak === 'never' ? null : espeakLanguage(language);
	const ask: Ask = async (words) => {
		const answers = asked === null ? null : await ipaOf({ language: asked, words }, signal);
		return answers?.map((ipa) => phonesOf(ipa, model, asked!)) ?? null;
	};
	signal.throwIfAborted();
	if (own) return spoken(language, await openVocabulary(tongueOf(model), tokens, ask));
	if (asked === null) return { is: 'unspoken', why: espeak === 'never' ? 'espeak-missing' : 'language-unknown' };
	const say = await foreign(tokens, ask);
	return say ? spoken(language, say) : { is: 'unspoken', why: isEspeakInstalled() ? 'espeak-failed' : 'espeak-missing' };
}

const tongueOf = (model: ModelName): Tongue => (model === 'fr-fr' ? french : english);

const spoken = (language: string, say: Say): SpokenLexicon => ({
	is: 'spoken',
	...modelFor(language),
	pronounce: (token) => say(token).variants,
	foundBy: (token) => say(token).foundBy
});

/** A language without a model: espeak-ng alone knows how it is spelled, numbers and all. */
async function foreign(tokens: readonly string[], ask: Ask): Promise<Say | null> {
	const words = [...new Set(tokens.map(bare))].filter(Boolean);
	const answers = await ask(words);
	if (!answers) return null;
	const sounds = new Map<string, Sounds>(words.map((word, i) => [word, answers[i]!]));
	return (token): Said => {
		const said = sounds.get(bare(token)) ?? [];
		return said.length > 0 ? { variants: [said], foundBy: 'espeak' } : { variants: [], foundBy: 'nothing' };
	};
}
