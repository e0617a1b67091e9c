/** Words for links, quotations and citations, in Spanish. */
import type { Words } from '../words.ts';

export const cite: Words['cite'] = {
	open: 'Citar',
	quoteTitle: 'Citar estas palabras',
	citeTitle: 'Citar esta conversación',
	form: 'En forma de',
	forms: { text: 'Texto sin formato', markdown: 'Markdown', html: 'HTML', apa: 'APA', bibtex: 'BibTeX' },
	result: 'Texto para copiar',
	copy: 'Copiar',
	share: 'Compartir',
	formatted: 'Conserva el formato en los programas que lo admiten.',
	copied: 'Copiado',
	notCopied: 'El navegador no permite copiar. Está todo seleccionado: cópielo con el teclado',
	moved: 'Estas palabras han cambiado de lugar desde que se creó el enlace',
	changed: 'Estas palabras han cambiado desde que se creó el enlace',
	time: 'Las palabras de este enlace ya no están. Esto se oía en ese momento',
	lost: 'Las palabras de este enlace ya no están'
};
