/** Words for what every player says, in a page of ours and in an embed, in German. */
import type { Words } from '../words.ts';
import { counted } from './counted.ts';

const quoted = (voices: readonly string[]): string => voices.map((voice) => `„${voice}“`).join(', ');

export const player: Words['player'] = {
	region: 'Wiedergabe',
	play: 'Abspielen',
	pause: 'Anhalten',
	back: '10 Sekunden zurück',
	forward: '10 Sekunden vor',
	previousTurn: 'Vorheriger Beitrag',
	nextTurn: 'Nächster Beitrag',
	seek: 'Stelle',
	speed: 'Tempo',
	follow: 'Folgen',
	followSpoken: 'Der gesprochenen Zeile folgen',
	withKey: (name, key) => `${name} (${key})`,
	withKeys: (name, one, other) => `${name} (${one} und ${other})`,
	spaceKey: 'Leertaste',
	left: (time, speed) => `noch ${time} bei ${speed}`,
	duration: counted.duration({
		hour: { one: '# Stunde', other: '# Stunden' },
		minute: { one: '# Minute', other: '# Minuten' },
		second: { one: '# Sekunde', other: '# Sekunden' }
	}),
	place: (at, all) => `${at} von ${all}`,
	placeOf: (at, all, who) => `${at} von ${all}, ${who}`,
	inserted: 'nicht im Transkript',
	insertion: (length) => `Nicht im Transkript, ${length}`,
	skip: 'Überspringen',
	text: 'Text',
	transcript: 'Transkript',
	nobody: 'Niemand genannt',
	nobodyInSource: 'Die Quelle nennt niemanden',
	listenFrom: (time) => `Ab ${time} hören`,
	listenFromRemarked: (time, remark) => `Ab ${time} hören. ${remark}`,
	remarks: {
		uncertain: 'Zeiten hier unsicher',
		estimated: 'Zeiten geschätzt',
		absent: 'Nicht in dieser Aufnahme',
		made: 'Nicht aufgenommen, vorgelesen'
	},
	absent: 'Dieser Absatz fehlt in der Aufnahme',
	onlyHeard: (names) => `Nur ${counted.list(names)} ${names.length === 1 ? 'ist' : 'sind'} zu hören`,
	without: (names) => `Ohne ${counted.list(names)}`,
	notHeard: (name) => `${name} ist gerade nicht zu hören`,
	nobodyCalled: (id) => `Hier ist niemand namens „${id}“ zu hören`,
	hearEverybody: 'Alle hören',
	copyLink: 'Link zu diesem Absatz kopieren',
	linkCopied: 'Link kopiert',
	linkInAddressBar: 'Der Link steht in der Adresszeile',
	takenUp: (time) => `Weiter ab ${time}`,
	backToSpoken: 'Zurück zur gesprochenen Zeile',
	isSpeaking: (speaker) => `${speaker} spricht`,
	readBy: (voices) =>
		voices.length === 1
			? `Gelesen von einer künstlichen Stimme: ${quoted(voices)}.`
			: `Gelesen von künstlichen Stimmen: ${quoted(voices)}.`,
	readBySome: 'Gelesen von künstlichen Stimmen.',
	alsoReadBy: (voices) =>
		voices.length === 1
			? `Auch vorgelesen, von einer künstlichen Stimme: ${quoted(voices)}.`
			: `Auch vorgelesen, von künstlichen Stimmen: ${quoted(voices)}.`,
	alsoReadBySome: 'Auch vorgelesen, von künstlichen Stimmen.',
	retry: 'Erneut versuchen',
	failures: {
		missing:
			'Der Ton dieser Folge liegt nicht auf dem Server. Der Text ist vollständig da. Versuchen Sie es später noch einmal oder sagen Sie denen Bescheid, die diese Bibliothek pflegen.',
		refused:
			'Der Server antwortet nicht, der Ton lässt sich nicht laden. Der Text ist vollständig da. Prüfen Sie die Verbindung und versuchen Sie es erneut.',
		stalled: 'Der Ton kommt nicht mehr an. Der Text ist vollständig da. Versuchen Sie es erneut, dann geht es an derselben Stelle weiter.',
		undecodable:
			'Dieser Browser kann den Ton dieser Folge nicht abspielen. Der Text ist vollständig da. Ein anderer Browser kann es vielleicht.',
		blocked: 'Der Browser verlangt einen Knopfdruck, bevor er einen Ton macht. Drücken Sie „Erneut versuchen“, dann beginnt es.'
	}
};
