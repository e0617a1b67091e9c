/** Words for reading comfort, in Russian. */
import type { Words } from '../words.ts';
import { spoken } from './spoken.ts';

export const comfort: Words['comfort'] = {
	title: 'Чтение',
	theme: 'Тема',
	themes: { system: 'Как в системе', light: 'Светлая', dark: 'Тёмная', sepia: 'Сепия' },
	face: 'Шрифт',
	faces: { book: 'Книжный', sans: 'Без засечек', dyslexic: 'OpenDyslexic' },
	latinOnly: 'В OpenDyslexic есть только латинские буквы. Остальные берутся из другого шрифта.',
	measures: { type: 'Размер шрифта', leading: 'Высота строки', width: 'Ширина строки', letters: 'Между буквами', words: 'Между словами' },
	letters: (letters) => spoken.plural(letters, { one: '# буква', few: '# буквы', many: '# букв' }),
	light: 'Во время прослушивания показывать',
	lights: { word: 'Слово', paragraph: 'Абзац', none: 'Ничего' },
	focus: 'Приглушить всё, кроме звучащей реплики',
	specimen: 'Так это выглядит',
	reset: 'Сбросить',
	listenOnly: 'Только слушать',
	backToText: 'Вернуться к тексту'
};
