/**
 * Plain text: a title line, a YYYYMMDD line, a source address line, then one paragraph a line,
 * each with or without a `SPEAKER: ` label. Every part but the paragraphs may be missing.
 */
import type { Parsed, Problem } from '../problem.ts';
import { linesOf } from '../text.ts';
import { paragraphId, type CalendarDate, type Paragraph, type Speaker, type Transcript } from '../transcript.ts';
import { enlistLabelled } from './enlist.ts';
import type { Format } from './format.ts';
import { clean, withoutTurns } from './markup.ts';

/** Upper-case words before a colon and a space, as wires and transcribers write them: `CHARLES MAYNES, BYLINE:`, `UNIDENTIFIED PERSON #1:`. */
const CAPITALS =
	/^((?:\p{Lu}|Mc(?=\p{Lu})|Mac(?=\p{Lu})|#?\d)(?:[\p{Lu}\p{M}\d .,'\u2018\u2019()\-/&#]|Mc(?=\p{Lu})|Mac(?=\p{Lu})){0,60}?)\s?[:\uFF1A](?:\s+|$)/u;
/** Scripts without capitals: up to four words before the colon; a sentence that only contains a colon is longer or has other marks. */
const CASELESS = /^(\p{Lo}[\p{Lo}\p{M}\u0640\u200c\u200d]*(?: [\p{Lo}\p{M}\u0640\u200c\u200d]+){0,3})\s?[:\uFF1A](?:\s+|(?=\p{Lo})|$)/u;
/** `Alice:` or `Dr. Ada Byron:` counts only where it opens at least two lines: once, it is as likely a sentence. */
const TITLED = /^(\p{Lu}[\p{L}\p{M}.'\u2019-]*(?: (?:\p{Lu}[\p{L}\p{M}.'\u2019-]*|#?\d{1,2})){0,3}):\s+(?=\S)/u;
/** Labels that name no person: `NOTE:`, `10:30`, `ACT 2:`. */
const NOT_A_PERSON =
	/^(?:NOTE|NOTES|WARNING|UPDATE|CORRECTION|SOURCE|COPYRIGHT|EDITOR'?S? NOTE|TRANSCRIPT|DATE|TIME|TITLE|URL|PS|P\.S\.|NB|N\.B\.|RE|FYI|HTTPS?)$/i;
const DATE = /^(\d{4})(\d{2})(\d{2})$/;
const LOOKS_LIKE_DATE = /^\d{8}$|^\d{4}[-/.]\d{1,2}[-/.]\d{1,2}$/;
const ADDRESS = /^[a-z][a-z\d+.-]*:\/\/\S+$/i;

interface Line {
	readonly number: number;
	readonly content: string;
}

interface Head {
	readonly title: string | null;
	readonly date: CalendarDate | null;
	readonly source: string | null;
	/** How many lines the head took. */
	readonly taken: number;
	readonly problems: readonly Problem[];
}

export const plain: Format = {
	name: 'plain',
	endings: ['txt', 'text'],
	claims: () => true,
	parse(text) {
		const { value, problems } = parsePlain(text);
		return { value: { transcript: value, timeline: [] }, problems };
	},
	print: ({ transcript }) => printPlain(transcript)
};

export function parsePlain(text: string): Parsed<Transcript> {
	const lines = written(text);
	const head = readHead(lines);
	const body = readBody(lines.slice(head.taken));
	const problems = [...head.problems, ...body.problems];
	if (body.paragraphs.length === 0) problems.push({ code: 'empty' });
	const { title, date, source } = head;
	return { value: { title, date, source, language: null, notes: [], speakers: body.speakers, paragraphs: body.paragraphs }, problems };
}

/** The same layout again: reading it gives the same transcript, but for what plain text cannot say. */
export function printPlain(transcript: Transcript): string {
	const labels = new Map(transcript.speakers.map((speaker) => [speaker.id, speaker.label]));
	const day = transcript.date?.replaceAll('-', '') ?? null;
	const head = [transcript.title, day, transcript.source].filter((line) => line !== null);
	const body = transcript.paragraphs.map(({ speaker, text }) => (speaker === null ? text : `${labels.get(speaker)}: ${text}`));
	return [...head, ...body].join('\n') + '\n';
}

function written(text: string): Line[] {
	return linesOf(text.replace(/^\uFEFF/, ''))
		.map((raw, i) => ({ number: i + 1, content: clean(raw).trim() }))
		.filter((line) => line.content !== '');
}

/** Reads title, date and address where they stand; the first line that is none of them is where the talk begins. */
function readHead(lines: readonly Line[]): Head {
	const problems: Problem[] = [];
	let head = { title: null as string | null, date: null as CalendarDate | null, source: null as string | null, taken: 0 };
	const seen = new Set<string>();
	for (const { number: line, content } of lines.slice(0, 3)) {
		const kind = kindOf(content);
		if (kind === 'text' ? head.taken > 0 || !isTitle(lines) : seen.has(kind)) break;
		seen.add(kind);
		head = { ...head, taken: head.taken + 1 };
		if (kind === 'text') head.title = content;
		if (kind === 'date' && (head.date = calendarDate(content)) === null) problems.push({ code: 'bad-date', line, found: content });
		if (kind === 'address' && (head.source = webAddress(content)) === null) problems.push({ code: 'bad-source', line, found: content });
	}
	return { ...head, problems };
}

const kindOf = (content: string): 'date' | 'address' | 'text' =>
	LOOKS_LIKE_DATE.test(content) ? 'date' : ADDRESS.test(content) ? 'address' : 'text';

/** The first line is a title unless it is somebody's words, or all there is. */
const isTitle = (lines: readonly Line[]): boolean => lines.length > 1 && readLabel(lines[0]!.content, recurringIn(lines)) === null;

function readBody(lines: readonly Line[]) {
	const problems: Problem[] = [];
	const speakers = new Map<string, Speaker>();
	const paragraphs: Paragraph[] = [];
	const recurring = recurringIn(lines);
	for (const { number: line, content } of lines) {
		const found = readLabel(content, recurring);
		if (found?.text === '') problems.push({ code: 'label-only', line, label: found.label });
		const labelled = found !== null && found.text !== '';
		const speaker = labelled ? enlistLabelled(speakers, found.label).id : null;
		const text = labelled ? found.text : content;
		paragraphs.push({ id: paragraphId(paragraphs.length), speaker, attribution: labelled ? 'label' : 'none', text });
	}
	return { problems, speakers: [...speakers.values()], paragraphs };
}

export function readLabel(line: string, recurring: ReadonlySet<string> = NONE): { label: string; text: string } | null {
	const content = line.replace(/^[^:\uFF1A]{1,80}[:\uFF1A]/, withoutTurns);
	const match = CAPITALS.exec(content) ?? CASELESS.exec(content) ?? TITLED.exec(content);
	const label = match?.[1]?.trim();
	if (!match || !label || !/\p{L}/u.test(label) || NOT_A_PERSON.test(label)) return null;
	if (label !== label.toUpperCase() && !/\bMa?c\p{Lu}/u.test(label) && !recurring.has(label)) return null;
	return { label, text: content.slice(match[0].length) };
}

const NONE: ReadonlySet<string> = new Set();

const recurringIn = (lines: readonly Line[]): ReadonlySet<string> => recurringLabels(lines.map(({ content }) => content));

/** Names in small letters that open two lines or more. */
export function recurringLabels(lines: readonly string[]): ReadonlySet<string> {
	const once = new Set<string>();
	const twice = new Set<string>();
	for (const content of lines) {
		const label = TITLED.exec(content)?.[1];
		if (label !== undefined) (once.has(label) ? twice : once).add(label);
	}
	return twice;
}

export function calendarDate(digits: string): CalendarDate | null {
	if (!DATE.test(digits)) return null;
	const iso = digits.replace(DATE, '$1-$2-$3');
	const day = new Date(`${iso}T00:00:00Z`);
	return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(iso) ? (iso as CalendarDate) : null;
}

export const webAddress = (text: string): string | null =>
	/^https?:$/.test(URL.canParse(text) ? new URL(text).protocol : '') ? text : null;
