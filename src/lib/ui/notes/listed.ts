/** Notes as they are listed: who says the words, when, and whether they are still where they were. */
import { paragraphLink } from '#lib/core/address.ts';
import type { ListedNote } from '#lib/core/notes-markdown.ts';
import type { PlacedNote } from '#lib/core/notes.ts';
import type { Heading, Passage } from '#lib/core/manuscript.ts';
import type { Quotation } from '#lib/core/quotation.ts';
import type { Hit } from '#lib/core/search.ts';
import { clock } from '#lib/core/time.ts';
import type { Words } from '#lib/words/words.ts';

export interface ListedHere extends ListedNote {
	readonly at: PlacedNote['at'];
}

export function listedNotes(
	placed: readonly PlacedNote[],
	{ speakers }: Pick<Heading, 'speakers'>,
	passages: readonly Passage[],
	words: Words['notes'],
	page: URL
): readonly ListedHere[] {
	const names = new Map(speakers.map(({ id, name }) => [id, name]));
	return placed.map(({ note, at }) => {
		const passage = at && passages[at.quotation.first]!;
		const speaker = passage?.speaker ? [names.get(passage.speaker) ?? passage.speaker] : [];
		const start = passage?.start ?? null;
		return {
			note,
			at,
			where: [...speaker, ...(start === null ? [] : [clock(start)])].join(', '),
			link: passage && paragraphLink(page, passage.id),
			remark: remarkOf(at, words)
		};
	});
}

/** Nothing is said of words that are where they were, or plainly the same ones. */
function remarkOf(at: PlacedNote['at'], words: Words['notes']): string | null {
	if (at === null) return words.lost;
	if (at.how === 'moved') return words.moved;
	if (at.how === 'changed') return words.changed;
	return at.how === 'time' ? words.byTime : null;
}

/** The letters of each passage that are noted, in reading order; a guess by the time alone lights nothing. */
export const litBy = (placed: readonly PlacedNote[], passages: readonly Pick<Passage, 'text'>[]): Hit[] =>
	placed
		.flatMap(({ at }) => (at === null || at.how === 'time' ? [] : piecesOf(at.quotation, passages)))
		.sort((a, b) => a.passage - b.passage || a.from - b.from);

const piecesOf = ({ first, from, last, to }: Quotation, passages: readonly Pick<Passage, 'text'>[]): Hit[] =>
	passages.slice(first, last + 1).map(({ text }, i) => {
		const passage = first + i;
		return { passage, from: i === 0 ? from : 0, to: passage === last ? to : text.length };
	});
