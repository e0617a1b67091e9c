/** Words for what can be done with selected words, in French. */
import type { Words } from '../words.ts';

export const selection: Words['selection'] = {
	region: 'Mots sélectionnés',
	how: 'Mots sélectionnés. Tab mène à ce que l’on peut en faire.',
	actions: {
		play: 'Écouter',
		repeat: 'Répéter',
		link: 'Lien',
		quote: 'Citer',
		note: 'Note'
	}
};
