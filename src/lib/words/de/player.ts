/** Words for what every player says, in a page of ours and in an embed, in German. */
import type { Words } from '../words.ts';

export const player: Words['player'] = {
	play: 'Abspielen',
	pause: 'Anhalten',
	back: '10 Sekunden zurück',
	forward: '10 Sekunden vor',
	previousTurn: 'Vorheriger Beitrag',
	nextTurn: 'Nächster Beitrag'
};
