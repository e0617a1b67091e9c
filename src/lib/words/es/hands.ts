/** Words for sleep timer, wake lock and the system’s own controls, in Spanish. */
import type { Words } from '../words.ts';
import { spoken } from './spoken.ts';

export const hands: Words['hands'] = {
	sleep: 'Temporizador',
	off: 'Desactivado',
	minutes: (count) => spoken.plural(count, { one: '# minuto', other: '# minutos' }),
	endOfTurn: 'Al final de este turno',
	pausesIn: (time) => `Se detiene en ${time}`,
	fades: 'El sonido baja poco a poco y se detiene. El tiempo cuenta mientras suena.',
	slept: 'Detenido por el temporizador'
};
