/** Words for links, quotations and citations, in French. */
import type { Words } from '../words.ts';

export const cite: Words['cite'] = {
	open: 'Citer',
	quoteTitle: 'Citer ce passage',
	citeTitle: 'Citer cette conversation',
	form: 'Sous forme de',
	forms: { text: 'Texte brut', markdown: 'Markdown', html: 'HTML', apa: 'APA', bibtex: 'BibTeX' },
	result: 'Texte à copier',
	copy: 'Copier',
	share: 'Partager',
	formatted: 'La mise en forme est conservée là où elle est prise en charge.',
	copied: 'Copié',
	notCopied: 'Le navigateur n’a pas voulu copier. Tout est sélectionné\u202F: copiez avec le clavier',
	moved: 'Ce passage a été déplacé depuis la création du lien',
	changed: 'Ce passage a été modifié depuis la création du lien',
	time: 'Le passage visé par ce lien n’existe plus. Voici ce que l’on entendait à ce moment',
	lost: 'Le passage visé par ce lien n’existe plus'
};
