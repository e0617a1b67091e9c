/** Files that leave the page, and files that come in. */
import { readNotes, type NotesFile } from '#lib/core/notes-file.ts';
import type { Words } from '#lib/words/words.ts';

/** Gives the reader a file to keep. */
export function saveFile(name: string, text: string, type: string): void {
	const link = document.createElement('a');
	link.href = URL.createObjectURL(new Blob([text], { type }));
	link.download = name;
	link.click();
	URL.revokeObjectURL(link.href);
}

/** What a file brings to an episode, and what is to be said of it. */
interface Brought {
	readonly notes: NotesFile['notes'];
	/** What is wrong, in the reader's words. */
	readonly complaints: readonly string[];
}

/** Notes of another episode are not mixed with those of this one: where they belong is said. */
export function broughtBy(text: string, episode: string, words: Words['notes']): Brought {
	const { value, problems } = readNotes(text);
	if (value === null) return { notes: [], complaints: [words.notNotes] };
	if (value.episode.id !== episode) return { notes: [], complaints: [words.ofAnother(value.episode.title)] };
	const bad = problems.flatMap((problem) => (problem.code === 'bad-note' ? [problem.number] : []));
	return { notes: value.notes, complaints: bad.length === 0 ? [] : [words.badNotes(bad.length, bad.join(', '))] };
}
