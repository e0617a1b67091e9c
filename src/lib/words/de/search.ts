/** Words for the search in a transcript, in German. */
import type { Words } from '../words.ts';
import { spoken } from './spoken.ts';

export const search: Words['search'] = {
	field: 'In dieser Abschrift suchen',
	placeholder: 'Suchen',
	whose: 'Wessen Worte',
	everybody: 'Alle',
	before: 'Vorheriger Treffer',
	after: 'Nächster Treffer',
	play: 'Ab diesem Treffer abspielen',
	end: 'Suche beenden',
	none: 'Nicht gefunden',
	place: (place, count) => `${spoken.number(place)} von ${spoken.number(count)}`,
	by: (speaker, words) => `${speaker}: ${words}`
};
