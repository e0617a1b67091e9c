/** Writes XML 1.0: whatever stands in a text, the document is well-formed and says that text, but for what XML forbids. */
import { clean, escapeMarkup } from '#lib/core/formats/markup.ts';

/**
 * An element by its name, in the notation of xmlbuilder2: `@a` is an attribute, `#` its text, `$` its text as CDATA, the rest are the
 * elements in it. What is `null` is left out; a list is one element each.
 *
 * xmlbuilder2 4.0 itself leaves `&foo;` and `&#0;` in a text as they are, which other programs cannot read.
 */
export interface Content {
	readonly [name: string]: string | number | null | Content | readonly Content[];
}

/** All that is no `Char` of XML 1.0 (2.2): control characters, halves of surrogate pairs, U+FFFE and U+FFFF. */
const FORBIDDEN = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
/** A reader takes the end of a line in an attribute for a space, and a carriage return for a line feed. */
const ENDS = /[\t\n\r]/g;
const ELLIPSIS = '\u2026';
const graphemes = new Intl.Segmenter();

/** @returns the document, an element a line */
export const xmlDocument = (content: Content): string => `<?xml version="1.0" encoding="UTF-8"?>\n${elements(content, '').join('\n')}\n`;

export const xmlText = (text: string): string => clean(text).replace(FORBIDDEN, '');

/**
 * One line without space at its ends.
 *
 * @param most in bytes of UTF-8: directories count so
 */
export const xmlLine = (text: string, most = 255): string => within(xmlText(text).replace(/\s+/g, ' ').trim(), most);

function elements(content: Content, indent: string): string[] {
	return Object.entries(content).flatMap(([name, value]) => {
		if (value === null || '@#$'.includes(name[0]!)) return [];
		if (Array.isArray(value)) return (value as readonly Content[]).map((one) => element(name, one, indent));
		return [element(name, typeof value === 'object' ? (value as Content) : { '#': value }, indent)];
	});
}

function element(name: string, content: Content, indent: string): string {
	const { '#': text = null, $: cdata = null } = content;
	const tag = name + attributes(content);
	const inside = [escaped(text), ...(cdata === null ? [] : [`<![CDATA[${plain(cdata).replaceAll(']]>', ']]]]><![CDATA[>')}]]>`])].join('');
	const children = elements(content, `${indent}\t`);
	if (children.length > 0) return [`${indent}<${tag}>`, ...children, `${indent}</${name}>`].join('\n');
	return inside === '' ? `${indent}<${tag}/>` : `${indent}<${tag}>${inside}</${name}>`;
}

const attributes = (content: Content): string =>
	Object.entries(content)
		.filter(([name, value]) => name.startsWith('@') && value !== null)
		.map(([name, value]) => ` ${name.slice(1)}="${escaped(value).replace(ENDS, (end) => `&#${end.charCodeAt(0)};`)}"`)
		.join('');

type Value = Content[string];
const plain = (value: Value): string => (typeof value === 'string' || typeof value === 'number' ? xmlText(String(value)) : '');
const escaped = (value: Value): string => escapeMarkup(plain(value)).replaceAll('\r', '&#13;');

function within(text: string, most: number): string {
	if (Buffer.byteLength(text) <= most) return text;
	let kept = '';
	let room = most - Buffer.byteLength(ELLIPSIS);
	for (const { segment: letter } of graphemes.segment(text)) {
		room -= Buffer.byteLength(letter);
		if (room < 0) break;
		kept += letter;
	}
	return kept.trimEnd() + ELLIPSIS;
}
