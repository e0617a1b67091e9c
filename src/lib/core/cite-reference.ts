/** A citation as it stands in a list of references: in the manner of the APA, and for BibTeX. */
import { inMarks, type Citation } from './cite.ts';
import { escapeMarkup } from './formats/markup.ts';
import { initials, personOf } from './person.ts';
import { clock } from './time.ts';
import type { CalendarDate } from './transcript.ts';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const KIND = '[Transcript and audio]';
/** APA 7, 9.8: up to twenty are named, of more the first nineteen and the last. */
const MOST_AUTHORS = 20;

interface Apa {
	/** Words and where they stand in it, with the reference in short; `null` where nothing is quoted. */
	readonly quoted: string | null;
	/** The reference, cut where its title stands: that is set in italics. */
	readonly before: string;
	readonly title: string;
	readonly after: string;
}

/** Publication Manual of the American Psychological Association, 7th edition: 8.11, 8.25 to 8.36, 9.7 to 9.12, 10.12. It is English. */
function apa(citation: Citation): Apa {
	const { title, date, source, link, authors } = citation;
	const when = `(${date === null ? 'n.d.' : apaDate(date)}).`;
	const addresses = [source, link].filter((one) => one !== null).join(' ');
	const [before, after] =
		authors.length === 0 ? ['', ` ${KIND}. ${when} ${addresses}`] : [`${ended(apaAuthors(authors))} ${when} `, ` ${KIND}. ${addresses}`];
	return { quoted: quotedIn(citation), before, title, after };
}

export function apaText(citation: Citation): string {
	const { quoted, before, title, after } = apa(citation);
	return `${quoted === null ? '' : `${quoted}\n\n`}${before}${title}${after}`;
}

export function apaHtml(citation: Citation): string {
	const { quoted, before, title, after } = apa(citation);
	const [intro, ...parts] = [quoted ?? '', before, title, after].map(escapeMarkup) as [string, string, string, string];
	return `${intro === '' ? '' : `<p>${intro.replaceAll('\n', '<br>\n')}</p>\n`}<p>${parts[0]}<i>${parts[1]}</i>${parts[2]}</p>`;
}

const apaDate = (date: CalendarDate): string => {
	const [year, month, day] = date.split('-').map(Number);
	return `${year}, ${MONTHS[month! - 1]} ${day}`;
};

const yearOf = (date: CalendarDate | null): string => (date === null ? 'n.d.' : String(Number(date.slice(0, 4))));

function apaAuthors(names: readonly string[]): string {
	const all = names.map(apaName);
	if (all.length > MOST_AUTHORS) return `${all.slice(0, MOST_AUTHORS - 1).join(', ')}, . . . ${all.at(-1)}`;
	return all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')}, & ${all.at(-1)}`;
}

function apaName(name: string): string {
	const person = personOf(name);
	if (person === null) return name;
	return [person.family, person.given === null ? null : initials(person.given), person.suffix].filter((part) => part !== null).join(', ');
}

const ended = (text: string): string => (text.endsWith('.') ? text : `${text}.`);

/** One line a speaker; the last of them with the reference in short, where the words begin. */
function quotedIn(citation: Citation): string | null {
	const { sayings, authors, language, time, title, date } = citation;
	if (sayings.length === 0) return null;
	const families = authors.map((name) => personOf(name)?.family ?? name);
	const who = families.length === 0 ? inMarks(title, 'en') : families.length > 2 ? `${families[0]} et al.` : families.join(' & ');
	const short = `(${[who, yearOf(date), ...(time === null ? [] : [clock(time)])].join(', ')})`;
	const isAuthor = authors.length === 1 && sayings.length === 1 && authors[0] === sayings[0]!.speaker;
	const lines = sayings.map(({ speaker, paragraphs }) => {
		const words = inMarks(paragraphs.join(' '), language);
		return speaker === null || isAuthor ? words : `${speaker}: ${words}`;
	});
	return `${lines.join('\n')} ${short}`;
}

/** One entry that BibTeX and biblatex both read. */
export function bibtex(citation: Citation): string {
	const { title, date, authors, source, link, language } = citation;
	const [year, month, day] = date?.split('-').map(Number) ?? [];
	const quoted = citation.sayings.map(
		({ speaker, paragraphs }) => `${speaker === null ? '' : `${speaker}: `}${inMarks(paragraphs.join(' '), language)}`
	);
	const fields: readonly (readonly [name: string, value: string | null])[] = [
		['author', authors.length === 0 ? null : braced(authors.map(bibtexName).join(' and '))],
		['title', `{${braced(tex(title))}}`],
		['year', year === undefined ? null : braced(String(year))],
		['month', month === undefined ? null : MONTHS[month - 1]!.slice(0, 3).toLowerCase()],
		['date', day === undefined ? null : braced(date!)],
		['howpublished', source === null ? null : braced(tex(source))],
		['url', braced(bare(link))],
		['langid', braced(bare(language))],
		['annote', quoted.length === 0 ? null : braced(tex(quoted.join(' ') + placeOf(citation)))]
	];
	const written = fields.filter(([, value]) => value !== null).map(([name, value]) => `\t${name} = ${value}`);
	return `@misc{${keyOf(citation)},\n${written.join(',\n')}\n}`;
}

const placeOf = ({ time }: Citation): string => (time === null ? '' : ` (${clock(time)})`);

/** Made of the id, which has letters and digits only; alike for all quotations of one conversation. */
const keyOf = ({ id, date }: Citation): string => [...id.split('-').slice(0, 4), ...(date === null ? [] : [yearOf(date)])].join('-');

/** Braces keep a name in one piece that is not a person's. */
function bibtexName(name: string): string {
	const person = personOf(name);
	if (person === null) return braced(tex(name));
	return [person.family, person.suffix, person.given]
		.filter((part) => part !== null)
		.map(tex)
		.join(', ');
}

const braced = (text: string): string => `{${text}}`;

/** Letters stay letters, in UTF-8; only the signs that TeX obeys are written otherwise. */
const tex = (text: string): string => text.replace(/[\\{}%&_#$~^]/g, (sign) => TEX[sign] ?? `\\${sign}`);
/** A brace counts for BibTeX even where it is escaped. */
const TEX: Readonly<Record<string, string>> = {
	'\\': '\\textbackslash{}',
	'{': '\\textbraceleft{}',
	'}': '\\textbraceright{}',
	'~': '\\textasciitilde{}',
	'^': '\\textasciicircum{}'
};

/** An address is not TeX: only what would end the field is written as bytes. */
const bare = (address: string): string => address.replace(/[{}\\]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
