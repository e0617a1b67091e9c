/** Words for what every player says, in a page of ours and in an embed. */

export const player = {
	play: 'Play',
	pause: 'Pause',
	back: 'Back 10 seconds',
	forward: 'Forward 10 seconds',
	previousTurn: 'Previous turn',
	nextTurn: 'Next turn'
};
