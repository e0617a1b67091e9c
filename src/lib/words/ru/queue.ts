/** Words for the queue and the order of the shelf, in Russian. */
import type { Words } from '../words.ts';
import { spoken } from './spoken.ts';

export const queue: Words['queue'] = {
	playNext: 'Слушать следующим',
	title: 'Очередь',
	order: 'Порядок',
	byDate: 'Сначала новые',
	byTitle: 'По названию',
	byProgress: 'Сначала недослушанные',
	whose: 'Кто говорит',
	everybody: 'Все участники',
	played: 'Прослушано',
	up: 'Выше',
	down: 'Ниже',
	remove: 'Убрать',
	empty: 'Очистить очередь',
	none: 'Очередь пуста.',
	hint: '«Слушать следующим» ставит выпуск сюда. Когда один заканчивается, следующий начинается сам.',
	playNow: 'Слушать сейчас',
	notNow: 'Не сейчас',
	emptied: 'Очередь пуста',
	playNextOf: (title) => `Слушать следующим: ${title}`,
	left: (clock) => `Недослушано, осталось ${clock}`,
	nextIs: (title) => `Далее: ${title}`,
	inSeconds: (seconds) => `через ${spoken.number(seconds)} с`,
	movedTo: (title, place, count) => `${title}: ${spoken.number(place)} из ${spoken.number(count)}`,
	removed: (title) => `${title} больше не в очереди`,
	nameOf: (action, title) => `${action}: ${title}`,
	voice: (name, episodes) => `${name} (${spoken.number(episodes)})`,
	shown: (count) => spoken.plural(count, { one: '# беседа', few: '# беседы', many: '# бесед' })
};
