/** Text out of and into files with tags: nothing of it is trusted, entities are decoded once, and no tag survives. */
import { ENTITIES } from './entities.ts';

const ENTITY = /&(#\d{1,8}|#[xX][\da-fA-F]{1,6}|[a-zA-Z][a-zA-Z\d]{1,31});/g;
const ESCAPED_TWICE = /&amp;(?:amp|lt|gt|quot|apos|nbsp|#\d+|#x[\da-f]+);/i;
/** C0 and C1 but for tab, line feed, carriage return and NEL, which is a white space of its own. */
// eslint-disable-next-line no-control-regex -- these are what is looked for
const CONTROLS = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u0084\u0086-\u009F]/g;
/** Marks that turn the direction of whatever follows: a name stands in places that are not its own. */
const TURNS = /[\u202A-\u202E\u2066-\u2069]/g;
const HIGHEST = 0x10ffff;
const REPLACEMENT = '\uFFFD';
/** HTML 13.2.5.80: numbers of Windows-1252 that people write as if they were Unicode. */
const WINDOWS_1252 = '\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F'.concat(
	'\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178'
);

/** An entity nobody knows stays as it is written. */
export const decode = (text: string): string =>
	!text.includes('&') ? text : text.replace(ENTITY, (whole, name: string) => characterOf(name) ?? whole);

/** Whether decoding once leaves an entity behind: `&amp;#8217;`. */
export const isEscapedTwice = (text: string): boolean => ESCAPED_TWICE.test(text);

export const clean = (text: string): string => text.replace(CONTROLS, '');

export const withoutTurns = (text: string): string => text.replace(TURNS, '');

export const cleanName = (text: string): string => withoutTurns(clean(text)).replace(/\s+/g, ' ').trim();

/** For text and for quoted attributes of HTML, XML and WebVTT. */
export const escapeMarkup = (text: string): string => text.replace(/[&<>"]/g, (mark) => MARKS[mark]!);

/** WebVTT has no need of `&quot;`, and old players show it. */
export const escapeText = (text: string): string => text.replace(/[&<>]/g, (mark) => MARKS[mark]!);

const MARKS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function characterOf(name: string): string | null {
	if (!name.startsWith('#')) return ENTITIES.get(name) ?? null;
	const code = /^#[xX]/.test(name) ? parseInt(name.slice(2), 16) : parseInt(name.slice(1), 10);
	if (code >= 0x80 && code <= 0x9f) return WINDOWS_1252[code - 0x80]!;
	const isCharacter = code > 0 && code <= HIGHEST && !(code >= 0xd800 && code <= 0xdfff);
	return isCharacter ? String.fromCodePoint(code) : REPLACEMENT;
}
