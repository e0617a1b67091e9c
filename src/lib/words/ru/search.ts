/** Words for the search in a transcript, in Russian. */
import type { Words } from '../words.ts';
import { spoken } from './spoken.ts';

export const search: Words['search'] = {
	field: 'Поиск в этой расшифровке',
	placeholder: 'Поиск',
	whose: 'Чьи слова',
	everybody: 'Все участники',
	before: 'Предыдущее совпадение',
	after: 'Следующее совпадение',
	play: 'Слушать с этого места',
	end: 'Закончить поиск',
	none: 'Не найдено',
	place: (place, count) => `${spoken.number(place)} из ${spoken.number(count)}`,
	by: (speaker, words) => `${speaker}: ${words}`
};
