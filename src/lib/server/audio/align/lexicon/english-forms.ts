/** The written forms of numbers in English: money, times, fractions, ranges, measures. Each answers with all the usual readings. */
import {
	cardinal,
	decimalReadings,
	digitByDigit,
	distinctReadings,
	numberReadings,
	ordinalOf,
	ordinalReadings,
	pluralReadings
} from './english-numbers.ts';
import { currencies, units } from './english-signs.ts';
import { combined, MOST_VARIANTS, type Reading } from './sounds.ts';

const WHOLE = String.raw`(?:\d{1,3}(?:,\d{3})+|\d+)`;
const AMOUNT = String.raw`(?:${WHOLE}(?:\.\d+)?|\.\d+)`;
const SCALE = '(?:k|mn?|mln|bn?|tn?|trn)';

type Form = readonly [written: RegExp, read: (...groups: string[]) => Reading[]];

const inOrder = (...parts: (readonly Reading[])[]): Reading[] => combined(parts, MOST_VARIANTS).slice(0, MOST_VARIANTS);

function amountReadings(written: string): Reading[] {
	const [whole = '', behind] = written.split('.');
	return behind === undefined ? numberReadings(whole) : decimalReadings(whole, behind);
}

/** `$3.2` stands before "million dollars" as often as it is a sum of its own. */
function money(sign: string, amount: string, scale: string): Reading[] {
	const [many, single] = currencies.get(sign)!;
	if (/\d\.00$/.test(amount) && !scale) return money(sign, amount.slice(0, -3), '');
	const scaled = inOrder(amountReadings(amount).slice(0, 4), scale ? (units.get(scale.toLowerCase()) ?? []) : []);
	const small = scale ? [] : dollarsAndCents(sign, amount);
	return [...small, ...inOrder(scaled, amount === '1' ? [[single], [many], []] : [[many], [], [single]])];
}

/** `$5.50`. */
function dollarsAndCents(sign: string, amount: string): Reading[] {
	const [many, single, small] = currencies.get(sign)!;
	const [whole = '', behind = ''] = amount.split('.');
	if (behind.length !== 2 || whole === '' || !small) return [];
	const dollars = cardinal(Number(whole.replaceAll(',', '')));
	const cents = cardinal(Number(behind));
	const unit = whole === '1' ? single : many;
	return [
		[...dollars, unit, 'and', ...cents, small],
		[...dollars, ...cents],
		[...dollars, unit, ...cents]
	];
}

/** `$5-10m`. */
const moneyRange = (sign: string, from: string, to: string, scale: string): Reading[] =>
	inOrder(amountReadings(from).slice(0, 2), [['to'], []], money(sign, to, scale).slice(0, 4));

function clockTime(hour: string, minute: string, second: string, half: string): Reading[] {
	const hours = [cardinal(Number(hour)), ...(hour.startsWith('0') ? [digitByDigit(hour, 'oh'), digitByDigit(hour)] : [])];
	const minutes =
		minute === '00'
			? [[], ["o'clock"], ['hundred']]
			: minute.startsWith('0')
				? [['oh', ...cardinal(Number(minute))], cardinal(Number(minute)), digitByDigit(minute)]
				: [cardinal(Number(minute)), ['to', ...cardinal(Number(minute))]];
	const seconds = second ? [cardinal(Number(second)), digitByDigit(second, 'oh')] : [[]];
	return inOrder(hours, minutes, seconds, half ? [[`${half[0]!.toLowerCase()}.`, 'm.']] : [[]]);
}

function fraction(over: string, under: string): Reading[] {
	const top = numberReadings(over).slice(0, 2);
	const n = Number(under.replaceAll(',', ''));
	const plain = inOrder(top, [['over'], [], ['slash'], ['of'], ['out', 'of']], numberReadings(under).slice(0, 2));
	if (n < 2 || n > 100) return plain;
	const single = over === '1';
	const part =
		n === 2
			? [single ? 'half' : 'halves']
			: ordinalOf(cardinal(n)).map((word, i, all) => (single || i < all.length - 1 ? word : `${word}s`));
	const parts = n === 4 ? [part, [single ? 'quarter' : 'quarters']] : [part];
	const offhand = single ? inOrder([['a'], []], parts) : [];
	return distinctReadings([...inOrder(top.slice(0, 1), parts), ...offhand, ...plain]);
}

function measure(sign: string, amount: string, unit: string): Reading[] {
	const known = units.get(unit.toLowerCase().replace(/\.$/, ''));
	const letters = /^[a-z]{1,3}$/i.test(unit) ? [Array.from(unit.toLowerCase(), (letter) => `${letter}.`)] : [];
	const optional = unit === '%' || unit === '+' || unit.startsWith('°') ? [[]] : [];
	const said = [...(known ?? []), ...optional, ...letters];
	return said.length === 0 ? [] : inOrder(signReadings(sign), amountReadings(amount).slice(0, 4), said);
}

const signReadings = (sign: string): Reading[] =>
	sign === '-' ? [['minus'], ['negative'], []] : sign === '+' ? [['plus'], []] : sign === '~' ? [[], ['about']] : [[]];

/** The first that fits decides. */
const FORMS: readonly Form[] = [
	[form(`(?:US|A|C|CA|AU|NZ|HK)?([$€£¥])(${AMOUNT})(${SCALE}?)\\+?`), money],
	[form(`([$€£¥])(${AMOUNT})-(${AMOUNT})(${SCALE}?)`), moneyRange],
	[form(String.raw`\+?((?:\d{1,3}[-. ])?\(?\d{3}\)?[-. ]\d{3}[-. ]\d{4}|\d{3}-\d{4})`), telephone],
	[form(String.raw`(\d{1,2}):(\d\d)(?::(\d\d))?([ap]?\.?m?\.?)`), clockTime],
	[form(String.raw`(\d{1,2})\.(\d\d)()([ap]\.?m\.?)`), clockTime],
	[form(`(${WHOLE})(?:st|nd|rd|th)`), (written) => ordinalReadings(written)],
	[
		form(`(${WHOLE})(?:st|nd|rd|th)'?s`),
		(written) => ordinalReadings(written).map((words) => [...words.slice(0, -1), `${words.at(-1)!}s`])
	],
	[form(`(${WHOLE})/(${WHOLE})(?:st|nd|rd|th|ths|rds|s)?`), fraction],
	[form(`(${WHOLE}) (\\d+)/(\\d+)`), (whole, over, under) => inOrder(numberReadings(whole), [['and']], fraction(over, under))],
	[form(`'(\\d\\d)`), (two) => distinctReadings([...numberReadings(two), digitByDigit(two, 'oh')])],
	[form(`'?(${WHOLE})'?s`), (written) => pluralReadings(written)],
	[form(`([$€£¥]?${AMOUNT}${SCALE}?)-([$€£¥]?${AMOUNT}\\S*)`), range],
	[form(`#(${WHOLE})`), (written) => inOrder([['number'], ['hashtag'], ['pound']], numberReadings(written).slice(0, 4))],
	[form(`([-+~]?)(${AMOUNT})`), (sign, amount) => inOrder(signReadings(sign), amountReadings(amount))],
	[form(String.raw`([-+~]?)(${AMOUNT})[ -]?([a-z°%¢$€£¥+"'/]{1,4}|[ap]\.m)\.?`), measure]
];

function form(pattern: string): RegExp {
	return new RegExp(`^${pattern}$`, 'i');
}

function telephone(written: string): Reading[] {
	const digits = written.replace(/\D/g, '');
	return [digitByDigit(digits), digitByDigit(digits, 'oh')];
}

/** `10-12` is ten to twelve, and in a score or a telephone number ten twelve. */
function range(from: string, to: string): Reading[] {
	const right = readForm(to);
	return right ? inOrder((readForm(from) ?? []).slice(0, 3), [['to'], [], ['through']], right.slice(0, 4)) : [];
}

/** Every reading of a token made of numbers, or `null` when it is not of these forms. */
export function readForm(written: string): Reading[] | null {
	for (const [pattern, read] of FORMS) {
		const groups = pattern.exec(written);
		const readings = groups ? read(...groups.slice(1).map((group: string | undefined) => group ?? '')) : [];
		if (readings.length > 0) return distinctReadings(readings).slice(0, MOST_VARIANTS);
	}
	return null;
}
