/** Words for the search in a transcript. */
import { spoken } from './spoken.ts';

export const search = {
	field: 'Search this transcript',
	placeholder: 'Search',
	whose: 'Whose words',
	everybody: 'Everybody',
	before: 'Result before',
	after: 'Result after',
	play: 'Play from this result',
	end: 'End search',
	none: 'Not found',
	place: (place: number, count: number) => `${spoken.number(place)} of ${spoken.number(count)}`,
	/** What a screen reader says of a result: the speaker, and the words around it. */
	by: (speaker: string, words: string) => `${speaker}: ${words}`
};
