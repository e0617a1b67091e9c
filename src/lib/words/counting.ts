/**
 * How a language counts and lists: all that a player says needs. The first use of a formatter costs a waking page 10 ms and more, plural
 * rules hardly anything: so each is made when it is first asked for, and a small count needs none.
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

/** What a screen reader says of a position; `and` stands between two of them where a language wants more than a space. */
export interface Units<L extends Language> {
	readonly hour: Plural<L>;
	readonly minute: Plural<L>;
	readonly second: Plural<L>;
	readonly and?: string;
}

export interface Counting<L extends Language> {
	readonly language: L;
	/** What its formatters are made for. */
	readonly locale: string;
	/** `plural(3, { one: '# turn', other: '# turns' })` */
	plural(count: number, forms: Plural<L>): string;
	/** `12,345`, always in the digits 0 to 9, as the clocks beside it are. */
	number(value: number): string;
	/** `a, b and c` */
	list(parts: readonly string[]): string;
	/** Gives seconds as they are said: `1 hour 2 minutes 9 seconds`. */
	duration(units: Units<L>): (seconds: number) => string;
}

/** Up to here every language writes the digits and nothing else. */
const PLAIN = 999;

/** @param locale a BCP 47 tag of the language, with its manner of writing */
export function counting<L extends Language>(language: L, locale: string = language): Counting<L> {
	const rules = once(() => new Intl.PluralRules(locale));
	const numbers = once(() => new Intl.NumberFormat(locale));
	const lists = once(() => new Intl.ListFormat(locale));
	const number = (value: number): string =>
		Number.isInteger(value) && value >= 0 && value <= PLAIN ? String(value) : numbers().format(value);
	const plural = (count: number, forms: Plural<L>): string => formOf(forms, rules().select(count)).replaceAll('#', number(count));
	return {
		language,
		locale,
		number,
		plural,
		list: (parts) => (parts.length < 2 ? parts.join('') : lists().format(parts)),
		duration: (units) => (seconds) => durationIn(units, Math.max(0, Math.floor(seconds)), plural)
	};
}

/** Parts of a whole take a form that whole numbers do not, in Russian that of two. */
function formOf(forms: Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>, rule: Intl.LDMLPluralRule): string {
	return forms[rule] ?? forms.other ?? forms.few ?? '';
}

/** Nothing is said of what is none, but of the seconds where there is nothing else. */
function durationIn<L extends Language>(units: Units<L>, whole: number, plural: Counting<L>['plural']): string {
	const all = [
		[Math.floor(whole / 3600), units.hour],
		[Math.floor(whole / 60) % 60, units.minute],
		[whole % 60, units.second]
	] as const;
	const some = all.filter(([count]) => count > 0);
	return (some.length === 0 ? all.slice(2) : some).map(([count, unit]) => plural(count, unit)).join(units.and ?? ' ');
}

export function once<Made>(make: () => Made): () => Made {
	let made: Made | null = null;
	return () => (made ??= make());
}
