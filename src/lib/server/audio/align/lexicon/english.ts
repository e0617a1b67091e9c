/** English for the aligner: which words a token is read as, and how a word is said that the dictionary lacks. */
import { commonLexicon } from '../../lexicon.ts';
import { readEnglishLetters } from './english-letters.ts';
import { readEnglish } from './english-readings.ts';
import { combined, type Sounds, type Variants } from './sounds.ts';
import type { Known, Tongue } from './tongue.ts';

const HISSES: ReadonlySet<string> = new Set('S Z SH ZH CH JH'.split(' '));
const VOICELESS: ReadonlySet<string> = new Set('P T K F TH S SH CH'.split(' '));
const SHORTEST_HALF = 3;

/** Plural, possessive, third person: one sound, by the last of the word. */
const withS = (sounds: Sounds): Sounds => {
	const last = sounds.at(-1) ?? '';
	return [...sounds, ...(HISSES.has(last) ? ['IH', 'Z'] : VOICELESS.has(last) ? ['S'] : ['Z'])];
};

const withD = (sounds: Sounds): Sounds => {
	const last = sounds.at(-1) ?? '';
	return [...sounds, ...(last === 'T' || last === 'D' ? ['IH', 'D'] : VOICELESS.has(last) ? ['T'] : ['D'])];
};

const then =
	(...more: string[]) =>
	(sounds: Sounds): Sounds => [...sounds, ...more];

/** What a word may be made of: its ending, how the rest is spelled without it, and what it adds to the sound. */
const ENDINGS: readonly (readonly [ending: RegExp, stems: readonly string[], sound: (stem: Sounds) => Sounds])[] = [
	[/'s$/, [''], withS],
	[/s'$/, ['s'], then()],
	[/s'$/, [''], withS],
	[/'$/, [''], then()],
	[/'ll$/, [''], then('AH', 'L')],
	[/'d$/, [''], then('D')],
	[/'ve$/, [''], then('AH', 'V')],
	[/'re$/, [''], then('ER')],
	[/n't$/, [''], then('AH', 'N', 'T')],
	[/in'$/, ['ing'], (stem) => (stem.at(-1) === 'NG' ? [...stem.slice(0, -1), 'N'] : stem)],
	[/ies$/, ['y'], withS],
	[/ied$/, ['y'], withD],
	[/(?<=..)s$/, [''], withS],
	[/(?<=..)es$/, [''], withS],
	[/(?<=..)ed$/, ['', 'e'], withD],
	[/(?<=\1([bdglmnprt]))ed$/, ['-'], withD],
	[/(?<=..)ing$/, ['', 'e'], then('IH', 'NG')],
	[/(?<=\1([bdglmnprt]))ing$/, ['-'], then('IH', 'NG')],
	[/(?<=..)er$/, ['', 'e'], then('ER')],
	[/ier$/, ['y'], then('ER')],
	[/iest$/, ['y'], then('AH', 'S', 'T')],
	[/(?<=..)est$/, ['', 'e'], then('AH', 'S', 'T')],
	[/'st$/, [''], then('S', 'T')],
	[/(?<=..)ers$/, ['', 'e'], then('ER', 'Z')],
	[/(?<=..)ly$/, [''], then('L', 'IY')],
	[/(?<=..)ness$/, [''], then('N', 'AH', 'S')],
	[/(?<=..)less$/, [''], then('L', 'AH', 'S')]
];

/** `-` stands for a letter that was doubled: `podded` is pod. */
const stemsOf = (word: string, ending: RegExp, stems: readonly string[]): string[] => {
	if (!ending.test(word)) return [];
	const rest = word.replace(ending, '');
	return stems.map((more) => (more === '-' ? rest.slice(0, -1) : rest + more));
};

function derived(word: string, known: Known): Variants {
	for (const [ending, stems, sound] of ENDINGS) {
		for (const stem of stemsOf(word, ending, stems)) {
			const variants = known(stem);
			if (variants) return variants.map(sound);
		}
	}
	return [];
}

const halvesOf = (word: string): (readonly [string, string])[] =>
	Array.from({ length: Math.max(0, word.length - 2 * SHORTEST_HALF + 1) }, (_, i) => [
		word.slice(0, SHORTEST_HALF + i),
		word.slice(SHORTEST_HALF + i)
	]);

/** `livestream` is live and stream: of several ways to cut a word in two known ones, the one with the longest short half. */
function halved(word: string, known: Known): Variants {
	const cuts = halvesOf(word).filter((halves) => halves.every((half) => known(half) !== undefined));
	const evenness = (halves: readonly string[]) => Math.min(...halves.map(({ length }) => length));
	const [best] = cuts.sort((a, b) => evenness(b) - evenness(a));
	return best ? combined(best.map((half) => known(half)!.slice(0, 2))) : [];
}

/** The engines' phones without their stress: flite knows three the model does not. */
const MODEL_NAMES: Readonly<Record<string, string>> = { AX: 'AH', AXR: 'ER', IX: 'IH', DX: 'D' };
const house = new Map(
	[...commonLexicon].map(([word, said]): [string, Variants] => [
		word,
		[said.split(' ').map((phone) => MODEL_NAMES[phone.toUpperCase()] ?? phone.replace(/\d$/, '').toUpperCase())]
	])
);

export const english: Tongue = {
	model: 'en-us',
	read: readEnglish,
	house,
	kin: (word) => [...ENDINGS.flatMap(([ending, stems]) => stemsOf(word, ending, stems)), ...halvesOf(word).flat()],
	derived,
	halved,
	letters: (word) => readEnglishLetters(word.replace(/\.$/, ''))
};
