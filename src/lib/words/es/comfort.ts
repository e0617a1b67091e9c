/** Words for reading comfort, in Spanish. */
import type { Words } from '../words.ts';
import { spoken } from './spoken.ts';

export const comfort: Words['comfort'] = {
	title: 'Lectura',
	theme: 'Tema',
	themes: { system: 'Sistema', light: 'Claro', dark: 'Oscuro', sepia: 'Sepia' },
	face: 'Tipo de letra',
	faces: { book: 'De libro', sans: 'Palo seco', dyslexic: 'OpenDyslexic' },
	latinOnly: 'OpenDyslexic solo tiene letras latinas. Las demás vienen de otro tipo de letra.',
	measures: {
		type: 'Tamaño de letra',
		leading: 'Interlineado',
		width: 'Ancho de línea',
		letters: 'Espacio entre letras',
		words: 'Espacio entre palabras'
	},
	letters: (letters) => spoken.plural(letters, { one: '# letra', other: '# letras' }),
	light: 'Mientras suena, mostrar',
	lights: { word: 'Palabra', paragraph: 'Párrafo', none: 'Nada' },
	focus: 'Atenuar todo menos el turno que suena',
	specimen: 'Así se ve',
	reset: 'Restablecer',
	listenOnly: 'Solo escuchar',
	backToText: 'Volver al texto'
};
