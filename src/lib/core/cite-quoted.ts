/** A citation as it is pasted into a letter, a page of Markdown or a page of HTML. */
import { inMarks, onlySpeaker, type Citation, type Customs, type Saying } from './cite.ts';
import { escapeMarkdown } from './formats/markdown.ts';
import { escapeMarkup } from './formats/markup.ts';

/** Words, then who said them and where, then the addresses, each on a line of its own. */
export function plainQuote(citation: Citation, customs: Customs): string {
	const { sayings, title, language, source, link } = citation;
	const quoted =
		sayings.length === 1
			? sayings[0]!.paragraphs.map((text) => inMarks(text, language))
			: sayings.flatMap((one) => plainSaying(one, customs));
	const facts = factsOf(citation, customs, inMarks(title, language)).join(', ');
	const origin = `${quoted.length > 0 ? '\u2014 ' : ''}${facts}`;
	return [...quoted, ...(sayings.length > 1 ? [''] : []), origin, ...(source === null ? [] : [source]), link].join('\n');
}

const plainSaying = ({ speaker, paragraphs }: Saying, { nobody }: Customs): string[] =>
	paragraphs.map((text, i) => (i === 0 ? `${speaker ?? nobody}: ${text}` : text));

export function markdownQuote(citation: Citation, customs: Customs): string {
	const { sayings, title, source, link } = citation;
	const named = (text: string, speaker: string | null): string => `**${escapeMarkdown(`${speaker ?? customs.nobody}:`)}** ${text}`;
	const quoted = sayings.flatMap(({ speaker, paragraphs }) =>
		paragraphs.map((text, i) => (i === 0 && sayings.length > 1 ? named(escapeMarkdown(text), speaker) : escapeMarkdown(text)))
	);
	const facts = factsOf(citation, customs, null).map((fact) =>
		fact === null ? `[${escapeMarkdown(title)}](${destination(link)})` : escapeMarkdown(fact)
	);
	const origin = `${facts.join(', ')}${source === null ? '' : ` ([${escapeMarkdown(siteOf(source))}](${destination(source)}))`}`;
	if (quoted.length === 0) return origin;
	return [...quoted.map((line) => `> ${line}`), `> \u2014 ${origin}`].join('\n>\n');
}

/** The words in their own language and in its direction, and below them where they are from: HTML, 4.4.4. */
export function htmlQuote(citation: Citation, customs: Customs): string {
	const { sayings, title, date, language, source, link } = citation;
	const facts = factsOf(citation, customs, null).map((fact) => {
		if (fact === null) return `<cite><a href="${escapeMarkup(link)}" dir="auto">${escapeMarkup(title)}</a></cite>`;
		return date !== null && fact === customs.date(date)
			? `<time datetime="${date}">${escapeMarkup(fact)}</time>`
			: `<span dir="auto">${escapeMarkup(fact)}</span>`;
	});
	const origin = `${facts.join(', ')}${source === null ? '' : ` (<a href="${escapeMarkup(source)}">${escapeMarkup(siteOf(source))}</a>)`}`;
	if (sayings.length === 0) return `<p>${origin}</p>`;
	const quoted = sayings.flatMap((saying) => htmlSaying(saying, sayings.length > 1, customs));
	const block = `<blockquote cite="${escapeMarkup(link)}" lang="${escapeMarkup(language)}">\n${quoted.join('\n')}\n</blockquote>`;
	return `<figure>\n${block}\n<figcaption>\u2014 ${origin}</figcaption>\n</figure>`;
}

const htmlSaying = ({ speaker, paragraphs }: Saying, isNamed: boolean, { nobody }: Customs): string[] =>
	paragraphs.map((text, i) => {
		const name = isNamed && i === 0 ? `<b>${escapeMarkup(`${speaker ?? nobody}:`)}</b> ` : '';
		return `<p dir="auto">${name}${escapeMarkup(text)}</p>`;
	});

/** Who, what and when. A quotation of several names them beside their words; a whole conversation names them all. */
function factsOf(citation: Citation, customs: Customs, title: string): string[];
/** @param title `null` is left in its place for whoever makes a link of it */
function factsOf(citation: Citation, customs: Customs, title: null): (string | null)[];
function factsOf(citation: Citation, { date, list }: Customs, title: string | null): (string | null)[] {
	const { sayings, authors } = citation;
	const who = sayings.length === 0 ? (authors.length === 0 ? null : list(authors)) : onlySpeaker(citation);
	const when = citation.date === null ? [] : [date(citation.date)];
	const named = who === null ? [] : [who];
	return sayings.length === 0 ? [title, ...named, ...when] : [...named, title, ...when];
}

/** `ksmu.org` */
const siteOf = (source: string): string => new URL(source).host.replace(/^www\./, '');

/** CommonMark 0.31, 6.3: a destination has no space, and no bracket that has no fellow. */
const destination = (address: string): string =>
	new URL(address).href.replace(/[()<>\\*_`]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
