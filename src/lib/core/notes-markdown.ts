/** A reader's notes as a Markdown document: under the title of the episode the words noted, who says them and when, and what was written. */
import { escapeMarkdown as escaped } from './formats/markdown.ts';
import type { Heading } from './manuscript.ts';
import type { OwnNote } from './notes.ts';

/** A note with what only the page knows of it. */
export interface ListedNote {
	readonly note: OwnNote;
	/** Who speaks, and when: `Rascoe, 1:24`; empty where neither is known. */
	readonly where: string;
	/** The address that leads there, or `null` where the words are nowhere. */
	readonly link: string | null;
	/** What is to be said about its place: that the words were moved or lost. */
	readonly remark: string | null;
}

export function printNotesMarkdown(
	{ title, date, source }: Pick<Heading, 'title' | 'date' | 'source'>,
	notes: readonly ListedNote[]
): string {
	const facts = [date, source === null ? null : `<${source}>`].filter((fact) => fact !== null).join(' · ');
	const head = [`# ${escaped(title)}`, ...(facts === '' ? [] : [facts])];
	return `${[...head, ...notes.map(printed)].join('\n\n')}\n`;
}

/** What the reader wrote is the reader's own Markdown, and stays as it is. */
function printed({ note, where, link, remark }: ListedNote): string {
	const place = link === null ? escaped(where) : `[${escaped(where === '' ? link : where)}](<${link}>)`;
	const about = [place, ...(remark === null ? [] : [`*${escaped(remark)}*`])].filter((part) => part !== '').join(' · ');
	const quoted = [`> ${escaped(note.words)}`, ...(about === '' ? [] : ['>', `> ${about}`])].join('\n');
	return [quoted, ...(note.text.trim() === '' ? [] : [note.text.trim()])].join('\n\n');
}
