/** Words for what can be done with selected words, in Russian. */
import type { Words } from '../words.ts';

export const selection: Words['selection'] = {
	region: 'Выделенные слова',
	how: 'Слова выделены. Tab ведёт к действиям с ними.',
	actions: {
		play: 'Слушать',
		repeat: 'Повторять',
		link: 'Ссылка',
		quote: 'Цитата',
		note: 'Заметка'
	}
};
