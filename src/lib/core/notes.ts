/** What a reader writes beside words of an episode: the notes themselves, their order, and how those of two places come together. */
import type { Anchor } from './anchor.ts';
import type { Resolved } from './anchored.ts';

/** `2026-11-23T21:05:00.000Z`: an instant of one length, so that the later one also comes later in the alphabet. */
export type Instant = string & { readonly of: 'instant' };

/** A reader's own; an editor's remark is a `Note` of the transcript's. */
export interface OwnNote {
	readonly id: string;
	readonly anchor: Anchor;
	/** All the words it is about, as they were when it was made. */
	readonly words: string;
	/** What the reader wrote; empty where the words are only marked. */
	readonly text: string;
	readonly made: Instant;
	readonly changed: Instant;
}

/** A note, and where its words are now; `null` where nothing is left of them. */
export interface PlacedNote {
	readonly note: OwnNote;
	readonly at: Resolved | null;
}

export const instant = (at: Date): Instant => at.toISOString() as Instant;

/** Whether a note may take the place of another with its id. Of two changed at the same instant the greater one stays, whoever asks. */
export function isNewer(note: OwnNote, than: OwnNote): boolean {
	if (note.changed !== than.changed) return note.changed > than.changed;
	return JSON.stringify(note) > JSON.stringify(than);
}

/** Of two notes with one id, the newer. Neither the order nor how often it is done changes the outcome. */
export function merged(own: readonly OwnNote[], brought: readonly OwnNote[]): OwnNote[] {
	const notes = new Map<string, OwnNote>();
	for (const note of [...own, ...brought]) {
		const known = notes.get(note.id);
		if (!known || isNewer(note, known)) notes.set(note.id, note);
	}
	return [...notes.values()];
}

/** What an import would change: notes that are new here, or newer than the one with their id. */
export function brings(brought: readonly OwnNote[], own: readonly OwnNote[]): OwnNote[] {
	const known = new Set(own);
	return merged(own, brought).filter((note) => !known.has(note));
}

/**
 * Another text for a note. Where the note was changed elsewhere since the writer saw it, the writer's text becomes a note of its own: of
 * two people's words, or one person's in two windows, none is lost.
 *
 * @param now the note as it is kept now; `null` where it was deleted
 */
export function rewritten(seen: OwnNote, now: OwnNote | null, text: string, at: Instant, fresh: string): OwnNote {
	const isMine = now === null || now.changed === seen.changed;
	const changed = at > seen.changed ? at : nextInstant(seen.changed);
	return { ...seen, text, changed, ...(isMine ? {} : { id: fresh, made: changed }) };
}

/** A clock that was set back must not make what is written now the older. */
const nextInstant = (at: Instant): Instant => instant(new Date(Date.parse(at) + 1));

/** In the order of the text; those whose words are nowhere come last, in the order in which they were made. */
export const placed = (notes: readonly OwnNote[], find: (anchor: Anchor) => Resolved | null): PlacedNote[] =>
	notes.map((note) => ({ note, at: find(note.anchor) })).sort(inTextOrder);

function inTextOrder(a: PlacedNote, b: PlacedNote): number {
	if (a.at === null || b.at === null) return Number(a.at === null) - Number(b.at === null) || byAge(a.note, b.note);
	const [p, q] = [a.at.quotation, b.at.quotation];
	return p.first - q.first || p.from - q.from || q.last - p.last || q.to - p.to || byAge(a.note, b.note);
}

const byAge = (a: OwnNote, b: OwnNote): number => compare(a.made, b.made) || compare(a.id, b.id);
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The notes that are about a letter of a passage, the one with the fewest words first. */
export function notesAt(notes: readonly PlacedNote[], passage: number, offset: number): PlacedNote[] {
	const covers = ({ at }: PlacedNote): boolean => {
		if (at === null) return false;
		const { first, from, last, to } = at.quotation;
		const isAfter = passage > first || (passage === first && offset >= from);
		return isAfter && (passage < last || (passage === last && offset < to));
	};
	return notes.filter(covers).sort((a, b) => a.note.words.length - b.note.words.length);
}
