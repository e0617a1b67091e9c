/** Words for an episode's page, in German. */
import type { Words } from '../words.ts';
import { spoken } from './spoken.ts';

export const page: Words['page'] = {
	allEpisodes: 'Alle Folgen',
	keys: 'Tasten',
	mute: 'Stumm',
	volume: 'Lautstärke',
	listenTo: 'Zu hören',
	recording: 'Aufnahme',
	both: 'Beides',
	bothMore: ', die Lücken der Aufnahme füllen',
	bothTitle: 'Die Aufnahme, und vorgelesen, was ihr fehlt',
	readAloud: 'Vorgelesen',
	speakers: 'Sprecher',
	speakerCount: (count) => spoken.plural(count, { one: '# Sprecher', other: '# Sprecher' }),
	speaksFor: (length) => `spricht ${length}`,
	spokeBefore: (speaker) => `Wo ${speaker} vorher sprach`,
	speaksNext: (speaker) => `Wo ${speaker} wieder spricht`,
	before: 'Sprach vorher',
	next: 'Spricht wieder',
	found: (found, all) => `${spoken.number(found)} von ${spoken.plural(all, { one: '# Absatz', other: '# Absätzen' })} gefunden`,
	timesEstimated: 'Zeiten geschätzt',
	checkTimes: 'Zeiten prüfen',
	embed: 'Einbetten',
	reordered: 'Die Quelle führt diese Absätze ungeordnet auf. Die Redaktion hat die Reihenfolge wiederhergestellt.',
	reorderedAndNamed: (count) =>
		`Die Quelle führt diese Absätze ungeordnet auf und lässt ${spoken.number(count)} ohne Sprecher. Die Redaktion hat beides wiederhergestellt.`,
	named: (count) =>
		spoken.plural(count, {
			one: 'Die Quelle lässt # Absatz ohne Sprecher. Die Redaktion hat ergänzt, wer ihn spricht.',
			other: 'Die Quelle lässt # Absätze ohne Sprecher. Die Redaktion hat ergänzt, wer sie spricht.'
		}),
	unnamed: (count) => spoken.plural(count, { one: '# Absatz nennt keinen Sprecher.', other: '# Absätze nennen keinen Sprecher.' }),
	seeSource: 'Die Quelle im Original ansehen',
	remarks: (count) => `Anmerkungen zur Quelle (${spoken.number(count)})`,
	line: (line) => `Zeile ${line}:`,
	untimed: 'Die Zeiten der Wörter ließen sich nicht laden, daher leuchtet keines. Text und Ton sind vollständig da.',
	fetchAgain: 'Noch einmal laden',
	panelLost: 'Das Fenster ließ sich nicht laden. Versuchen Sie es noch einmal',
	close: 'Schließen',
	language: 'Sprache'
};
