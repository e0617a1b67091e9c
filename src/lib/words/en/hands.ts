/** Words for sleep timer, wake lock and the system’s own controls. */
import { spoken } from './spoken.ts';

export const hands = {
	sleep: 'Sleep timer',
	off: 'Off',
	minutes: (count: number) => spoken.plural(count, { one: '# minute', other: '# minutes' }),
	endOfTurn: 'At the end of this turn',
	pausesIn: (time: string) => `Pauses in ${time}`,
	fades: 'The sound fades out, then pauses. Time counts while it plays.',
	slept: 'Paused by the sleep timer'
};
