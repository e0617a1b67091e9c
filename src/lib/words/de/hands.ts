/** Words for sleep timer, wake lock and the system’s own controls, in German. */
import type { Words } from '../words.ts';
import { spoken } from './spoken.ts';

export const hands: Words['hands'] = {
	sleep: 'Einschlaf-Timer',
	off: 'Aus',
	minutes: (count) => spoken.plural(count, { one: '# Minute', other: '# Minuten' }),
	endOfTurn: 'Am Ende dieses Beitrags',
	pausesIn: (time) => `Pause in ${time}`,
	fades: 'Der Ton wird leiser und hält dann an. Die Zeit läuft nur beim Hören.',
	slept: 'Vom Einschlaf-Timer angehalten'
};
