/** Words for what can be done with selected words, in German. */
import type { Words } from '../words.ts';

export const selection: Words['selection'] = {
	region: 'Markierte Wörter',
	how: 'Wörter markiert. Mit Tab zu dem, was sich damit tun lässt.',
	actions: {
		play: 'Abspielen',
		repeat: 'Wiederholen',
		link: 'Link',
		quote: 'Zitieren',
		note: 'Notiz'
	}
};
