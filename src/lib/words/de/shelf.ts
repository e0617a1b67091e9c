/** Words for the shelf, its search, and a page that is not there, in German. */
import type { Words } from '../words.ts';
import { spoken } from './spoken.ts';

const conversations = (count: number): string => spoken.plural(count, { one: '# Gespräch', other: '# Gesprächen' });

export const shelf: Words['shelf'] = {
	title: 'Gespräche zum Hören und Mitlesen',
	search: 'Alle Gespräche durchsuchen',
	placeholder: 'Gesagtes suchen',
	go: 'Suchen',
	hint: 'Wörter, wie sie gesagt wurden; Groß- und Kleinschreibung ist gleich.',
	notFound: (query) => `„${query}“ kommt in keinem Gespräch vor. Versuchen Sie es mit weniger Wörtern oder anderer Schreibweise.`,
	found: (hits, inThese) => `${spoken.number(hits)}-mal gefunden in ${conversations(inThese)}.`,
	foundIn: (inThese) => `Gefunden in ${conversations(inThese)}.`,
	searching: 'Es wird gesucht …',
	noIndex: 'Das Verzeichnis dieser Bibliothek ließ sich nicht laden, darum wurde nichts durchsucht. Jedes Gespräch hat seine eigene Suche.',
	empty: 'Das Regal ist leer',
	emptyHow: 'Geben Sie Parley ein Transkript, und es liest vor. Ein Absatz je Zeile genügt, mit oder ohne den Namen des Sprechers davor:',
	emptyThen: 'Das Gespräch steht hier, sobald sein Ton fertig ist. Nichts muss neu gestartet werden: Laden Sie die Seite neu.',
	missingTitle: 'Nicht hier',
	missing: 'Unter dieser Adresse ist nichts',
	missingWhy: 'Das Gespräch wurde vielleicht entfernt, oder die Adresse kam unvollständig an.',
	brokenTitle: 'Etwas ist schiefgegangen',
	broken: 'Diese Seite ließ sich nicht anzeigen',
	brokenWhy:
		'Der Fehler liegt auf dieser Seite, und nichts von Ihnen ist verloren. Laden Sie neu; bleibt es so, sagen Sie denen Bescheid, die diese Bibliothek pflegen.',
	all: 'Alle Folgen ansehen'
};
