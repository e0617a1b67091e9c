/** Words for what every player says, in a page of ours and in an embed, in French. */
import type { Words } from '../words.ts';

export const player: Words['player'] = {
	play: 'Écouter',
	pause: 'Pause',
	back: 'Reculer de 10 secondes',
	forward: 'Avancer de 10 secondes',
	previousTurn: 'Réplique précédente',
	nextTurn: 'Réplique suivante'
};
