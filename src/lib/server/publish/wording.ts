/** What is said of an episode in words, wherever it is spoken of. */
import type { Heading } from '#lib/core/manuscript.ts';
import { clock } from '#lib/core/time.ts';
import type { CalendarDate } from '#lib/core/transcript.ts';

const long = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

/** `9 January 2022` */
export const longDate = (date: CalendarDate): string => long.format(new Date(`${date}T00:00:00Z`));

export const CREDIT = 'The voices are made by a computer from the written transcript.';

/** Letters: what search engines and cards show of a description. */
const SHOWN = 200;

/** Who speaks, for how long, and how it begins. */
export function summaryOf({ speakers, duration, kind }: Pick<Heading, 'speakers' | 'duration' | 'kind'>, beginning: string): string {
	const names = listed(speakers.map(({ name }) => name));
	const voices = kind === 'synthesized' ? ', in made voices' : '';
	return shortened(`${names === '' ? 'A transcript' : names}, ${clock(duration)}${voices}. ${beginning}`);
}

const MOST_NAMES = 3;
function listed(names: readonly string[]): string {
	if (names.length > MOST_NAMES) return `${names.slice(0, MOST_NAMES - 1).join(', ')} and ${names.length - MOST_NAMES + 1} others`;
	return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)!}`;
}

function shortened(text: string): string {
	const line = text.replace(/\s+/g, ' ').trim();
	if (line.length <= SHOWN) return line;
	const cut = line.slice(0, SHOWN);
	return `${cut.slice(0, cut.lastIndexOf(' ') + 1 || SHOWN).trimEnd()}\u2026`;
}
