/** Words for the queue and the order of the shelf, in German. */
import type { Words } from '../words.ts';
import { spoken } from './spoken.ts';

export const queue: Words['queue'] = {
	playNext: 'Als Nächstes',
	title: 'Warteschlange',
	order: 'Reihenfolge',
	byDate: 'Neueste zuerst',
	byTitle: 'Nach Titel',
	byProgress: 'Angefangene zuerst',
	whose: 'Wer spricht',
	everybody: 'Alle',
	played: 'Gehört',
	up: 'Nach oben',
	down: 'Nach unten',
	remove: 'Herausnehmen',
	empty: 'Warteschlange leeren',
	none: 'Die Warteschlange ist leer.',
	hint: '„Als Nächstes“ stellt eine Folge hierher. Endet eine, beginnt die nächste von selbst.',
	playNow: 'Jetzt abspielen',
	notNow: 'Jetzt nicht',
	emptied: 'Die Warteschlange ist leer',
	playNextOf: (title) => `Als Nächstes: ${title}`,
	left: (clock) => `Angefangen, noch ${clock}`,
	nextIs: (title) => `Als Nächstes: ${title}`,
	inSeconds: (seconds) => `in ${spoken.number(seconds)} s`,
	movedTo: (title, place, count) => `${title}: ${spoken.number(place)} von ${spoken.number(count)}`,
	removed: (title) => `${title} ist nicht mehr in der Warteschlange`,
	nameOf: (action, title) => `${action}: ${title}`,
	voice: (name, episodes) => `${name} (${spoken.number(episodes)})`,
	shown: (count) => spoken.plural(count, { one: '# Gespräch', other: '# Gespräche' })
};
