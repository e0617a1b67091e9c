/** Words for what every player says, in a page of ours and in an embed, in Russian. */
import type { Words } from '../words.ts';

export const player: Words['player'] = {
	play: 'Слушать',
	pause: 'Пауза',
	back: 'Назад на 10 секунд',
	forward: 'Вперёд на 10 секунд',
	previousTurn: 'Предыдущая реплика',
	nextTurn: 'Следующая реплика'
};
