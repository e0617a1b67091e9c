/** What the search in a transcript says of where it is. */
import type { Heading, Passage } from '#lib/core/manuscript.ts';
import { excerptOf } from '#lib/core/search.ts';
import type { Words } from '#lib/words/words.ts';
import type { Searching } from './searching.svelte.ts';

/** UTF-16 units on either side: enough to know the place by ear. */
const AROUND = 40;

/** What is shown, and what a screen reader says after it: who speaks, and the words around. */
export function foundSaid(
	{ hits, here, place, done }: Pick<Searching, 'hits' | 'here' | 'place' | 'done'>,
	{ speakers }: Pick<Heading, 'speakers'>,
	passages: readonly Passage[],
	words: Words['search']
): { readonly shown: string; readonly said: string } {
	if (here === null) return { shown: done ? words.none : '\u2026', said: '' };
	if (!done) return { shown: '\u2026', said: '' };
	const { text, speaker } = passages[here.passage]!;
	const name = speakers.find(({ id }) => id === speaker)?.name;
	const around = excerptOf(text, here, AROUND).join('');
	return { shown: words.place(place, hits.length), said: name === undefined ? around : words.by(name, around) };
}
