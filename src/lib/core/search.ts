/** A literal search in what was said: of one conversation, and of many. */
import type { Heading, Manuscript, Passage } from './manuscript.ts';

export interface Hit {
	/** Place in reading order. */
	readonly passage: number;
	readonly from: number;
	readonly to: number;
}

/** A passage that was found, with enough of its words to see what it is about. */
export interface Found {
	readonly passage: Passage;
	/** Before the words found, those words, and after. */
	readonly excerpt: readonly [before: string, found: string, after: string];
}

/** One conversation in which something was found. */
export interface FoundIn {
	readonly heading: Heading;
	readonly found: readonly Found[];
	/** How often, in the whole of it. */
	readonly hits: number;
}

/** UTF-16 units shown on either side of what was found. */
const AROUND = 90;
/** Of one conversation: whoever wants more opens it and searches there. */
const MOST_OF_ONE = 3;

/** Small and capital letters are the same; every other sign means itself. */
export function find({ sections }: Manuscript, query: string): Hit[] {
	const wanted = query.trim();
	if (wanted === '') return [];
	const pattern = new RegExp(wanted.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'), 'giu');
	return sections.flatMap((section) =>
		section.passages.flatMap(({ index, text }) =>
			Array.from(text.matchAll(pattern), (match): Hit => ({ passage: index, from: match.index, to: match.index + match[0].length }))
		)
	);
}

/** `null` where nothing is found, in the words or in the title. */
export function findIn(heading: Heading, manuscript: Manuscript, query: string): FoundIn | null {
	const hits = find(manuscript, query);
	const isNamed = query.trim() !== '' && heading.title.toLowerCase().includes(query.trim().toLowerCase());
	if (hits.length === 0 && !isNamed) return null;
	const passages = manuscript.sections.flatMap((section) => section.passages);
	const firsts = hits.filter((hit, i) => hit.passage !== hits[i - 1]?.passage).slice(0, MOST_OF_ONE);
	return {
		heading,
		hits: hits.length,
		found: firsts.map((hit) => ({ passage: passages[hit.passage]!, excerpt: excerptOf(passages[hit.passage]!.text, hit) }))
	};
}

/** Cut between words where there is a space to cut at. */
function excerptOf(text: string, { from, to }: Hit): Found['excerpt'] {
	const start = from <= AROUND ? 0 : 1 + text.lastIndexOf(' ', from - AROUND);
	const space = text.indexOf(' ', to + AROUND);
	const end = space < 0 ? text.length : space;
	return [
		`${start > 0 ? '\u2026 ' : ''}${text.slice(start, from)}`,
		text.slice(from, to),
		`${text.slice(to, end)}${end < text.length ? ' \u2026' : ''}`
	];
}
