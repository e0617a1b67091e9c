/** Words for repeating a stretch, in Russian. */
import type { Words } from '../words.ts';
import { spoken } from './spoken.ts';

export const repeat: Words['repeat'] = {
	heading: 'Повтор',
	turn: 'Эту реплику',
	sentence: 'Это предложение',
	start: 'Отсюда',
	end: 'Досюда',
	how: 'Клавиши: r повторяет звучащую реплику, s — предложение; a отмечает начало повтора, b — конец. Или выделите слова в тексте.',
	times: 'Сколько раз',
	timesOf: (count) => spoken.plural(count, { one: '# раз', few: '# раза', many: '# раз' }),
	endless: 'Без конца',
	rest: 'Тишина после каждого раза',
	noRest: 'Нет',
	restOf: (count) => spoken.plural(count, { one: '# секунда', few: '# секунды', many: '# секунд' }),
	asLong: 'Сколько нужно, чтобы повторить вслух',
	halts: 'Пауза после каждой реплики',
	haltsHow: 'Кнопка воспроизведения продолжает со следующей.',
	roundOf: (round, times, from, to) => `Повтор ${from} – ${to}, раз ${round} из ${times}`,
	round: (round, from, to) => `Повтор ${from} – ${to}, раз ${round}`,
	resting: 'Тишина перед следующим разом',
	from: (time) => `Повтор с ${time}`,
	halting: 'Пауза после каждой реплики',
	stop: 'Закончить повтор',
	stopHalts: 'Не делать паузу после реплик',
	stopShort: 'Закончить',
	nothing: 'Здесь пока нечего повторять',
	noStart: 'Сначала отметьте начало, раньше этого места'
};
