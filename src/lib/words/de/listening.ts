/** Words for the listening panel, in German. */
import type { Words } from '../words.ts';

export const listening: Words['listening'] = {
	title: 'Zuhören',
	pauses: 'Pausen',
	skipPauses: 'Pausen überspringen',
	pausesHow: 'Pausen von mehr als 0,4 Sekunden zwischen Wörtern dauern dann 0,2 Sekunden.',
	saves: (time, all) => `Das spart ${time} von ${all}.`,
	wouldSave: (time, all) => `Das würde ${time} von ${all} sparen.`,
	savesNothing: 'Hier ist keine Pause so lang.',
	noTimes: 'Die Zeiten der Wörter fehlen, daher weiß niemand, wo die Pausen sind.'
};
