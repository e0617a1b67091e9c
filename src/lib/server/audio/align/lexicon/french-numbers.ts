/** Numbers as French speakers say them. */
import { combined, MOST_VARIANTS, type Reading } from './sounds.ts';

const ONES = 'zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf'
	.split(' ')
	.map((word) => word.split('-'));
const TENS = ' dix vingt trente quarante cinquante soixante soixante quatre-vingt quatre-vingt'.split(' ').map((word) => word.split('-'));
const SCALES: readonly (readonly [n: number, one: string, many: string])[] = [
	[1e12, 'billion', 'billions'],
	[1e9, 'milliard', 'milliards'],
	[1e6, 'million', 'millions']
];
const MOST_DIGITS = 15;
const LONGEST_ROW = 20;

function belowHundred(n: number): string[] {
	if (n < 20) return ONES[n]!;
	const ten = Math.floor(n / 10);
	const rest = ten === 7 || ten === 9 ? (n % 10) + 10 : n % 10;
	if (n === 80) return ['quatre', 'vingts'];
	const and = n < 80 && (rest === 1 || rest === 11) ? ['et'] : [];
	return [...TENS[ten]!, ...and, ...(rest === 0 ? [] : ONES[rest]!)];
}

function belowThousand(n: number): string[] {
	if (n < 100) return belowHundred(n);
	const hundreds = Math.floor(n / 100);
	const rest = n % 100;
	return [...(hundreds > 1 ? ONES[hundreds]! : []), 'cent', ...(rest ? belowHundred(rest) : [])];
}

/** @param n a whole number under 10^15 */
export function cardinal(n: number): string[] {
	if (n < 1000) return belowThousand(n);
	const said: string[] = [];
	let rest = n;
	for (const [scale, one, many] of SCALES) {
		const count = Math.floor(rest / scale);
		rest %= scale;
		if (count > 0) said.push(...belowThousand(count), count > 1 ? many : one);
	}
	const thousands = Math.floor(rest / 1000);
	if (thousands > 0) said.push(...(thousands > 1 ? belowThousand(thousands) : []), 'mille');
	return rest % 1000 > 0 ? [...said, ...belowThousand(rest % 1000)] : said;
}

export function ordinal(n: number): string[] {
	if (n === 1) return ['premier'];
	const said = cardinal(n);
	const last = said.at(-1)!;
	const irregular = { cinq: 'cinquième', neuf: 'neuvième', quatre: 'quatrième', vingts: 'vingtième' }[last];
	return [...said.slice(0, -1), irregular ?? `${last.replace(/[es]$/, '')}ième`];
}

/** @param digits without spaces: `1999` is mille neuf cent or dix-neuf cent */
export function numberReadings(digits: string): Reading[] {
	if (digits.length > MOST_DIGITS) return [digitByDigit(digits)];
	const n = Number(digits);
	const hundreds =
		digits.length === 4 && n > 1099 && n < 2000 ? [[...belowHundred(Math.floor(n / 100)), ...belowThousand(100 + (n % 100))]] : [];
	const inPairs = digits.startsWith('0') && digits.length > 1 ? [digitByDigit(digits)] : [];
	return [...inPairs, cardinal(n), ...hundreds];
}

export const decimalReadings = (whole: string, behind: string): Reading[] =>
	combined(
		[
			numberReadings(whole).slice(0, 2),
			[['virgule']],
			behind.startsWith('0') || behind.length > 3 ? [digitByDigit(behind)] : [cardinal(Number(behind)), digitByDigit(behind)]
		],
		MOST_VARIANTS
	);

const digitByDigit = (digits: string): string[] => Array.from(digits.slice(0, LONGEST_ROW), (digit) => ONES[Number(digit)]!).flat();
