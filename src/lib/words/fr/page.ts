/** Words for an episode's page, in French. */
import type { Words } from '../words.ts';
import { spoken } from './spoken.ts';

export const page: Words['page'] = {
	allEpisodes: 'Tous les épisodes',
	keys: 'Touches',
	mute: 'Couper le son',
	volume: 'Volume',
	listenTo: 'À écouter',
	recording: 'Enregistrement',
	both: 'Les deux',
	bothMore: ', combler les lacunes de l’enregistrement',
	bothTitle: 'L’enregistrement et, lu à voix haute, ce qui y manque',
	readAloud: 'Lu à voix haute',
	speakers: 'Intervenants',
	speakerCount: (count) => spoken.plural(count, { one: '# intervenant', other: '# intervenants' }),
	speaksFor: (length) => `parle pendant ${length}`,
	spokeBefore: (speaker) => `Où ${speaker} a parlé avant`,
	speaksNext: (speaker) => `Où ${speaker} parle ensuite`,
	before: 'A parlé avant',
	next: 'Parle ensuite',
	found: (found, all) =>
		`${spoken.plural(found, { one: '# paragraphe retrouvé', other: '# paragraphes retrouvés' })} sur ${spoken.number(all)}`,
	timesEstimated: 'temps estimés',
	checkTimes: 'Vérifier les temps',
	embed: 'Intégrer',
	reordered: 'La source donne ces paragraphes dans le désordre. Un éditeur a rétabli l’ordre.',
	reorderedAndNamed: (count) =>
		`La source donne ces paragraphes dans le désordre et en laisse ${spoken.number(count)} sans intervenant. Un éditeur a rétabli les deux.`,
	named: (count) =>
		spoken.plural(count, {
			one: 'La source laisse # paragraphe sans intervenant. Un éditeur a indiqué qui parle.',
			other: 'La source laisse # paragraphes sans intervenant. Un éditeur a indiqué qui parle.'
		}),
	unnamed: (count) => spoken.plural(count, { one: '# paragraphe ne nomme personne.', other: '# paragraphes ne nomment personne.' }),
	seeSource: 'Voir la source telle que déposée',
	remarks: (count) => `Remarques sur la source (${spoken.number(count)})`,
	line: (line) => `Ligne ${line}\u00a0:`,
	untimed: 'Les temps des mots n’ont pu être chargés : aucun mot ne s’éclaire. Le texte et le son sont là en entier.',
	fetchAgain: 'Les charger à nouveau',
	panelLost: 'Le volet n’a pu être chargé. Réessayez',
	close: 'Fermer',
	language: 'Langue'
};
