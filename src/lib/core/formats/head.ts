/** Title, date, address and language as `key: value` lines, for formats that have no place of their own for them. */
import type { Transcript } from '../transcript.ts';
import { cleanName, decode } from './markup.ts';
import { NO_HEAD, type Head } from './paragraphs.ts';
import { calendarDate, webAddress } from './plain.ts';

const LINE = /^\s*(title|date|source|language):\s*(\S.*)$/i;
const LANGUAGE = /^[a-z]{2,3}(?:-[a-z\d]{1,8})*$/i;

export function readHead(lines: readonly string[]): Head {
	let head: Head = NO_HEAD;
	for (const line of lines) {
		const [, key, value] = LINE.exec(line) ?? [];
		if (key !== undefined && value !== undefined) head = { ...head, ...field(key.toLowerCase(), decode(value).trim()) };
	}
	return head;
}

export const headLines = ({ title, date, source, language }: Transcript): string[] =>
	Object.entries({ title, date, source, language })
		.filter(([, value]) => value !== null)
		.map(([key, value]) => `${key}: ${oneLine(value!)}`);

/** BCP 47 for a language nobody said. */
export const UNDETERMINED = 'und';

/** What is no date, address or language is as if it were not there. */
export function field(key: string, value: string): Partial<Head> {
	if (key === 'title') return { title: cleanName(value) || null };
	if (key === 'date') return { date: calendarDate(value.replaceAll('-', '')) };
	if (key === 'source') return { source: webAddress(value) };
	return { language: languageTag(value) };
}

export const languageTag = (text: string): string | null => (LANGUAGE.test(text) && text !== UNDETERMINED ? text : null);

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
