/** Words for repeating a stretch, in German. */
import type { Words } from '../words.ts';
import { spoken } from './spoken.ts';

export const repeat: Words['repeat'] = {
	heading: 'Wiederholen',
	turn: 'Diesen Beitrag',
	sentence: 'Diesen Satz',
	start: 'Ab hier',
	end: 'Bis hier',
	how: 'Tasten: r wiederholt den Beitrag und s den Satz, der zu hören ist; a sagt, wo eine Wiederholung beginnt, b, wo sie endet. Oder Wörter im Text markieren.',
	times: 'Wie oft',
	timesOf: (count) => spoken.plural(count, { one: '#-mal', other: '#-mal' }),
	endless: 'Ohne Ende',
	rest: 'Stille nach jedem Mal',
	noRest: 'Keine',
	restOf: (count) => spoken.plural(count, { one: '# Sekunde', other: '# Sekunden' }),
	asLong: 'So lange, wie man zum Nachsprechen braucht',
	halts: 'Nach jedem Beitrag anhalten',
	haltsHow: 'Abspielen geht mit dem nächsten weiter.',
	roundOf: (round, times, from, to) => `Wiederholt ${from} bis ${to}, Runde ${round} von ${times}`,
	round: (round, from, to) => `Wiederholt ${from} bis ${to}, Runde ${round}`,
	resting: 'Stille vor der nächsten Runde',
	from: (time) => `Wiederholen ab ${time}`,
	halting: 'Hält nach jedem Beitrag an',
	stop: 'Wiederholung beenden',
	stopHalts: 'Nach Beiträgen weiterspielen',
	stopShort: 'Beenden',
	nothing: 'Hier gibt es noch nichts zu wiederholen',
	noStart: 'Erst sagen, wo es beginnt, vor dieser Stelle'
};
