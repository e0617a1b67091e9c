/** How a language counts, lists, dates and measures: what a page of ours says beside its player. */
import { once, type Counting } from './counting.ts';
import type { Language } from './languages.ts';

export interface Speaking<L extends Language> extends Counting<L> {
	/** @param share 0 to 1 */
	percent(share: number): string;
	/** @param date a day as `2022-01-09`; `9 January 2022` */
	date(date: string): string;
	/** An instant, by the clock of whoever looks: `9 Jan 2022, 10:05` */
	moment(at: Date): string;
	/** `18.4 MB` */
	bytes(count: number): string;
}

const STEPS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'];

/** @param counted how the language counts, which its player knows already */
export function speaking<L extends Language>(counted: Counting<L>): Speaking<L> {
	const { locale } = counted;
	const shares = once(() => new Intl.NumberFormat(locale, { style: 'percent' }));
	const days = once(() => new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }));
	const moments = once(() => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }));
	return {
		...counted,
		percent: (share) => shares().format(share),
		// A calendar day has no time zone: it is put at Greenwich and read there.
		date: (date) => days().format(new Date(date)),
		moment: (at) => moments().format(at),
		bytes: (count) => bytesIn(locale, count)
	};
}

function bytesIn(locale: string, count: number): string {
	const step = Math.min(Math.max(0, Math.floor(Math.log10(Math.max(count, 1)) / 3)), STEPS.length - 1);
	const unit = STEPS[step]!;
	return new Intl.NumberFormat(locale, { style: 'unit', unit, maximumSignificantDigits: 3 }).format(count / 1000 ** step);
}
