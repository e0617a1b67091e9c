/** Words for what is kept offline, in German. */
import type { Words } from '../words.ts';

export const offline: Words['offline'] = {
	title: 'Ohne Netz',
	keep: 'Offline behalten',
	kept: 'Liegt offline bereit',
	outdated: 'Offline behalten, seither neu gemacht',
	stopped: 'Noch nicht ganz da',
	coming: (share: string) => `Wird geholt, ${share}`,
	about: (size: string) =>
		`Legt Text, Wortzeiten und Ton auf diesem Gerät ab, zusammen ${size}. Danach lässt sich die Folge ohne Verbindung öffnen, hören und durchsuchen.`,
	keepNow: (size: string) => `Behalten, ${size}`,
	isKept: (size: string) => `Diese Folge liegt auf diesem Gerät, ${size}. Sie lässt sich ohne Verbindung öffnen, hören und durchsuchen.`,
	isOutdated: 'Diese Folge wurde neu gemacht, seit sie behalten wird. Was hier liegt, spielt weiter, wie es war.',
	update: 'Auf den neuen Stand bringen',
	progress: (got: string, all: string) => `${got} von ${all}`,
	cancel: 'Abbrechen',
	goOn: 'Fortsetzen',
	remove: 'Entfernen',
	removeOf: (title: string) => `${title} entfernen`,
	list: 'Auf diesem Gerät',
	listed: (count: number) => `Auf diesem Gerät (${count})`,
	nothing: 'Noch liegt nichts hier.',
	room: (used: string, given: string) => `Diese Seite belegt ${used} von ${given}, die der Browser ihr gibt.`,
	lasting: 'Der Browser behält es, bis Sie es entfernen.',
	passing: 'Wird der Platz auf dem Gerät knapp, kann der Browser es löschen.',
	hold: 'Den Browser bitten, es zu lassen',
	fullOf: (needed: string, free: string) =>
		`Der Platz reicht nicht: ${needed} werden gebraucht, ${free} gibt der Browser her. Entfernen Sie eine andere Folge oder schaffen Sie Platz auf dem Gerät, und versuchen Sie es noch einmal.`,
	full: (needed: string) =>
		`Der Platz reicht nicht: ${needed} werden gebraucht. Entfernen Sie eine andere Folge oder schaffen Sie Platz auf dem Gerät, und versuchen Sie es noch einmal.`,
	forbidden:
		'Dieser Browser lässt die Seite nichts ablegen: Der Speicher ist abgeschaltet, oder dies ist ein privates Fenster. Erlauben Sie es in den Einstellungen, und versuchen Sie es noch einmal.',
	lost: 'Die Verbindung ist abgerissen. Was da ist, bleibt, und der Rest kommt, sobald die Verbindung wieder steht.',
	refused: (status: number) =>
		`Die Bibliothek hat nicht alles hergegeben (${status}). Laden Sie die Seite neu, und versuchen Sie es noch einmal.`,
	changed:
		'Die Folge wurde neu gemacht, während sie geholt wurde. Nichts ist vermischt: Laden Sie die Seite neu, und behalten Sie die Folge noch einmal.',
	unplayable: 'Dieser Browser spielt keine der Tonspuren dieser Folge, also gibt es nichts zu behalten.',
	newer: 'Die Bibliothek wurde eben erneuert. Laden Sie die Seite neu, und versuchen Sie es noch einmal.',
	absentTitle: 'Keine Verbindung',
	absent: 'Die Bibliothek ist nicht zu erreichen',
	absentWhy:
		'Entweder ist dieses Gerät nicht verbunden, oder der Server der Bibliothek antwortet nicht. Die gewünschte Seite liegt nicht auf diesem Gerät.',
	again: 'Noch einmal versuchen',
	absentNothing: 'Nichts. Auf der Seite einer Folge legt „Offline behalten“ Text und Ton auf diesem Gerät ab.'
};
