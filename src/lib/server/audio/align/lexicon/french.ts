/** French for the aligner: which words a token is read as; the dictionary brings the silent and the linked ends of words. */
import { readFrenchLetters } from './french-letters.ts';
import { cardinal, decimalReadings, numberReadings, ordinal } from './french-numbers.ts';
import { combined, MOST_VARIANTS, type Read, type Reading, type Variants } from './sounds.ts';
import type { Tongue } from './tongue.ts';
import { bare } from './written.ts';

const ELISION = /^(l|d|j|m|t|s|n|c|qu|lorsqu|puisqu|jusqu|quoiqu|presqu|quelqu)'(?=.)/;
const SPELLED = /^\p{Lu}{2,5}$/u;
const JOINT = /[^\p{L}\p{N}\p{M}'.,$€£%°]+|(?<!\d)[.,]|[.,](?!\d)/u;
const MOST_PARTS = 40;

const SAID: ReadonlyMap<string, readonly Reading[]> = new Map(
	(
		'm: monsieur | mètres | million; mm: messieurs | millimètres; mme: madame; mmes: mesdames; mlle: mademoiselle; dr: docteur; pr: professeur; st: saint; ste: sainte; ' +
		'etc: et cetera; km: kilomètres | kilomètre; cm: centimètres; kg: kilos | kilogrammes; g: grammes; h: heures | heure; min: minutes; s: secondes; ' +
		'%: pour cent; €: euros | euro; $: dollars; £: livres; °: degrés; °c: degrés; n°: numéro; &: et; @: arobase; +: plus; =: égale; md: milliards; mds: milliards; ' +
		'k€: mille euros; m€: millions euros; av: avenue | avant; bd: boulevard; ex: exemple; p: page'
	)
		.split('; ')
		.map((row) => row.split(': '))
		.map(([written, said]): [string, Reading[]] => [written!, said!.split(' | ').map((reading) => reading.split(' '))])
);

function read(token: string, shouted: boolean): Read {
	const written = bare(token);
	const lower = written.toLowerCase();
	if (!/[\p{L}\p{N}]/u.test(lower)) return { whole: [], readings: [...(SAID.get(lower) ?? [])] };
	const undotted = lower.replace(/\.+$/, '');
	const whole = /\d/.test(lower) ? [] : [...new Set([lower, undotted, undotted.replace(/^'+|'+$/g, ''), undotted.replaceAll('-', '_')])];
	const abbreviated = lower !== undotted || undotted.length > 1 ? SAID.get(undotted) : undefined;
	if (abbreviated) return { whole, readings: abbreviated };
	if (/^(?:\p{L}\.)+\p{L}?$/u.test(written)) return { whole, readings: [Array.from(undotted.replaceAll('.', ''))] };
	const parts = written.replace(/\.+$/, '').split(JOINT).filter(Boolean).slice(0, MOST_PARTS);
	const readings = parts.map((part, i) => partReadings(part, shouted, i > 0).slice(0, 4));
	return { whole, readings: combined(readings, MOST_VARIANTS) };
}

/** @param follows a hyphen stands before it: `dis-je`, `a-t-il` */
function partReadings(part: string, shouted: boolean, follows: boolean): Reading[] {
	if (/\d/.test(part)) return formReadings(part.toLowerCase());
	const word = part.toLowerCase().replace(/[^\p{L}\p{M}']|^'+|'+$/gu, '');
	if (!word) return [];
	if (follows && word === 't') return [["t'"]];
	const elided = ELISION.exec(word)?.[0];
	const rest = elided ? word.slice(elided.length) : word;
	const centuries = /^([IVX]+)(?:e|ème|er)$/.exec(part);
	const spelled = SPELLED.test(part) && !shouted ? [Array.from(word)] : [];
	const readings = [
		...(centuries ? [ordinal(roman(centuries[1]!.toLowerCase()))] : []),
		[rest],
		...(follows ? [[`-${rest}`]] : []),
		...(elided ? [] : spelled)
	];
	return elided ? readings.map((reading) => [elided, ...reading]) : readings;
}

const roman = (letters: string): number => {
	const values = Array.from(letters, (letter) => ({ i: 1, v: 5, x: 10 })[letter] ?? 0);
	return values.reduce((sum, value, i) => sum + (value < (values[i + 1] ?? 0) ? -value : value), 0);
};

/** `10h30`, `3,5`, `1.500`, `2e`, `50€`, `A4`. */
function formReadings(part: string): Reading[] {
	const [, hour, minute = ''] = /^(\d{1,2})[h:](\d\d)?$/.exec(part) ?? [];
	const minutes = Number(minute) ? cardinal(Number(minute)) : [];
	if (hour) return [[...(Number(hour) === 1 ? ['une', 'heure'] : [...cardinal(Number(hour)), 'heures']), ...minutes]];
	const [, place, first] = /^(\d{1,6})(er|re|ère)?(?:e|è|ème|ième|nd|nde)?s?$/.exec(part) ?? [];
	if (place && !/^\d+$/.test(part)) return [first === 're' || first === 'ère' ? ['première'] : ordinal(Number(place))];
	return combined(
		(part.match(/\d+(?:\.\d{3})*(?:,\d+)?|[^\d.,]+/g) ?? []).map((run) => runReadings(run)),
		MOST_VARIANTS
	);
}

function runReadings(run: string): Reading[] {
	const [whole = '', behind] = run.replaceAll('.', '').split(',');
	if (/^\d/.test(run)) return behind === undefined ? numberReadings(whole) : decimalReadings(whole, behind);
	return [...(SAID.get(run) ?? [run.length > 3 ? [run] : Array.from(run)])];
}

/** The dictionary has `vingt` letter by letter, and the linked forms of other numbers before the plain ones. */
const house: ReadonlyMap<string, Variants> = new Map([
	[
		'vingt',
		[
			['vv', 'in'],
			['vv', 'in', 'tt']
		]
	],
	[
		'six',
		[
			['ss', 'ii', 'ss'],
			['ss', 'ii']
		]
	],
	[
		'dix',
		[
			['dd', 'ii', 'ss'],
			['dd', 'ii']
		]
	],
	[
		'huit',
		[
			['uy', 'ii', 'tt'],
			['uy', 'ii']
		]
	]
]);

export const french: Tongue = {
	model: 'fr-fr',
	read,
	house,
	kin: (word) => [word.replace(/s$/, ''), word.replace(/es?$/, ''), word.replace(/^-/, ''), word.replaceAll('-', '_')],
	/** A plural sounds like its singular, a feminine often so; nothing else is told by the end of a word. */
	derived: (word, known) => known(word.replace(/^-/, '')) ?? (/..s$/.test(word) ? known(word.replace(/s$/, '')) : undefined) ?? [],
	halved: () => [],
	letters: readFrenchLetters
};
