/** A whole transcript as it is pasted elsewhere: plain text that Parley could read again, and the same with names in bold. */
import { escapeMarkup } from './formats/markup.ts';
import { printPlain } from './formats/plain.ts';
import type { Heading, Manuscript } from './manuscript.ts';
import type { Transcript } from './transcript.ts';

export interface Copied {
	readonly plain: string;
	readonly html: string;
}

/** @param address of the episode's page, which stands at the end */
export function copiedTranscript(heading: Heading, manuscript: Manuscript, address: string): Copied {
	return { plain: `${printPlain(transcriptOf(heading, manuscript))}\n${address}\n`, html: htmlOf(heading, manuscript, address) };
}

/** As it stands on the page, in an editor's order; remarks are no part of what was said. */
function transcriptOf({ title, date, source, language, speakers }: Heading, { sections }: Manuscript): Transcript {
	const paragraphs = sections.flatMap(({ passages }) => passages);
	return { title, date, source, language, speakers, paragraphs, notes: [] };
}

function htmlOf({ title, date, source, author, language, speakers }: Heading, { sections }: Manuscript, address: string): string {
	const names = new Map(speakers.map(({ id, name }) => [id, name]));
	const link = (to: string): string => `<a href="${escapeMarkup(to)}">${escapeMarkup(to)}</a>`;
	const facts = [date, author === null ? null : escapeMarkup(author), source === null ? null : link(source)].filter(
		(fact) => fact !== null
	);
	const said = sections.flatMap(({ speaker, passages }) =>
		passages.map(({ text }, i) => {
			const name = i === 0 && speaker !== null ? `<b>${escapeMarkup(names.get(speaker) ?? speaker)}:</b> ` : '';
			return `<p>${name}${escapeMarkup(text)}</p>`;
		})
	);
	const head = [`<h1>${escapeMarkup(title)}</h1>`, ...(facts.length === 0 ? [] : [`<p>${facts.join(' · ')}</p>`])];
	return `<article lang="${escapeMarkup(language)}">\n${[...head, ...said, `<p>${link(address)}</p>`].join('\n')}\n</article>`;
}
