/** The JSON file in which a reader's notes leave one browser and come into another. */
import type { Anchor } from './anchor.ts';
import { instant, type OwnNote } from './notes.ts';

const NOTES_SCHEMA = 'parley/notes@1';

/** What can be wrong with such a file; said in the reader's language by whoever shows it. */
export type NotesProblem =
	/** It is no file of notes, or one of a later version: nothing of it is used. */
	| { readonly code: 'not-notes' }
	/** One note, counted from 1, has something in it that should not be, and is left out. */
	| { readonly code: 'bad-note'; readonly number: number; readonly where: string };

export interface NotesFile {
	/** Of which episode they are. */
	readonly episode: { readonly id: string; readonly title: string };
	readonly notes: readonly OwnNote[];
}

export const printNotes = ({ episode, notes }: NotesFile): string =>
	`${JSON.stringify({ schema: NOTES_SCHEMA, episode: { id: episode.id, title: episode.title }, notes: notes.map(asWritten) }, null, '\t')}\n`;

const asWritten = ({ id, anchor, words, text, made, changed }: OwnNote): OwnNote => {
	return { id, words, text, made, changed, anchor: anchorWritten(anchor) };
};

/** Only what an anchor has: the rest of a file is nobody's. */
function anchorWritten({ paragraph, from, last, to, words, lastWords, before, after, time }: Anchor): Anchor {
	return { paragraph, from, last, to, words, lastWords, before, after, time };
}

/** Never throws. A note that is damaged is left out and said; a file that is none of ours is refused whole. */
export function readNotes(json: string): { readonly value: NotesFile | null; readonly problems: readonly NotesProblem[] } {
	const file = recordIn(json);
	const episode = record(file?.episode);
	if (file?.schema !== NOTES_SCHEMA || !isText(episode?.id) || !isText(episode.title) || !Array.isArray(file.notes))
		return { value: null, problems: [{ code: 'not-notes' }] };
	const problems: NotesProblem[] = [];
	const notes = file.notes.flatMap((found: unknown, i) => {
		const note = noteIn(found);
		if (typeof note !== 'string') return [note];
		problems.push({ code: 'bad-note', number: i + 1, where: note });
		return [];
	});
	return { value: { episode: { id: episode.id, title: episode.title }, notes }, problems };
}

type Fields = Readonly<Record<string, unknown>>;

function recordIn(json: string): Fields | null {
	try {
		return record(JSON.parse(json.replace(/^\uFEFF/, '')));
	} catch {
		return null;
	}
}

/** @returns the note, or which of its fields is not as it should be; what is kept in a browser is read by it too */
export function noteIn(found: unknown): OwnNote | string {
	const note = record(found);
	if (note === null) return 'the whole note';
	const wrong = firstWrong(note, NOTE);
	if (wrong !== null) return wrong;
	const inAnchor = firstWrong(note.anchor as Fields, ANCHOR);
	return inAnchor === null ? asWritten(note as unknown as OwnNote) : `anchor.${inAnchor}`;
}

type Check = (value: unknown) => boolean;

const record = (value: unknown): Fields | null =>
	typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null;
const isText: (value: unknown) => value is string = (value) => typeof value === 'string';
/** Only as `instant` writes them: then a text compares as the times do. */
const isInstant: Check = (value) => isText(value) && !Number.isNaN(Date.parse(value)) && instant(new Date(value)) === value;
const isOffset: Check = (value) => typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
const isParagraph: Check = (value) => value === null || (isText(value) && /^p\d+$/.test(value));
const isTime: Check = (value) => value === null || (typeof value === 'number' && Number.isFinite(value) && value >= 0);

const NOTE: Readonly<Record<keyof OwnNote, Check>> = {
	id: (value) => isText(value) && value !== '',
	words: isText,
	text: isText,
	made: isInstant,
	changed: isInstant,
	anchor: (value) => record(value) !== null
};

const ANCHOR: Readonly<Record<keyof Anchor, Check>> = {
	paragraph: isParagraph,
	from: isOffset,
	last: isParagraph,
	to: isOffset,
	words: isText,
	lastWords: (value) => value === null || isText(value),
	before: isText,
	after: isText,
	time: isTime
};

const firstWrong = (fields: Fields, checks: Readonly<Record<string, Check>>): string | null =>
	Object.keys(checks).find((name) => !checks[name]!(fields[name])) ?? null;
