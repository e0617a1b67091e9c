/** Words for reading comfort, in French. */
import type { Words } from '../words.ts';
import { spoken } from './spoken.ts';

export const comfort: Words['comfort'] = {
	title: 'Lecture',
	theme: 'Thème',
	themes: { system: 'Système', light: 'Clair', dark: 'Sombre', sepia: 'Sépia' },
	face: 'Police',
	faces: { book: 'Livre', sans: 'Sans empattement', dyslexic: 'OpenDyslexic' },
	latinOnly: 'OpenDyslexic n’a que des lettres latines. Les autres viennent d’une autre police.',
	measures: {
		type: 'Taille du texte',
		leading: 'Interligne',
		width: 'Largeur des lignes',
		letters: 'Espacement des lettres',
		words: 'Espacement des mots'
	},
	letters: (letters) => spoken.plural(letters, { one: '# lettre', other: '# lettres' }),
	light: 'Pendant l’écoute, montrer',
	lights: { word: 'Le mot', paragraph: 'Le paragraphe', none: 'Rien' },
	focus: 'Estomper tout sauf le tour écouté',
	specimen: 'Aperçu',
	reset: 'Réinitialiser',
	listenOnly: 'Écouter seulement',
	backToText: 'Revenir au texte'
};
