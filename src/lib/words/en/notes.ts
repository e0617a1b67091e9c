/** Words for highlights and notes. */
import { spoken } from './spoken.ts';

export const notes = {
	title: 'Notes',
	fresh: 'New note',
	yours: 'Your note',
	hint: 'Without a note the words are only marked.',
	save: 'Save',
	cancel: 'Cancel',
	close: 'Close',
	none: 'No notes yet. Select words of the transcript and choose “Note”.',
	count: (count: number) => spoken.plural(count, { one: '# note', other: '# notes' }),
	onlyMarked: 'Marked, without a note',
	go: 'Play from here',
	edit: 'Edit',
	delete: 'Delete',
	saved: 'Note saved',
	deleted: 'Note deleted',
	restored: 'Note restored',
	undo: 'Undo',
	moved: 'found at another place',
	changed: 'the words have changed since',
	byTime: 'the words were not found; this is what is said at that time',
	lost: 'the words are no longer in the transcript',
	asMarkdown: 'Save as Markdown',
	asJson: 'Save as JSON',
	bring: 'Import JSON',
	brought: (count: number) =>
		count === 0 ? 'Every note in this file is here already' : spoken.plural(count, { one: '# note imported', other: '# notes imported' }),
	notNotes: 'This file holds no notes of Parley. Choose a JSON file that was saved here.',
	ofAnother: (title: string) => `These notes belong to “${title}”. Open that episode and import them there.`,
	/** @param which their numbers in the file */
	badNotes: (count: number, which: string) =>
		spoken.plural(count, {
			one: `One note is damaged and was left out: ${which}`,
			other: `# notes are damaged and were left out: ${which}`
		}),
	where: 'Notes are kept in this browser and are sent nowhere.',
	notKept: 'This browser does not keep notes: they are lost when this page is closed. Save them as a file.'
};
