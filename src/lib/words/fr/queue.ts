/** Words for the queue and the order of the shelf, in French. */
import type { Words } from '../words.ts';
import { spoken } from './spoken.ts';

export const queue: Words['queue'] = {
	playNext: 'Lire ensuite',
	title: 'File d’attente',
	order: 'Ordre',
	byDate: 'Les plus récents d’abord',
	byTitle: 'Par titre',
	byProgress: 'Inachevés d’abord',
	whose: 'Qui parle',
	everybody: 'Tout le monde',
	played: 'Écouté',
	up: 'Monter',
	down: 'Descendre',
	remove: 'Retirer',
	empty: 'Vider la file',
	none: 'La file d’attente est vide.',
	hint: '«\u00a0Lire ensuite\u00a0» place un épisode ici. Quand l’un se termine, le suivant commence tout seul.',
	playNow: 'Lire maintenant',
	notNow: 'Pas maintenant',
	emptied: 'La file d’attente est vide',
	playNextOf: (title) => `Lire ensuite\u00a0: ${title}`,
	left: (clock) => `Inachevé, reste ${clock}`,
	nextIs: (title) => `Ensuite\u00a0: ${title}`,
	inSeconds: (seconds) => `dans ${spoken.number(seconds)} s`,
	movedTo: (title, place, count) => `${title}\u00a0: ${spoken.number(place)} sur ${spoken.number(count)}`,
	removed: (title) => `${title} n’est plus dans la file`,
	nameOf: (action, title) => `${action}\u00a0: ${title}`,
	voice: (name, episodes) => `${name} (${spoken.number(episodes)})`,
	shown: (count) => spoken.plural(count, { one: '# conversation', other: '# conversations' })
};
