/** How one written English token may be read aloud: as the words to say, in every usual way. */
import { readForm } from './english-forms.ts';
import { cardinal, distinctReadings, ordinalOf } from './english-numbers.ts';
import { abbreviations, DOTLESS, joints, signs } from './english-signs.ts';
import { combined, MOST_VARIANTS, type Read, type Reading } from './sounds.ts';
import { bare, plain } from './written.ts';

const DOTTED = /^(?:[a-z]{1,2}\.)+[a-z]{0,2}$/i;
const SPELLED = /^([A-Z]{2,6})('?s)?$/;
/** Not I, V or X alone, nor what is a word: those are read as letters and words too. */
const ROMAN = /^(?=[IVX]{2,}$|[VX]$)X{0,3}(?:IX|IV|V?I{0,3})$/;
const ACRONYM = /(?<![A-Za-z])(?:[A-Za-z]\.){2,}(?=\W)/g;
/** A comma or a point between digits joins nothing: it is part of the number, as the signs of money and measure are. */
const JOINT = /((?:(?<!\d)[.,]|[.,](?!\d)|[^\w'.,$€£¥¢%°]|_)+)/;
/** `xkcd`, `html`: spelled even in small letters. */
const VOWELLESS = /^(?!.*(.)\1)[b-df-hj-np-tv-xz]{2,5}$/;
const MOST_PARTS = 40;

export function readEnglish(token: string, shouted: boolean): Read {
	const written = plain(addressOf(bare(token)));
	const sign = signs.get(written);
	if (sign !== undefined) return { whole: [], readings: [[sign]] };
	if (!/[A-Za-z0-9]/.test(written)) return { whole: [], readings: [] };
	const lower = written.toLowerCase();
	const whole = [lower, lower.replace(/\.+$/, ''), lower.replace(/^'+|[.']+$/g, '')];
	return { whole: /\d/.test(lower) ? [] : [...new Set(whole)], readings: readingsOf(written, shouted).slice(0, MOST_VARIANTS) };
}

/** Only the host of a web address is read out. */
const addressOf = (written: string): string => written.replace(/^[a-z]{3,5}:\/\/(?:www\.)?([^/]+).*$/i, '$1');

function readingsOf(written: string, shouted: boolean): Reading[] {
	const undotted = written.replace(/\.+$/, '');
	const form = /\d/.test(written) ? (readForm(written) ?? readForm(undotted)) : null;
	if (form) return form;
	const key = undotted.toLowerCase();
	const short = written !== undotted || DOTLESS.has(key) ? abbreviations.get(key) : undefined;
	if (short) return [...short];
	if (DOTTED.test(written)) return distinctReadings([lettersOf(written.replace(/\W/g, '')), ...(undotted.length === 1 ? [[key]] : [])]);
	const parts = undotted
		.replace(ACRONYM, (acronym) => acronym.replaceAll('.', '').toUpperCase())
		.replace(/^[#@]/, '')
		.split(JOINT);
	return leadingSign(written, parts.length > 1 ? compound(parts, shouted) : partReadings(parts[0]!, shouted));
}

const lettersOf = (letters: string): string[] =>
	Array.from(letters.toLowerCase(), (letter) => (/\d/.test(letter) ? cardinal(Number(letter))[0]! : `${letter}.`));

/** `#MeToo`, `@name`: the sign is read out or it is not. */
function leadingSign(written: string, readings: readonly Reading[]): Reading[] {
	const said = written.startsWith('#') ? 'hashtag' : written.startsWith('@') ? 'at' : null;
	return said === null ? [...readings] : [...readings.map((reading) => [said, ...reading]), ...readings];
}

/** `high-stakes`, `and/or`, `AT&T`, `name@host.org`: parts, and what is said between them. */
function compound(parts: readonly string[], shouted: boolean): Reading[] {
	const readings = parts.slice(0, MOST_PARTS).map((part, i): readonly Reading[] => {
		if (i % 2 === 0) return part ? partReadings(part, shouted).slice(0, 4) : [];
		return joints.get(part) ?? [];
	});
	return combined(readings, MOST_VARIANTS);
}

/** A part has letters, digits, apostrophes and the signs that belong to numbers. */
function partReadings(part: string, shouted: boolean): Reading[] {
	if (/\d/.test(part)) return readForm(part) ?? mixed(part, shouted);
	const word = part.toLowerCase().replace(/[^a-z']|^'+|'+$/g, '');
	if (!word) return [];
	const readings: Reading[] = [[/in'$/i.test(part) ? `${word}'` : word]];
	const [, capitals, ending = ''] = SPELLED.exec(part) ?? [];
	if (capitals && !shouted) readings.push(withEnding(lettersOf(capitals), ending));
	if (ROMAN.test(part)) readings.push(...romanReadings(part));
	if (/^[a-z]$/.test(word) || VOWELLESS.test(word)) readings.push(lettersOf(word));
	if (/[a-z][A-Z]/.test(part))
		readings.push(
			part
				.replace(/([a-z])(?=[A-Z])/g, '$1 ')
				.toLowerCase()
				.split(' ')
		);
	return distinctReadings(readings);
}

const withEnding = (letters: Reading, ending: string): string[] =>
	ending ? [...letters.slice(0, -1), `${letters.at(-1)!}'s`] : [...letters];

/** `MP3`, `G20`, `4K`, `COVID19`: runs of letters and of digits; short runs of letters are spelled. */
function mixed(part: string, shouted: boolean): Reading[] {
	const runs = part.match(/\d+(?:\.\d+)?|[A-Za-z']+/g) ?? [];
	return combined(
		runs.map((run) => {
			if (/\d/.test(run)) return (readForm(run) ?? []).slice(0, 4);
			const words = partReadings(run, shouted);
			return run.length <= 3 ? distinctReadings([lettersOf(run.replaceAll("'", '')), ...words]) : words;
		}),
		MOST_VARIANTS
	);
}

/** `Elizabeth II` is the second, `Henry V` the fifth, `Rocky IV` four. */
function romanReadings(written: string): Reading[] {
	const values = Array.from(written, (letter) => ({ I: 1, V: 5, X: 10 })[letter] ?? 0);
	const n = values.reduce((sum, value, i) => sum + (value < (values[i + 1] ?? 0) ? -value : value), 0);
	return [['the', ...ordinalOf(cardinal(n))], cardinal(n), ordinalOf(cardinal(n))];
}
