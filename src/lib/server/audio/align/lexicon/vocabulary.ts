/** How the tokens of one transcript are said, in a language that has a model: dictionary, then rules, then a guess. */
import { openDictionary, type Dictionary } from './dictionary.ts';
import { combined, distinct, MOST_VARIANTS, type Read, type Sounds, type Variants } from './sounds.ts';
import type { Tongue } from './tongue.ts';

/** Where the pronunciation of a token comes from; `letters` is a guess by spelling alone. */
export type FoundBy = 'dictionary' | 'rule' | 'espeak' | 'letters' | 'nothing';

export interface Said {
	readonly variants: Variants;
	readonly foundBy: FoundBy;
}

/** Asks espeak-ng: the sounds of each word, `[]` for what it does not say; `null` when it is not there. */
export type Ask = (words: readonly string[]) => Promise<readonly Sounds[] | null>;

export type Say = (token: string) => Said;

const NOTHING: Said = { variants: [], foundBy: 'nothing' };
const BY_DOUBT: readonly FoundBy[] = ['dictionary', 'rule', 'espeak', 'letters'];
/** Captions in capitals throughout: there, capitals are no sign of an acronym. */
const SHOUTED = 0.5;

/** @param tokens as written, in any order; a token asked for later that is not among them is guessed without espeak-ng */
export async function openVocabulary(tongue: Tongue, tokens: readonly string[], ask: Ask): Promise<Say> {
	const dictionary = await openDictionary(tongue.model);
	const different = [...new Set(tokens)];
	const shouted = isShouted(different);
	const reads = different.map((token) => tongue.read(token, shouted));
	const words = new Set(reads.flatMap(({ readings }) => readings.flat()));
	dictionary.find([...words, ...reads.flatMap(({ whole }) => whole)]);
	const unknown = [...words].filter((word) => !dictionary.get(word));
	dictionary.find(unknown.flatMap((word) => tongue.kin(word)));
	const strange = unknown.filter((word) => tongue.derived(word, dictionary.get).length === 0);
	const answers = strange.length > 0 ? await ask(strange) : null;
	const asked = new Map(answers?.map((sounds, i) => [strange[i]!, sounds]));
	const sayWord = remembered((word) => saidWord(tongue, dictionary, asked, word));
	return remembered((token) => saidToken(tongue.read(token, shouted), dictionary, sayWord));
}

function isShouted(tokens: readonly string[]): boolean {
	const words = tokens.filter((token) => /\p{L}{2}/u.test(token));
	return words.filter((token) => !/\p{Ll}/u.test(token)).length > SHOUTED * words.length;
}

function remembered<T>(make: (key: string) => T): (key: string) => T {
	const made = new Map<string, T>();
	return (key) => {
		const before = made.get(key);
		if (before !== undefined) return before;
		const now = make(key);
		made.set(key, now);
		return now;
	};
}

/** A name in the news is said our way, and as an engine or the spelling has it: speakers differ. */
function saidWord(tongue: Tongue, dictionary: Dictionary, asked: ReadonlyMap<string, Sounds>, word: string): Said {
	const own = tongue.house.get(word) ?? [];
	const known = dictionary.get(word);
	if (known) return { variants: distinct([...own, ...known]), foundBy: 'dictionary' };
	const derived = tongue.derived(word, (stem) => tongue.house.get(stem) ?? dictionary.get(stem));
	if (derived.length > 0) return { variants: distinct(derived), foundBy: 'rule' };
	const answer = asked.get(word) ?? [];
	const halved = answer.length > 0 ? [] : tongue.halved(word, dictionary.get);
	const variants = distinct([...own, answer, ...halved, tongue.letters(word)]);
	if (variants.length === 0) return NOTHING;
	return { variants, foundBy: own.length > 0 ? 'dictionary' : answer.length > 0 ? 'espeak' : halved.length > 0 ? 'rule' : 'letters' };
}

/** The most doubtful word of the likeliest reading says how the token was found; a reading with a word that cannot be said is left out. */
function saidToken({ whole, readings }: Read, dictionary: Dictionary, sayWord: (word: string) => Said): Said {
	const entry = whole.map((word) => dictionary.get(word)).find((variants) => variants !== undefined);
	const ways = readings.map((reading) => reading.map(sayWord)).filter((words) => words.every(({ variants }) => variants.length > 0));
	const most = Math.max(1, Math.floor((MOST_VARIANTS - (entry?.length ?? 0)) / Math.max(1, ways.length)));
	const variants = distinct([
		...(entry ?? []),
		...ways.flatMap((words) =>
			combined(
				words.map((word) => word.variants),
				most
			)
		)
	]);
	if (variants.length === 0) return NOTHING;
	if (entry) return { variants, foundBy: 'dictionary' };
	const [likeliest = []] = ways;
	const doubt = Math.max(...likeliest.map(({ foundBy }) => BY_DOUBT.indexOf(foundBy)));
	const foundBy = BY_DOUBT[doubt] ?? 'letters';
	return { variants, foundBy: foundBy === 'dictionary' && (likeliest.length > 1 || readings.length > 1) ? 'rule' : foundBy };
}
