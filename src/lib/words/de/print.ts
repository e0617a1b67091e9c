/** Words for printing and copying a transcript, in German. */
import type { Words } from '../words.ts';

export const print: Words['print'] = {
	copy: 'Transkript kopieren',
	copied: 'Transkript kopiert',
	notCopied: 'Der Browser hat das Kopieren nicht zugelassen. Text auswählen und mit der Tastatur kopieren',
	print: 'Drucken',
	title: 'Transkript drucken',
	what: 'Titel, Datum, Quelle und was jede Person sagt, ohne alles, was nur auf den Bildschirm gehört.',
	times: 'Zeiten neben den Absätzen',
	source: (source) => `Quelle: ${source}`,
	address: (address) => `Zum Anhören: ${address}`
};
