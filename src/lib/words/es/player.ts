/** Words for what every player says, in a page of ours and in an embed, in Spanish. */
import type { Words } from '../words.ts';

export const player: Words['player'] = {
	play: 'Reproducir',
	pause: 'Pausa',
	back: 'Retroceder 10 segundos',
	forward: 'Avanzar 10 segundos',
	previousTurn: 'Intervención anterior',
	nextTurn: 'Intervención siguiente'
};
