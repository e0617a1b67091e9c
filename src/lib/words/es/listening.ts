/** Words for the listening panel, in Spanish. */
import type { Words } from '../words.ts';

export const listening: Words['listening'] = {
	title: 'Escucha',
	pauses: 'Pausas',
	skipPauses: 'Saltar las pausas',
	pausesHow: 'Las pausas de más de 0,4 segundos entre palabras se quedan en 0,2 segundos.',
	saves: (time, all) => `Así se ahorran ${time} de ${all}.`,
	wouldSave: (time, all) => `Así se ahorrarían ${time} de ${all}.`,
	savesNothing: 'Aquí no hay pausas tan largas.',
	noTimes: 'Faltan los tiempos de las palabras, así que no se sabe dónde están las pausas.'
};
