/** Words for the listening panel, in Russian. */
import type { Words } from '../words.ts';

export const listening: Words['listening'] = {
	title: 'Прослушивание',
	pauses: 'Паузы',
	skipPauses: 'Пропускать паузы',
	pausesHow: 'Паузы между словами длиннее 0,4 секунды сокращаются до 0,2 секунды.',
	saves: (time, all) => `Экономия: ${time} из ${all}.`,
	wouldSave: (time, all) => `Можно сэкономить: ${time} из ${all}.`,
	savesNothing: 'Таких длинных пауз здесь нет.',
	noTimes: 'Времени слов нет, поэтому неизвестно, где паузы.'
};
