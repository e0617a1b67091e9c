/** Words for the search in a transcript, in Spanish. */
import type { Words } from '../words.ts';
import { spoken } from './spoken.ts';

export const search: Words['search'] = {
	field: 'Buscar en esta transcripción',
	placeholder: 'Buscar',
	whose: 'De quién',
	everybody: 'De todos',
	before: 'Resultado anterior',
	after: 'Resultado siguiente',
	play: 'Reproducir desde este resultado',
	end: 'Terminar la búsqueda',
	none: 'No se encontró',
	place: (place, count) => `${spoken.number(place)} de ${spoken.number(count)}`,
	by: (speaker, words) => `${speaker}: ${words}`
};
