/** Words for repeating a stretch, in French. */
import type { Words } from '../words.ts';
import { spoken } from './spoken.ts';

export const repeat: Words['repeat'] = {
	heading: 'Répéter',
	turn: 'Cette intervention',
	sentence: 'Cette phrase',
	start: 'À partir d’ici',
	end: 'Jusqu’ici',
	how: 'Touches\u00a0: r répète l’intervention et s la phrase entendue\u00a0; a dit où commence une répétition, b où elle finit. Ou bien sélectionnez des mots dans le texte.',
	times: 'Combien de fois',
	timesOf: (count) => spoken.plural(count, { one: '# fois', other: '# fois' }),
	endless: 'Sans fin',
	rest: 'Silence après chaque fois',
	noRest: 'Aucun',
	restOf: (count) => spoken.plural(count, { one: '# seconde', other: '# secondes' }),
	asLong: 'Le temps de le redire',
	halts: 'S’arrêter après chaque intervention',
	haltsHow: 'Lecture reprend avec la suivante.',
	roundOf: (round, times, from, to) => `Répète de ${from} à ${to}, ${round} sur ${times}`,
	round: (round, from, to) => `Répète de ${from} à ${to}, fois n°\u00a0${round}`,
	resting: 'Silence avant la reprise',
	from: (time) => `Répéter à partir de ${time}`,
	halting: 'S’arrête après chaque intervention',
	stop: 'Finir la répétition',
	stopHalts: 'Ne plus s’arrêter après les interventions',
	stopShort: 'Finir',
	nothing: 'Il n’y a encore rien à répéter ici',
	noStart: 'Dites d’abord où cela commence, avant cet endroit'
};
