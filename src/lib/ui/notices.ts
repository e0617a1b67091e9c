/** What the page says about itself in quiet lines: what an editor restored, what the source leaves open, who is heard. */
import type { Heading } from '#lib/core/manuscript.ts';
import type { CalendarDate } from '#lib/core/transcript.ts';
import type { Words } from '#lib/words/words.ts';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

/** What an editor did to the source, or `null` where nobody did anything. */
export function editorsWork({ reordered, restored }: Pick<Heading, 'reordered' | 'restored'>): string | null {
	if (reordered && restored > 0) {
		return `The source lists these paragraphs out of order and leaves ${inWords(restored)} without a speaker. An editor restored both.`;
	}
	if (reordered) return 'The source lists these paragraphs out of order. An editor restored the order.';
	if (restored === 0) return null;
	const them = restored === 1 ? 'it' : 'them';
	return `The source leaves ${paragraphs(inWords(restored), restored)} without a speaker. An editor named who speaks ${them}.`;
}

export const unnamed = ({ unlabelled }: Pick<Heading, 'unlabelled'>): string | null =>
	unlabelled === 0 ? null : `${paragraphs(String(unlabelled), unlabelled)} ${unlabelled === 1 ? 'names' : 'name'} no speaker.`;

/** A made voice is never passed off as a person's, nor a recording's gaps filled unsaid. */
export function madeVoices(
	{ voices: own, speakers, other }: Pick<Heading, 'voices' | 'speakers' | 'other'>,
	words: Words['player']
): string | null {
	const voices = own ?? other?.voices ?? null;
	if (voices === null) return null;
	const named = [...new Set(speakers.map(({ id }) => voices[id]).filter((voice) => voice !== undefined))];
	if (named.length === 0) return own === null ? words.alsoReadBySome : words.readBySome;
	return own === null ? words.alsoReadBy(named) : words.readBy(named);
}

/** `Recording \u00b7 18 of 20 paragraphs found`; made speech says what it is elsewhere. */
export function recordingFact(heading: Pick<Heading, 'kind' | 'found' | 'paragraphs' | 'estimated'>): string | null {
	if (heading.kind !== 'recorded') return null;
	const { found, paragraphs: all, estimated } = heading;
	const whole = found === all ? null : `${found} of ${paragraphs(String(all), all)} found`;
	return ['Recording', whole, estimated ? 'times estimated' : null].filter((fact) => fact !== null).join(' \u00b7 ');
}

/** `9 January 2022`. A calendar day has no time zone, and the first use of `Intl` costs a waking page some 20 ms. */
export function longDate(date: CalendarDate): string {
	const [year, month, day] = date.split('-').map(Number);
	return `${day} ${MONTHS[month! - 1]} ${year}`;
}

/** `https://www.ksmu.org/...` -> `ksmu.org` */
export const hostOf = (source: string): string => (URL.canParse(source) ? new URL(source).host.replace(/^www\./, '') : source);

export const speakerCount = ({ speakers }: Pick<Heading, 'speakers'>): string | null =>
	speakers.length === 0 ? null : `${speakers.length} speaker${speakers.length === 1 ? '' : 's'}`;

const inWords = (count: number): string => NUMBERS[count] ?? String(count);
const paragraphs = (written: string, count: number): string => `${written} paragraph${count === 1 ? '' : 's'}`;
