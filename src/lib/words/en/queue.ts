/** Words for the queue and the order of the shelf. */
import { spoken } from './spoken.ts';

export const queue = {
	playNext: 'Play next',
	title: 'Queue',
	order: 'Order',
	byDate: 'Newest first',
	byTitle: 'By title',
	byProgress: 'Unfinished first',
	whose: 'Speaker',
	everybody: 'Everybody',
	played: 'Played',
	up: 'Move up',
	down: 'Move down',
	remove: 'Take out',
	empty: 'Empty the queue',
	none: 'The queue is empty.',
	hint: '“Play next” puts an episode here. When one ends, the next begins by itself.',
	playNow: 'Play now',
	notNow: 'Not now',
	emptied: 'The queue is empty',
	playNextOf: (title: string) => `Play next: ${title}`,
	left: (clock: string) => `Unfinished, ${clock} left`,
	nextIs: (title: string) => `Next: ${title}`,
	/** Until the next episode begins. */
	inSeconds: (seconds: number) => `in ${spoken.number(seconds)} s`,
	movedTo: (title: string, place: number, count: number) => `${title}: ${spoken.number(place)} of ${spoken.number(count)}`,
	removed: (title: string) => `${title} is no longer in the queue`,
	/** What a button of a list does, and to which episode. */
	nameOf: (action: string, title: string) => `${action}: ${title}`,
	/** A speaker, and in how many episodes. */
	voice: (name: string, episodes: number) => `${name} (${spoken.number(episodes)})`,
	shown: (count: number) => spoken.plural(count, { one: '# conversation', other: '# conversations' })
};
