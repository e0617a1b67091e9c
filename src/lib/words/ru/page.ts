/** Words for an episode's page, in Russian. */
import type { Words } from '../words.ts';
import { spoken } from './spoken.ts';

export const page: Words['page'] = {
	allEpisodes: 'Все выпуски',
	keys: 'Клавиши',
	mute: 'Без звука',
	volume: 'Громкость',
	listenTo: 'Что слушать',
	recording: 'Запись',
	both: 'Вместе',
	bothMore: ', заполнить пропуски записи',
	bothTitle: 'Запись, а чего в ней нет, прочитано вслух',
	readAloud: 'Чтение вслух',
	speakers: 'Говорящие',
	speakerCount: (count) => spoken.plural(count, { one: '# говорящий', few: '# говорящих', many: '# говорящих' }),
	speaksFor: (length) => `говорит ${length}`,
	spokeBefore: (speaker) => `Где ${speaker} говорит раньше`,
	speaksNext: (speaker) => `Где ${speaker} говорит дальше`,
	before: 'Говорит раньше',
	next: 'Говорит дальше',
	found: (found, all) =>
		`Найдено ${spoken.number(found)} из ${spoken.plural(all, { one: '# абзаца', few: '# абзацев', many: '# абзацев' })}`,
	timesEstimated: 'время оценено',
	checkTimes: 'Проверить время',
	embed: 'Встроить',
	reordered: 'В источнике эти абзацы идут не по порядку. Редактор восстановил порядок.',
	reorderedAndNamed: (count) =>
		spoken.plural(count, {
			one: 'В источнике эти абзацы идут не по порядку, и # оставлен без говорящего. Редактор восстановил и то и другое.',
			few: 'В источнике эти абзацы идут не по порядку, и # оставлены без говорящего. Редактор восстановил и то и другое.',
			many: 'В источнике эти абзацы идут не по порядку, и # оставлено без говорящего. Редактор восстановил и то и другое.'
		}),
	named: (count) =>
		spoken.plural(count, {
			one: 'В источнике # абзац оставлен без говорящего. Редактор указал, кто говорит.',
			few: 'В источнике # абзаца оставлены без говорящего. Редактор указал, кто говорит.',
			many: 'В источнике # абзацев оставлено без говорящего. Редактор указал, кто говорит.'
		}),
	unnamed: (count) =>
		spoken.plural(count, {
			one: 'В # абзаце говорящий не назван.',
			few: 'В # абзацах говорящий не назван.',
			many: 'В # абзацах говорящий не назван.'
		}),
	seeSource: 'Посмотреть источник как есть',
	remarks: (count) => `Замечания к источнику (${spoken.number(count)})`,
	line: (line) => `Строка ${line}:`,
	untimed: 'Не удалось получить время слов, поэтому слова не подсвечиваются. Текст и звук полностью здесь.',
	fetchAgain: 'Получить ещё раз',
	panelLost: 'Не удалось загрузить панель. Попробуйте ещё раз',
	close: 'Закрыть',
	language: 'Язык'
};
