/** Words for reading comfort. */
import { spoken } from './spoken.ts';

export const comfort = {
	title: 'Reading',
	theme: 'Theme',
	themes: { system: 'System', light: 'Light', dark: 'Dark', sepia: 'Sepia' },
	face: 'Typeface',
	faces: { book: 'Book', sans: 'Sans', dyslexic: 'OpenDyslexic' },
	latinOnly: 'OpenDyslexic has Latin letters only. Others come from another typeface.',
	measures: { type: 'Type size', leading: 'Line height', width: 'Line width', letters: 'Letter spacing', words: 'Word spacing' },
	letters: (letters: number) => spoken.plural(letters, { one: '# letter', other: '# letters' }),
	light: 'While it plays, show',
	lights: { word: 'Word', paragraph: 'Paragraph', none: 'Nothing' },
	focus: 'Dim all but the turn being heard',
	specimen: 'How it looks',
	reset: 'Reset',
	listenOnly: 'Listen only',
	backToText: 'Back to the text'
};
