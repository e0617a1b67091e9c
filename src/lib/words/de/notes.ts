/** Words for highlights and notes, in German. */
import type { Words } from '../words.ts';
import { spoken } from './spoken.ts';

export const notes: Words['notes'] = {
	title: 'Notizen',
	fresh: 'Neue Notiz',
	yours: 'Ihre Notiz',
	hint: 'Ohne Notiz werden die Wörter nur markiert.',
	save: 'Speichern',
	cancel: 'Abbrechen',
	close: 'Schließen',
	none: 'Noch keine Notizen. Wörter im Transkript auswählen und „Notiz“ wählen.',
	count: (count) => spoken.plural(count, { one: '# Notiz', other: '# Notizen' }),
	onlyMarked: 'Markiert, ohne Notiz',
	go: 'Ab hier anhören',
	edit: 'Bearbeiten',
	delete: 'Löschen',
	saved: 'Notiz gespeichert',
	deleted: 'Notiz gelöscht',
	restored: 'Notiz wiederhergestellt',
	undo: 'Rückgängig',
	moved: 'an anderer Stelle gefunden',
	changed: 'der Wortlaut hat sich seitdem geändert',
	byTime: 'Wortlaut nicht gefunden; dies wird zu jener Zeit gesagt',
	lost: 'der Wortlaut steht nicht mehr im Transkript',
	asMarkdown: 'Als Markdown speichern',
	asJson: 'Als JSON speichern',
	bring: 'JSON importieren',
	brought: (count) =>
		count === 0
			? 'Alle Notizen dieser Datei sind schon da'
			: spoken.plural(count, { one: '# Notiz importiert', other: '# Notizen importiert' }),
	notNotes: 'Diese Datei enthält keine Notizen von Parley. Bitte eine hier gespeicherte JSON-Datei wählen.',
	ofAnother: (title) => `Diese Notizen gehören zu „${title}“. Bitte dort importieren.`,
	badNotes: (count, which) =>
		spoken.plural(count, {
			one: `Eine Notiz ist beschädigt und wurde ausgelassen: ${which}`,
			other: `# Notizen sind beschädigt und wurden ausgelassen: ${which}`
		}),
	where: 'Notizen bleiben in diesem Browser und werden nirgendwohin gesendet.',
	notKept: 'Dieser Browser bewahrt keine Notizen auf: Mit dem Schließen der Seite gehen sie verloren. Bitte als Datei speichern.'
};
