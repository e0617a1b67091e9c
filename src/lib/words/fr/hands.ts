/** Words for sleep timer, wake lock and the system’s own controls, in French. */
import type { Words } from '../words.ts';
import { spoken } from './spoken.ts';

export const hands: Words['hands'] = {
	sleep: 'Minuterie de sommeil',
	off: 'Désactivée',
	minutes: (count) => spoken.plural(count, { one: '# minute', other: '# minutes' }),
	endOfTurn: 'À la fin de ce tour',
	pausesIn: (time) => `Pause dans ${time}`,
	fades: 'Le son s’éteint doucement, puis s’arrête. Le temps compte pendant l’écoute.',
	slept: 'Mis en pause par la minuterie'
};
