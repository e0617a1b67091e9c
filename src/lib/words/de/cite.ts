/** Words for links, quotations and citations, in German. */
import type { Words } from '../words.ts';

export const cite: Words['cite'] = {
	open: 'Zitieren',
	quoteTitle: 'Diese Worte zitieren',
	citeTitle: 'Dieses Gespräch zitieren',
	form: 'In der Form',
	forms: { text: 'Nur Text', markdown: 'Markdown', html: 'HTML', apa: 'APA', bibtex: 'BibTeX' },
	result: 'Zum Kopieren',
	copy: 'Kopieren',
	share: 'Teilen',
	formatted: 'Behält seine Form in Programmen, die Formatierung kennen.',
	copied: 'Kopiert',
	notCopied: 'Der Browser hat nicht kopiert. Alles ist markiert: mit der Tastatur kopieren',
	moved: 'Diese Worte stehen jetzt woanders, als der Link angibt',
	changed: 'Diese Worte wurden geändert, seit es den Link gibt',
	time: 'Die Worte dieses Links gibt es nicht mehr. Dies war zu jener Zeit zu hören',
	lost: 'Die Worte dieses Links gibt es nicht mehr'
};
