/** Words for repeating a stretch, in Spanish. */
import type { Words } from '../words.ts';
import { spoken } from './spoken.ts';

export const repeat: Words['repeat'] = {
	heading: 'Repetir',
	turn: 'Esta intervención',
	sentence: 'Esta frase',
	start: 'Desde aquí',
	end: 'Hasta aquí',
	how: 'Teclas: r repite la intervención y s la frase que se oye; a marca dónde empieza una repetición y b dónde acaba. O seleccione palabras en el texto.',
	times: 'Cuántas veces',
	timesOf: (count) => spoken.plural(count, { one: '# vez', other: '# veces' }),
	endless: 'Sin fin',
	rest: 'Silencio después de cada vez',
	noRest: 'Ninguno',
	restOf: (count) => spoken.plural(count, { one: '# segundo', other: '# segundos' }),
	asLong: 'Lo que se tarda en decirlo',
	halts: 'Pausar después de cada intervención',
	haltsHow: 'Reproducir sigue con la siguiente.',
	roundOf: (round, times, from, to) => `Repite de ${from} a ${to}, vez ${round} de ${times}`,
	round: (round, from, to) => `Repite de ${from} a ${to}, vez ${round}`,
	resting: 'Silencio antes de la próxima vez',
	from: (time) => `Repetir desde ${time}`,
	halting: 'Se pausa después de cada intervención',
	stop: 'Terminar la repetición',
	stopHalts: 'No pausar después de las intervenciones',
	stopShort: 'Terminar',
	nothing: 'Aquí aún no hay nada que repetir',
	noStart: 'Marque primero dónde empieza, antes de este punto'
};
