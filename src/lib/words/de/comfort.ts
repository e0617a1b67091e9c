/** Words for reading comfort, in German. */
import type { Words } from '../words.ts';
import { spoken } from './spoken.ts';

export const comfort: Words['comfort'] = {
	title: 'Lesen',
	theme: 'Farben',
	themes: { system: 'System', light: 'Hell', dark: 'Dunkel', sepia: 'Sepia' },
	face: 'Schrift',
	faces: { book: 'Buch', sans: 'Serifenlos', dyslexic: 'OpenDyslexic' },
	latinOnly: 'OpenDyslexic hat nur lateinische Buchstaben. Andere kommen aus einer anderen Schrift.',
	measures: { type: 'Schriftgröße', leading: 'Zeilenhöhe', width: 'Zeilenbreite', letters: 'Buchstabenabstand', words: 'Wortabstand' },
	letters: (letters) => spoken.plural(letters, { one: '# Buchstabe', other: '# Buchstaben' }),
	light: 'Beim Hören zeigen',
	lights: { word: 'Wort', paragraph: 'Absatz', none: 'Nichts' },
	focus: 'Alles außer dem gehörten Beitrag abdunkeln',
	specimen: 'So sieht es aus',
	reset: 'Zurücksetzen',
	listenOnly: 'Nur hören',
	backToText: 'Zurück zum Text'
};
