/** Words for repeating a stretch. */
import { spoken } from './spoken.ts';

export const repeat = {
	heading: 'Repeat',
	/** On buttons: what is to be repeated. */
	turn: 'This turn',
	sentence: 'This sentence',
	start: 'From here',
	end: 'Up to here',
	how: 'Keys: r repeats the turn and s the sentence that is heard; a says where a repeat begins, b where it ends. Or select words in the text.',
	/** How often it is heard. */
	times: 'How often',
	timesOf: (count: number) => spoken.plural(count, { one: '# time', other: '# times' }),
	endless: 'Without end',
	/** The silence after each time. */
	rest: 'Silence after each',
	noRest: 'None',
	restOf: (count: number) => spoken.plural(count, { one: '# second', other: '# seconds' }),
	asLong: 'As long as it takes to say it',
	halts: 'Pause after every turn',
	haltsHow: 'Play goes on with the next one.',
	/** In the dock, while it repeats: which round of how many, and between what times. */
	roundOf: (round: string, times: string, from: string, to: string) => `Repeats ${from} to ${to}, round ${round} of ${times}`,
	round: (round: string, from: string, to: string) => `Repeats ${from} to ${to}, round ${round}`,
	resting: 'Silence before the next round',
	from: (time: string) => `Repeat from ${time}`,
	halting: 'Pauses after every turn',
	stop: 'End the repeat',
	stopHalts: 'Play on after turns',
	stopShort: 'End',
	nothing: 'There is nothing here to repeat yet',
	noStart: 'First say where it begins, before this place'
};
