/** Numbers as English speakers say them, every common way. */
import type { Reading } from './sounds.ts';

const ONES =
	'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
		' '
	);
const TENS = 'zero ten twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const SCALES = ['', 'thousand', 'million', 'billion', 'trillion'];
const MOST_DIGITS = 15;
/** A card or telephone number is still read out; nobody reads a page of digits. */
const LONGEST_ROW = 20;
const ORDINALS: Readonly<Record<string, string>> = {
	...{ one: 'first', two: 'second', three: 'third', five: 'fifth', eight: 'eighth', nine: 'ninth', twelve: 'twelfth' }
};

const belowHundred = (n: number): string[] =>
	n < 20 ? [ONES[n]!] : n % 10 === 0 ? [TENS[n / 10]!] : [TENS[Math.floor(n / 10)]!, ONES[n % 10]!];

function belowThousand(n: number, and: readonly string[]): string[] {
	if (n < 100) return belowHundred(n);
	const rest = n % 100;
	return [ONES[Math.floor(n / 100)]!, 'hundred', ...(rest ? [...and, ...belowHundred(rest)] : [])];
}

/** @param n a whole number under 10^15 @param and said after hundreds, in the British way: `['and']` or nothing */
export function cardinal(n: number, and: readonly string[] = []): string[] {
	if (n < 1000) return belowThousand(n, and);
	const said: string[] = [];
	for (let scale = SCALES.length - 1; scale >= 0; scale--) {
		const part = Math.floor(n / 1000 ** scale) % 1000;
		if (part === 0) continue;
		if (scale === 0 && part < 100 && and.length > 0) said.push(...and);
		said.push(...belowThousand(part, and), ...(scale > 0 ? [SCALES[scale]!] : []));
	}
	return said;
}

export function ordinalOf(words: Reading): string[] {
	const last = words.at(-1) ?? '';
	return [...words.slice(0, -1), ORDINALS[last] ?? (last.endsWith('y') ? `${last.slice(0, -1)}ieth` : `${last}th`)];
}

export const digitByDigit = (digits: string, zero: 'zero' | 'oh' = 'zero'): string[] =>
	Array.from(digits.slice(0, LONGEST_ROW), (digit) => (digit === '0' ? zero : ONES[Number(digit)]!));

/** `52` -> fifty two, `05` -> oh five, `00` -> hundred: the back of a year, of a time or of a house number. */
const pair = (two: string): string[] =>
	two === '00' ? ['hundred'] : two.startsWith('0') ? ['oh', ONES[Number(two)]!] : belowHundred(Number(two));

/** `1952` -> nineteen fifty two. */
const pairs = (four: string): string[] => [...belowHundred(Number(four.slice(0, 2))), ...pair(four.slice(2))];

/** @param year four digits */
export function yearReadings(year: string): Reading[] {
	const n = Number(year);
	const whole = [cardinal(n), cardinal(n, ['and'])];
	const old = n % 100 > 0 && n < 2000 ? [[...belowHundred(Math.floor(n / 100)), 'hundred', 'and', ...belowHundred(n % 100)]] : [];
	return n >= 2000 && n < 2010 ? [...whole, pairs(year)] : [pairs(year), ...whole, ...old];
}

const isYear = (digits: string): boolean => /^(?:1[1-9]|20)\d\d$/.test(digits);

/** @param written digits, with commas between thousands or without */
export function numberReadings(written: string): Reading[] {
	const digits = written.replaceAll(',', '');
	if (digits.length > MOST_DIGITS) return [digitByDigit(digits)];
	if (digits.length > 1 && digits.startsWith('0')) return [digitByDigit(digits), digitByDigit(digits, 'oh'), cardinal(Number(digits))];
	if (isYear(written)) return yearReadings(written);
	return distinctReadings([...countReadings(Number(digits)), ...(written === digits ? codeReadings(digits) : [])]);
}

/** Of how many: one hundred and five, a hundred five, fifteen hundred. */
function countReadings(n: number): Reading[] {
	const ways = [cardinal(n), cardinal(n, ['and'])];
	const hundreds = n > 1000 && n < 10_000 && n % 100 === 0 && n % 1000 > 0 ? [[...belowHundred(n / 100), 'hundred']] : [];
	const offhand = ways.filter(([first], i) => first === 'one' && ways[i]!.length > 1).map(([, ...rest]) => ['a', ...rest]);
	return [...ways, ...hundreds, ...offhand];
}

/** Without a comma it may be a name rather than a count: flight 747, room 5512, postcode 90210. */
function codeReadings(digits: string): Reading[] {
	if (digits.length < 3) return [];
	const inPairs = digits.length === 4 ? [pairs(digits)] : [];
	const oneAndTwo = digits.length === 3 && !digits.endsWith('00') ? [[ONES[Number(digits[0])]!, ...pair(digits.slice(1))]] : [];
	return [...inPairs, ...oneAndTwo, digitByDigit(digits), digitByDigit(digits, 'oh')];
}

/** `3.5`, `.05`: three point five; the digits behind the point one by one, or as a number where they are two. */
export function decimalReadings(whole: string, behind: string): Reading[] {
	const fronts = whole === '' ? [[], ['zero']] : whole === '0' ? [['zero'], ['oh'], []] : numberReadings(whole).slice(0, 2);
	const backs = [digitByDigit(behind), ...(behind.includes('0') ? [digitByDigit(behind, 'oh')] : [])];
	if (behind.length === 2 && !behind.startsWith('0')) backs.push(belowHundred(Number(behind)));
	return distinctReadings(fronts.flatMap((front) => backs.map((back) => [...front, 'point', ...back])));
}

/** @param written digits, with commas between thousands or without */
export const ordinalReadings = (written: string): Reading[] =>
	distinctReadings(countReadings(Number(written.replaceAll(',', '').slice(0, MOST_DIGITS))).map((reading) => ordinalOf(reading)));

/** `30` -> thirties, `1990` -> nineteen nineties, `747` -> seven forty sevens. */
export const pluralReadings = (written: string): Reading[] => numberReadings(written).map((reading) => pluralOf(reading));

function pluralOf(words: Reading): string[] {
	const last = words.at(-1) ?? '';
	return [...words.slice(0, -1), last.endsWith('y') ? `${last.slice(0, -1)}ies` : last.endsWith('x') ? `${last}es` : `${last}s`];
}

export function distinctReadings(readings: Iterable<Reading>): Reading[] {
	const found = new Map<string, Reading>();
	for (const reading of readings) if (reading.length > 0) found.set(reading.join(' '), reading);
	return [...found.values()];
}
