/** Words for printing and copying a transcript, in Russian. */
import type { Words } from '../words.ts';

export const print: Words['print'] = {
	copy: 'Скопировать расшифровку',
	copied: 'Расшифровка скопирована',
	notCopied: 'Браузер не дал скопировать. Выделите текст и скопируйте его с клавиатуры',
	print: 'Печать',
	title: 'Печать расшифровки',
	what: 'Название, дата, источник и слова каждого участника, без всего, что нужно только на экране.',
	times: 'Время рядом с абзацами',
	source: (source) => `Источник: ${source}`,
	address: (address) => `Слушать: ${address}`
};
