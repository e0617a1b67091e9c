/** Words for highlights and notes, in Spanish. */
import type { Words } from '../words.ts';
import { spoken } from './spoken.ts';

export const notes: Words['notes'] = {
	title: 'Notas',
	fresh: 'Nota nueva',
	yours: 'Tu nota',
	hint: 'Sin nota, las palabras solo quedan marcadas.',
	save: 'Guardar',
	cancel: 'Cancelar',
	close: 'Cerrar',
	none: 'Aún no hay notas. Selecciona palabras de la transcripción y elige «Nota».',
	count: (count) => spoken.plural(count, { one: '# nota', other: '# notas' }),
	onlyMarked: 'Marcado, sin nota',
	go: 'Escuchar desde aquí',
	edit: 'Editar',
	delete: 'Eliminar',
	saved: 'Nota guardada',
	deleted: 'Nota eliminada',
	restored: 'Nota recuperada',
	undo: 'Deshacer',
	moved: 'encontrado en otro lugar',
	changed: 'las palabras han cambiado desde entonces',
	byTime: 'no se encontraron las palabras; esto es lo que se dice en ese momento',
	lost: 'las palabras ya no están en la transcripción',
	asMarkdown: 'Guardar como Markdown',
	asJson: 'Guardar como JSON',
	bring: 'Importar JSON',
	brought: (count) =>
		count === 0
			? 'Todas las notas de este archivo ya están aquí'
			: spoken.plural(count, { one: '# nota importada', other: '# notas importadas' }),
	notNotes: 'Este archivo no contiene notas de Parley. Elige un archivo JSON guardado aquí.',
	ofAnother: (title) => `Estas notas pertenecen a «${title}». Abre ese episodio e impórtalas allí.`,
	badNotes: (count, which) =>
		spoken.plural(count, { one: `Una nota está dañada y se omitió: ${which}`, other: `# notas están dañadas y se omitieron: ${which}` }),
	where: 'Las notas se guardan en este navegador y no se envían a ningún sitio.',
	notKept: 'Este navegador no guarda notas: se pierden al cerrar la página. Guárdalas en un archivo.'
};
