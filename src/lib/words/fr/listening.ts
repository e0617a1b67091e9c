/** Words for the listening panel, in French. */
import type { Words } from '../words.ts';

export const listening: Words['listening'] = {
	title: 'Écoute',
	pauses: 'Pauses',
	skipPauses: 'Sauter les pauses',
	pausesHow: 'Les pauses de plus de 0,4 seconde entre les mots sont ramenées à 0,2 seconde.',
	saves: (time, all) => `Cela économise ${time} sur ${all}.`,
	wouldSave: (time, all) => `Cela économiserait ${time} sur ${all}.`,
	savesNothing: 'Aucune pause n’est aussi longue ici.',
	noTimes: 'Les temps des mots manquent : impossible de savoir où sont les pauses.'
};
