/** A quotation with all that belongs to it: who says it, where and when it was said, and where it is found. */
import type { Heading, Passage } from './manuscript.ts';
import { excerpts, trimmed, type Quotation } from './quotation.ts';
import type { Seconds } from './time.ts';
import { turnsOf, type CalendarDate } from './transcript.ts';

/** One speaker's words within a quotation, by paragraphs. */
export interface Saying {
	/** `null` where the source names nobody. */
	readonly speaker: string | null;
	readonly paragraphs: readonly string[];
}

export interface Citation {
	/** Empty where the whole conversation is cited. */
	readonly sayings: readonly Saying[];
	/** When the first of them begins on the first track. */
	readonly time: Seconds | null;
	readonly id: string;
	readonly title: string;
	readonly date: CalendarDate | null;
	/** Of the web, or `null`: a source may name any place, and a link leads nowhere else than to a page. */
	readonly source: string | null;
	/** Whose recording it is, else everybody who speaks in it, in order of their first words. */
	readonly authors: readonly string[];
	/** BCP 47, of the words. */
	readonly language: string;
	/** Of the words in Parley, else of the page. */
	readonly link: string;
}

/** What is written by the customs of whoever copies. */
export interface Customs {
	/** `9 January 2022` */
	date(date: CalendarDate): string;
	/** `a, b and c` */
	list(names: readonly string[]): string;
	/** In the place of a speaker whom the source does not name, among others whom it does. */
	readonly nobody: string;
}

/** @param time when the quotation begins on the first track */
export function citationOf(
	heading: Pick<Heading, 'id' | 'title' | 'date' | 'source' | 'author' | 'language' | 'speakers'>,
	passages: readonly Passage[],
	{ quotation, time, link }: { readonly quotation: Quotation | null; readonly time: Seconds | null; readonly link: string }
): Citation {
	const { id, date, source, author, language, speakers } = heading;
	return {
		sayings: quotation === null ? [] : sayingsOf(quotation, passages, speakers),
		time: quotation === null ? null : time,
		...{ id, date, language, link },
		title: oneLine(heading.title),
		source: source !== null && isOfTheWeb(source) ? source : null,
		authors: author === null ? speakers.map(({ name }) => oneLine(name)) : [oneLine(author)]
	};
}

function sayingsOf(quotation: Quotation, passages: readonly Passage[], speakers: Heading['speakers']): Saying[] {
	const { first, ...rest } = trimmed(quotation, passages) ?? quotation;
	const texts = excerpts({ first, ...rest }, passages);
	const quoted = passages.slice(first, rest.last + 1).map((passage, i) => ({ ...passage, text: oneLine(texts[i]!) }));
	return turnsOf(quoted.filter(({ text }) => text !== '')).map(({ speaker, paragraphs }) => ({
		speaker: oneLine(speakers.find(({ id }) => id === speaker)?.name ?? '') || null,
		paragraphs: paragraphs.map(({ text }) => text)
	}));
}

/** Line ends and whatever turns the writing round would reach beyond their own words. */
export const oneLine = (text: string): string =>
	text
		.replace(/[\u202A-\u202E\u2066-\u2069]/g, '')
		.replace(/\s+/g, ' ')
		.trim();

export const isOfTheWeb = (address: string): boolean => /^https?:$/.test(URL.parse(address)?.protocol ?? '');

/** Who quotes one speaker names them behind the words; of several each stands before their own. */
export const onlySpeaker = ({ sayings }: Citation): string | null => (sayings.length === 1 ? sayings[0]!.speaker : null);

interface Marks {
	readonly outer: readonly [open: string, close: string];
	readonly inner: readonly [open: string, close: string];
}

const ENGLISH: Marks = { outer: ['\u201C', '\u201D'], inner: ['\u2018', '\u2019'] };
const FRENCH: Marks = { outer: ['\u00AB\u00A0', '\u00A0\u00BB'], inner: ['\u201C', '\u201D'] };
const ANGLES: Marks = { outer: ['\u00AB', '\u00BB'], inner: ['\u201C', '\u201D'] };
const LOW: Marks = { outer: ['\u201E', '\u201C'], inner: ['\u201A', '\u2018'] };
const CORNERS: Marks = { outer: ['\u300C', '\u300D'], inner: ['\u300E', '\u300F'] };
/** As CLDR 48 has them (quotationStart and its fellows). */
const MARKS: ReadonlyMap<string, Marks> = new Map([
	...['fr'].map((language) => [language, FRENCH] as const),
	...['es', 'it', 'pt', 'ru', 'uk', 'be', 'el', 'no', 'nb', 'nn', 'fa', 'hy', 'ca'].map((language) => [language, ANGLES] as const),
	...['de', 'cs', 'sk', 'sl', 'bg', 'is', 'lt'].map((language) => [language, LOW] as const),
	...['ja', 'zh'].map((language) => [language, CORNERS] as const)
]);

/** In the marks of the words' own language; the same marks within them become those of a quotation within one. */
export function inMarks(text: string, language: string): string {
	const { outer, inner } = MARKS.get(language.toLowerCase().split('-')[0]!) ?? ENGLISH;
	const [open, close] = outer.map((mark) => mark.trim()) as [string, string];
	const pairs = new RegExp(`${open}([^${open}${close}]*)${close}|"([^"]*)"`, 'gu');
	const isPaired = (text.match(/"/g)?.length ?? 0) % 2 === 0;
	const within = text.replace(pairs, (all, curly: string | undefined, straight: string | undefined) =>
		curly === undefined && !isPaired ? all : `${inner[0]}${(curly ?? straight ?? '').trim()}${inner[1]}`
	);
	return `${outer[0]}${within}${outer[1]}`;
}
