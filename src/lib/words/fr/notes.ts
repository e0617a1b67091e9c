/** Words for highlights and notes, in French. */
import type { Words } from '../words.ts';
import { spoken } from './spoken.ts';

export const notes: Words['notes'] = {
	title: 'Notes',
	fresh: 'Nouvelle note',
	yours: 'Votre note',
	hint: 'Sans note, les mots sont seulement surlignés.',
	save: 'Enregistrer',
	cancel: 'Annuler',
	close: 'Fermer',
	none: 'Pas encore de notes. Sélectionnez des mots de la transcription et choisissez «\u00a0Note\u00a0».',
	count: (count) => spoken.plural(count, { one: '# note', other: '# notes' }),
	onlyMarked: 'Surligné, sans note',
	go: 'Écouter à partir d’ici',
	edit: 'Modifier',
	delete: 'Supprimer',
	saved: 'Note enregistrée',
	deleted: 'Note supprimée',
	restored: 'Note rétablie',
	undo: 'Rétablir',
	moved: 'retrouvé à un autre endroit',
	changed: 'les mots ont changé depuis',
	byTime: 'mots introuvables\u00a0; voici ce qui est dit à ce moment-là',
	lost: 'ces mots ne sont plus dans la transcription',
	asMarkdown: 'Enregistrer en Markdown',
	asJson: 'Enregistrer en JSON',
	bring: 'Importer du JSON',
	brought: (count) =>
		count === 0
			? 'Toutes les notes de ce fichier sont déjà ici'
			: spoken.plural(count, { one: '# note importée', other: '# notes importées' }),
	notNotes: 'Ce fichier ne contient pas de notes de Parley. Choisissez un fichier JSON enregistré ici.',
	ofAnother: (title) => `Ces notes appartiennent à «\u00a0${title}\u00a0». Ouvrez cet épisode et importez-les là.`,
	badNotes: (count, which) =>
		spoken.plural(count, {
			one: `Une note est endommagée et a été laissée de côté\u00a0: ${which}`,
			other: `# notes sont endommagées et ont été laissées de côté\u00a0: ${which}`
		}),
	where: 'Les notes sont conservées dans ce navigateur et ne sont envoyées nulle part.',
	notKept: 'Ce navigateur ne conserve pas les notes\u00a0: elles seront perdues à la fermeture de la page. Enregistrez-les dans un fichier.'
};
