/** Words for what can be done with selected words, in Spanish. */
import type { Words } from '../words.ts';

export const selection: Words['selection'] = {
	region: 'Palabras seleccionadas',
	how: 'Palabras seleccionadas. Tab lleva a lo que se puede hacer con ellas.',
	actions: {
		play: 'Escuchar',
		repeat: 'Repetir',
		link: 'Enlace',
		quote: 'Citar',
		note: 'Nota'
	}
};
