/** Words for printing and copying a transcript, in French. */
import type { Words } from '../words.ts';

export const print: Words['print'] = {
	copy: 'Copier la transcription',
	copied: 'Transcription copiée',
	notCopied: 'Le navigateur a refusé la copie. Sélectionnez le texte et copiez-le au clavier',
	print: 'Imprimer',
	title: 'Imprimer la transcription',
	what: 'Titre, date, source et les paroles de chacun, sans rien de ce qui ne sert qu’à l’écran.',
	times: 'Minutage à côté des paragraphes',
	source: (source) => `Source\u00a0: ${source}`,
	address: (address) => `Pour écouter\u00a0: ${address}`
};
