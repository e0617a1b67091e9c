/** Words for sleep timer, wake lock and the system’s own controls, in Russian. */
import type { Words } from '../words.ts';
import { spoken } from './spoken.ts';

export const hands: Words['hands'] = {
	sleep: 'Таймер сна',
	off: 'Выключен',
	minutes: (count) => spoken.plural(count, { one: '# минута', few: '# минуты', many: '# минут' }),
	endOfTurn: 'В конце этой реплики',
	pausesIn: (time) => `Пауза через ${time}`,
	fades: 'Звук плавно затихает и останавливается. Время идёт только при воспроизведении.',
	slept: 'Остановлено таймером сна'
};
