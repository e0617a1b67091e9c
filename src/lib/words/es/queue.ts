/** Words for the queue and the order of the shelf, in Spanish. */
import type { Words } from '../words.ts';
import { spoken } from './spoken.ts';

export const queue: Words['queue'] = {
	playNext: 'Reproducir después',
	title: 'Cola',
	order: 'Orden',
	byDate: 'Más recientes primero',
	byTitle: 'Por título',
	byProgress: 'Sin terminar primero',
	whose: 'Quién habla',
	everybody: 'Todos',
	played: 'Escuchado',
	up: 'Subir',
	down: 'Bajar',
	remove: 'Quitar',
	empty: 'Vaciar la cola',
	none: 'La cola está vacía.',
	hint: '«Reproducir después» pone aquí un episodio. Cuando uno termina, empieza el siguiente.',
	playNow: 'Reproducir ya',
	notNow: 'Ahora no',
	emptied: 'La cola está vacía',
	playNextOf: (title) => `Reproducir después: ${title}`,
	left: (clock) => `Sin terminar, quedan ${clock}`,
	nextIs: (title) => `A continuación: ${title}`,
	inSeconds: (seconds) => `en ${spoken.number(seconds)} s`,
	movedTo: (title, place, count) => `${title}: ${spoken.number(place)} de ${spoken.number(count)}`,
	removed: (title) => `${title} ya no está en la cola`,
	nameOf: (action, title) => `${action}: ${title}`,
	voice: (name, episodes) => `${name} (${spoken.number(episodes)})`,
	shown: (count) => spoken.plural(count, { one: '# conversación', other: '# conversaciones' })
};
