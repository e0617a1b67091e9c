/** Reads `<name>.edits.json`: strict about its shape, so that a misspelt correction is said and never silently dropped. */
import { NO_EDITS, type Edits } from './edits.ts';
import type { Parsed } from './problem.ts';
import type { ParagraphId } from './transcript.ts';

export const EDITS_SCHEMA = 'parley/edits@1';

/** Reads an edits file; anything that is not as `docs/edits.md` says is one `bad-edits` problem and no edits. */
export function parseEdits(json: string): Parsed<Edits> {
	try {
		return { value: readEdits(JSON.parse(json.replace(/^\uFEFF/, ''))), problems: [] };
	} catch (error) {
		if (!(error instanceof SyntaxError || error instanceof Misspelt)) throw error;
		return { value: NO_EDITS, problems: [{ code: 'bad-edits', line: lineOfSyntaxError(error, json), why: error.message }] };
	}
}

/** Said to the editor as it is: what the file should have had, and where. */
class Misspelt extends Error {}

function readEdits(json: unknown): Edits {
	const file = object(json, 'the file');
	if (file.schema !== EDITS_SCHEMA) throw new Misspelt(`"schema" should be "${EDITS_SCHEMA}"`);
	const known = new Set(['schema', 'language', 'order', 'speakers', 'people', 'cast', 'notes', 'pronunciations']);
	const strange = Object.keys(file).find((key) => !known.has(key));
	if (strange !== undefined) throw new Misspelt(`"${strange}" is not a part of an edits file (${[...known].join(', ')})`);
	const order = file.order === undefined ? null : reasoned(file.order, 'order');
	return {
		language: optionalText(file.language, 'language'),
		order: order && list(order.paragraphs, 'order.paragraphs').map((id) => text(id, 'order.paragraphs') as ParagraphId),
		speakers: entries(file, 'speakers', (entry, at) => text(entry.speaker, `${at}.speaker`)) as Map<ParagraphId, string>,
		people: entries(file, 'people', (entry, at) => ({
			name: optionalText(entry.name, `${at}.name`),
			role: optionalText(entry.role, `${at}.role`)
		})),
		cast: entries(file, 'cast', (entry, at) => text(entry.voice, `${at}.voice`)),
		notes: [...entries(file, 'notes', (entry, at) => text(entry.text, `${at}.text`))].map(([paragraph, words]) => ({
			paragraph: paragraph as ParagraphId,
			text: words
		})),
		pronunciations: lowerCased(entries(file, 'pronunciations', (entry, at) => text(entry.phones, `${at}.phones`)))
	};
}

/** `"cast": { "MAYNES": { "voice": "rms", "reason": "..." } }`: a table whose every entry says why it is there. */
function entries<T>(file: Record<string, unknown>, part: string, read: (entry: Record<string, unknown>, at: string) => T): Map<string, T> {
	const table = file[part] === undefined ? {} : object(file[part], part);
	return new Map(Object.entries(table).map(([key, entry]) => [key, read(reasoned(entry, `${part}.${key}`), `${part}.${key}`)]));
}

function reasoned(value: unknown, at: string): Record<string, unknown> {
	const entry = object(value, at);
	text(entry.reason, `${at}.reason`);
	return entry;
}

const lowerCased = (table: Map<string, string>): Map<string, string> =>
	new Map([...table].map(([word, phones]) => [word.toLowerCase(), phones]));

function object(value: unknown, at: string): Record<string, unknown> {
	if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
	throw new Misspelt(`"${at}" should be an object`);
}

function list(value: unknown, at: string): unknown[] {
	if (Array.isArray(value)) return value;
	throw new Misspelt(`"${at}" should be a list`);
}

function text(value: unknown, at: string): string {
	if (typeof value === 'string' && value.trim() !== '') return value.trim();
	throw new Misspelt(`"${at}" should be a text`);
}

const optionalText = (value: unknown, at: string): string | null => (value === undefined ? null : text(value, at));

/**
 * Engines word their errors differently and often leave the place out, so it is found by reading line after line:
 * the first line after which the text is wrong rather than merely unfinished.
 */
function lineOfSyntaxError(error: Error, json: string): number | null {
	if (!(error instanceof SyntaxError)) return null;
	const lines = json.split('\n');
	const at = lines.findIndex((_, i) => !isUnfinished(lines.slice(0, i + 1).join('\n')));
	return (at < 0 ? lines.length - 1 : at) + 1;
}

function isUnfinished(json: string): boolean {
	try {
		JSON.parse(json);
		return false;
	} catch (error) {
		const { message } = error as SyntaxError;
		return /end of|unterminated/i.test(message) || /position (\d+)/.exec(message)?.[1] === String(json.length);
	}
}
