/** A literal search in what was said: of one conversation, and of many. */
import { asWritten, fold, type Folded } from './fold.ts';
import type { Heading, Manuscript, Passage } from './manuscript.ts';
import type { SpeakerId } from './transcript.ts';

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

/** What is looked for, as it is compared; `null` where nothing is. */
export function wantedOf(query: string): string | null {
	const wanted = fold(query).text.trim();
	return wanted === '' ? null : wanted;
}

/** Where the wanted stands in a text, one after another, from left to right. */
export function hitsIn(folded: Folded, wanted: string): (readonly [from: number, to: number])[] {
	const found: (readonly [number, number])[] = [];
	let free = 0;
	for (let at = folded.text.indexOf(wanted); at >= 0; at = folded.text.indexOf(wanted, at + 1)) {
		const hit = asWritten(folded, at, at + wanted.length);
		if (hit[0] < free) continue;
		found.push(hit);
		free = hit[1];
	}
	return found;
}

/**
 * Case, accents and the ways of printers are the same, white space is white space; every other sign means itself.
 *
 * @param speaker whose words alone are searched, or `null` for everybody's
 */
export function find({ sections }: Manuscript, query: string, speaker: SpeakerId | null = null): Hit[] {
	const wanted = wantedOf(query);
	if (wanted === null) return [];
	const spoken = speaker === null ? sections : sections.filter((section) => section.speaker === speaker);
	return spoken.flatMap(({ passages }) => passages.flatMap(({ index, text }) => hitsOf(index, fold(text), wanted)));
}

export const hitsOf = (passage: number, folded: Folded, wanted: string): Hit[] =>
	hitsIn(folded, wanted).map(([from, to]) => ({ passage, from, to }));

/** `null` where nothing is found, in the words or in the title. */
export function findIn(heading: Heading, manuscript: Manuscript, query: string): FoundIn | null {
	const hits = find(manuscript, query);
	const wanted = wantedOf(query);
	const isNamed = wanted !== null && fold(heading.title).text.includes(wanted);
	if (hits.length === 0 && !isNamed) return null;
	const passages = manuscript.sections.flatMap((section) => section.passages);
	const firsts = hits.filter((hit, i) => hit.passage !== hits[i - 1]?.passage).slice(0, MOST_OF_ONE);
	return {
		heading,
		hits: hits.length,
		found: firsts.map((hit) => ({ passage: passages[hit.passage]!, excerpt: excerptOf(passages[hit.passage]!.text, hit, AROUND) }))
	};
}

/** Cut between words where there is a space to cut at. */
export function excerptOf(text: string, { from, to }: Hit, around: number): Found['excerpt'] {
	const start = from <= around ? 0 : 1 + text.lastIndexOf(' ', from - around);
	const space = text.indexOf(' ', to + around);
	const end = space < 0 ? text.length : space;
	return [
		`${start > 0 ? '\u2026 ' : ''}${text.slice(start, from)}`,
		text.slice(from, to),
		`${text.slice(to, end)}${end < text.length ? ' \u2026' : ''}`
	];
}
