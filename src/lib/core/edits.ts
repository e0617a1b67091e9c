/** An editor's corrections to a source, kept beside it as `<name>.edits.json`: every one with its reason, none of them silent. */
import type { Parsed, Problem } from './problem.ts';
import { numberOf, speakerId, type Note, type Paragraph, type ParagraphId, type Speaker, type SpeakerId, type Transcript } from './transcript.ts';

export const EDITS_SCHEMA = 'parley/edits@1';

export interface Edits {
	readonly language: string | null;
	/** Reading order, every paragraph once; `null` keeps the source's. */
	readonly order: readonly ParagraphId[] | null;
	/** Paragraph -> label of the speaker who says it. */
	readonly speakers: ReadonlyMap<ParagraphId, string>;
	/** Label -> the person. */
	readonly people: ReadonlyMap<string, { readonly name: string | null; readonly role: string | null }>;
	/** Label -> voice. */
	readonly cast: ReadonlyMap<string, string>;
	readonly notes: readonly Note[];
	/** Lower-case word -> CMU phones. */
	readonly pronunciations: ReadonlyMap<string, string>;
}

export const NO_EDITS: Edits = {
	language: null,
	order: null,
	speakers: new Map(),
	people: new Map(),
	cast: new Map(),
	notes: [],
	pronunciations: new Map()
};

/** Reads an edits file; anything that is not as `docs/edits.md` says is one `bad-edits` problem and no edits. */
export function parseEdits(json: string): Parsed<Edits> {
	try {
		return { value: readEdits(JSON.parse(json.replace(/^\uFEFF/, ''))), problems: [] };
	} catch (error) {
		if (!(error instanceof SyntaxError || error instanceof Misspelt)) throw error;
		return { value: NO_EDITS, problems: [{ code: 'bad-edits', line: lineOfSyntaxError(error, json), why: error.message }] };
	}
}

/** The transcript as the editor means it; where an edit does not fit, the problem names it and that edit is left out. */
export function applyEdits(transcript: Transcript, edits: Edits): Parsed<Transcript> {
	const problems = [...misplaced(transcript, edits), ...nameless(transcript, edits)];
	if (problems.some((problem) => problem.code !== 'edits-unknown-speaker')) return { value: transcript, problems };
	const speakers = peopled([...transcript.speakers, ...newSpeakers(transcript, edits)], edits);
	const ids = new Map(speakers.map((speaker) => [speaker.label, speaker.id]));
	const spoken = transcript.paragraphs.map((paragraph) => attributed(paragraph, edits, ids));
	const value = {
		...transcript,
		language: edits.language ?? transcript.language,
		speakers,
		paragraphs: ordered(spoken, edits.order),
		notes: [...transcript.notes, ...edits.notes]
	};
	return { value, problems };
}

function attributed(paragraph: Paragraph, edits: Edits, ids: ReadonlyMap<string, SpeakerId>): Paragraph {
	const label = edits.speakers.get(paragraph.id);
	const speaker = label === undefined ? undefined : ids.get(label);
	return speaker === undefined ? paragraph : { ...paragraph, speaker, attribution: 'edit' };
}

function ordered(paragraphs: readonly Paragraph[], order: Edits['order']): readonly Paragraph[] {
	return order === null ? paragraphs : order.map((id) => paragraphs[numberOf(id) - 1]!);
}

function peopled(speakers: readonly Speaker[], edits: Edits): Speaker[] {
	return speakers.map((speaker) => {
		const person = edits.people.get(speaker.label);
		return person ? { ...speaker, name: person.name ?? speaker.name, role: person.role ?? speaker.role } : speaker;
	});
}

/** A speaker whom only the editor names: the source gave that person no label at all. */
function newSpeakers(transcript: Transcript, edits: Edits): Speaker[] {
	const known = new Set(transcript.speakers.map((speaker) => speaker.label));
	const labels = new Set([...edits.speakers.values()].filter((label) => !known.has(label)));
	return [...labels].map((label) => ({ id: speakerId(label), label, name: label, role: null }));
}

function misplaced(transcript: Transcript, edits: Edits): Problem[] {
	const known = new Set<string>(transcript.paragraphs.map((paragraph) => paragraph.id));
	const unknown = (ids: Iterable<string>, where: string): Problem[] =>
		[...ids].filter((id) => !known.has(id)).map((paragraph) => ({ code: 'edits-unknown-paragraph', paragraph, where }));
	const twice = (edits.order ?? []).filter((id, i, all) => all.indexOf(id) !== i);
	const missing = edits.order === null ? [] : [...known].filter((id) => !edits.order!.some((named) => named === id));
	return [
		...unknown(edits.order ?? [], 'order'),
		...[...new Set(twice)].map((paragraph): Problem => ({ code: 'edits-paragraph-twice', paragraph, where: 'order' })),
		...missing.map((paragraph): Problem => ({ code: 'edits-paragraph-missing', paragraph })),
		...unknown(edits.speakers.keys(), 'speakers'),
		...unknown(
			edits.notes.map((note) => note.paragraph),
			'notes'
		)
	];
}

function nameless(transcript: Transcript, edits: Edits): Problem[] {
	const known = new Set([...transcript.speakers.map((speaker) => speaker.label), ...edits.speakers.values()]);
	const of = (labels: Iterable<string>, where: string): Problem[] =>
		[...labels].filter((label) => !known.has(label)).map((label) => ({ code: 'edits-unknown-speaker', label, where }));
	return [...of(edits.people.keys(), 'people'), ...of(edits.cast.keys(), 'cast')];
}

/** Said to the editor as it is: what the file should have had, and where. */
class Misspelt extends Error {}

function readEdits(json: unknown): Edits {
	const file = object(json, 'the file');
	if (file['schema'] !== EDITS_SCHEMA) throw new Misspelt(`"schema" should be "${EDITS_SCHEMA}"`);
	const known = new Set(['schema', 'language', 'order', 'speakers', 'people', 'cast', 'notes', 'pronunciations']);
	const strange = Object.keys(file).find((key) => !known.has(key));
	if (strange !== undefined) throw new Misspelt(`"${strange}" is not a part of an edits file (${[...known].join(', ')})`);
	const order = file['order'] === undefined ? null : reasoned(file['order'], 'order');
	return {
		language: optionalText(file['language'], 'language'),
		order: order && list(order['paragraphs'], 'order.paragraphs').map((id) => text(id, 'order.paragraphs') as ParagraphId),
		speakers: entries(file, 'speakers', (entry, at) => text(entry['speaker'], `${at}.speaker`)) as Map<ParagraphId, string>,
		people: entries(file, 'people', (entry, at) => ({
			name: optionalText(entry['name'], `${at}.name`),
			role: optionalText(entry['role'], `${at}.role`)
		})),
		cast: entries(file, 'cast', (entry, at) => text(entry['voice'], `${at}.voice`)),
		notes: [...entries(file, 'notes', (entry, at) => text(entry['text'], `${at}.text`))].map(([paragraph, words]) => ({
			paragraph: paragraph as ParagraphId,
			text: words
		})),
		pronunciations: lowerCased(entries(file, 'pronunciations', (entry, at) => text(entry['phones'], `${at}.phones`)))
	};
}

/** `"cast": { "MAYNES": { "voice": "rms", "reason": "..." } }`: a table whose every entry says why it is there. */
function entries<T>(file: Record<string, unknown>, part: string, read: (entry: Record<string, unknown>, at: string) => T): Map<string, T> {
	const table = file[part] === undefined ? {} : object(file[part], part);
	return new Map(Object.entries(table).map(([key, entry]) => [key, read(reasoned(entry, `${part}.${key}`), `${part}.${key}`)]));
}

function reasoned(value: unknown, at: string): Record<string, unknown> {
	const entry = object(value, at);
	text(entry['reason'], `${at}.reason`);
	return entry;
}

const lowerCased = (table: Map<string, string>): Map<string, string> => new Map([...table].map(([word, phones]) => [word.toLowerCase(), phones]));

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

/** V8 says "at position 12" or "line 3 column 4"; other errors have no line. */
function lineOfSyntaxError(error: Error, json: string): number | null {
	const line = /line (\d+)/.exec(error.message)?.[1];
	if (line !== undefined) return Number(line);
	const position = /position (\d+)/.exec(error.message)?.[1];
	return position === undefined ? null : json.slice(0, Number(position)).split('\n').length;
}
