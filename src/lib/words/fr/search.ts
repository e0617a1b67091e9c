/** Words for the search in a transcript, in French. */
import type { Words } from '../words.ts';
import { spoken } from './spoken.ts';

export const search: Words['search'] = {
	field: 'Rechercher dans cette transcription',
	placeholder: 'Rechercher',
	whose: 'Paroles de',
	everybody: 'Tout le monde',
	before: 'Résultat précédent',
	after: 'Résultat suivant',
	play: 'Écouter à partir de ce résultat',
	end: 'Terminer la recherche',
	none: 'Introuvable',
	place: (place, count) => `${spoken.number(place)} sur ${spoken.number(count)}`,
	by: (speaker, words) => `${speaker}\u00a0: ${words}`
};
