/** Words for an episode's page, in Spanish. */
import type { Words } from '../words.ts';
import { spoken } from './spoken.ts';

export const page: Words['page'] = {
	allEpisodes: 'Todos los episodios',
	keys: 'Teclas',
	mute: 'Silenciar',
	volume: 'Volumen',
	listenTo: 'Qué escuchar',
	recording: 'Grabación',
	both: 'Ambas',
	bothMore: ', rellenar los huecos de la grabación',
	bothTitle: 'La grabación y, leído en voz alta, lo que le falta',
	readAloud: 'Leído en voz alta',
	speakers: 'Hablantes',
	speakerCount: (count) => spoken.plural(count, { one: '# hablante', other: '# hablantes' }),
	speaksFor: (length) => `habla durante ${length}`,
	spokeBefore: (speaker) => `Donde ${speaker} habló antes`,
	speaksNext: (speaker) => `Donde ${speaker} vuelve a hablar`,
	before: 'Habló antes',
	next: 'Vuelve a hablar',
	found: (found, all) => `${spoken.number(found)} de ${spoken.plural(all, { one: '# párrafo', other: '# párrafos' })}, hallados`,
	timesEstimated: 'tiempos estimados',
	checkTimes: 'Revisar los tiempos',
	embed: 'Insertar',
	reordered: 'La fuente da estos párrafos desordenados. Un editor restableció el orden.',
	reorderedAndNamed: (count) =>
		`La fuente da estos párrafos desordenados y deja ${spoken.number(count)} sin hablante. Un editor restableció ambas cosas.`,
	named: (count) =>
		spoken.plural(count, {
			one: 'La fuente deja # párrafo sin hablante. Un editor indicó quién lo dice.',
			other: 'La fuente deja # párrafos sin hablante. Un editor indicó quién los dice.'
		}),
	unnamed: (count) => spoken.plural(count, { one: '# párrafo no indica quién habla.', other: '# párrafos no indican quién habla.' }),
	seeSource: 'Ver la fuente tal como se publicó',
	remarks: (count) => `Observaciones sobre la fuente (${spoken.number(count)})`,
	line: (line) => `Línea ${line}:`,
	untimed: 'No se pudieron obtener los tiempos de las palabras, así que no se ilumina ninguna. El texto y el sonido están completos.',
	fetchAgain: 'Volver a pedirlos',
	panelLost: 'No se pudo cargar el panel. Inténtelo de nuevo',
	close: 'Cerrar',
	language: 'Idioma'
};
