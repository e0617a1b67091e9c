/**
 * How a language counts, lists and dates. The first use of a formatter costs a waking page 10 ms and more, plural rules hardly
 * anything: so each is made when it is first asked for, and a small count needs none.
 */
import type { Language } from './languages.ts';

/** The plural forms a translator has to give: those that whole numbers take, CLDR 48. */
interface Forms {
	en: 'one' | 'other';
	es: 'one' | 'other';
	fr: 'one' | 'other';
	de: 'one' | 'other';
	ru: 'one' | 'few' | 'many';
	ar: 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';
}

/** In each form `#` stands for the number; a form may do without it. */
export type Plural<L extends Language> = Readonly<Record<Forms[L], string>>;

export interface Speaking<L extends Language> {
	readonly language: L;
	/** `plural(3, { one: '# turn', other: '# turns' })` */
	plural(count: number, forms: Plural<L>): string;
	/** `12,345`, always in the digits 0 to 9, as the clocks beside it are. */
	number(value: number): string;
	/** @param share 0 to 1 */
	percent(share: number): string;
	/** @param date a day as `2022-01-09`; `9 January 2022` */
	date(date: string): string;
	/** An instant, by the clock of whoever looks: `9 Jan 2022, 10:05` */
	moment(at: Date): string;
	/** `a, b and c` */
	list(parts: readonly string[]): string;
	/** `18.4 MB` */
	bytes(count: number): string;
}

/** English as the house writes it, with the day first. */
const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', es: 'es', fr: 'fr', de: 'de', ru: 'ru', ar: 'ar-u-nu-latn' };

/** Up to here every language writes the digits and nothing else. */
const PLAIN = 999;
const STEPS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'];

export function speaking<L extends Language>(language: L): Speaking<L> {
	const locale = LOCALES[language];
	const rules = once(() => new Intl.PluralRules(locale));
	const numbers = once(() => new Intl.NumberFormat(locale));
	const shares = once(() => new Intl.NumberFormat(locale, { style: 'percent' }));
	const days = once(() => new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }));
	const moments = once(() => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }));
	const lists = once(() => new Intl.ListFormat(locale));
	const number = (value: number): string =>
		Number.isInteger(value) && value >= 0 && value <= PLAIN ? String(value) : numbers().format(value);
	return {
		language,
		number,
		plural: (count, forms) => formOf(forms, rules().select(count)).replaceAll('#', number(count)),
		percent: (share) => shares().format(share),
		// A calendar day has no time zone: it is put at Greenwich and read there.
		date: (date) => days().format(new Date(date)),
		moment: (at) => moments().format(at),
		list: (parts) => (parts.length < 2 ? parts.join('') : lists().format(parts)),
		bytes: (count) => bytesIn(locale, count)
	};
}

/** Parts of a whole take a form that whole numbers do not, in Russian that of two. */
function formOf(forms: Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>, rule: Intl.LDMLPluralRule): string {
	return forms[rule] ?? forms.other ?? forms.few ?? '';
}

function bytesIn(locale: string, count: number): string {
	const step = Math.min(Math.max(0, Math.floor(Math.log10(Math.max(count, 1)) / 3)), STEPS.length - 1);
	const unit = STEPS[step]!;
	return new Intl.NumberFormat(locale, { style: 'unit', unit, maximumSignificantDigits: 3 }).format(count / 1000 ** step);
}

function once<Made>(make: () => Made): () => Made {
	let made: Made | null = null;
	return () => (made ??= make());
}
