/** What the page says about itself in quiet lines: what an editor restored, what the source leaves open, who is heard. */
import type { Heading } from '#lib/core/manuscript.ts';
import type { CalendarDate } from '#lib/core/transcript.ts';
import type { Words } from '#lib/words/words.ts';
import { printedDay } from './language.ts';

/** What an editor did to the source, or `null` where nobody did anything. */
export function editorsWork({ reordered, restored }: Pick<Heading, 'reordered' | 'restored'>, words: Words['page']): string | null {
	if (reordered) return restored > 0 ? words.reorderedAndNamed(restored) : words.reordered;
	return restored === 0 ? null : words.named(restored);
}

export const unnamed = ({ unlabelled }: Pick<Heading, 'unlabelled'>, words: Words['page']): string | null =>
	unlabelled === 0 ? null : words.unnamed(unlabelled);

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
export function recordingFact(heading: Pick<Heading, 'kind' | 'found' | 'paragraphs' | 'estimated'>, words: Words['page']): string | null {
	if (heading.kind !== 'recorded') return null;
	const { found, paragraphs: all, estimated } = heading;
	const facts = [words.recording, found === all ? null : words.found(found, all), estimated ? words.timesEstimated : null];
	return facts.filter((fact) => fact !== null).join(' \u00b7 ');
}

/** `9 January 2022` */
export const longDate = (date: CalendarDate, { spoken }: Pick<Words, 'spoken'>): string => printedDay(date) ?? spoken.date(date);

/** `https://www.ksmu.org/...` -> `ksmu.org` */
export const hostOf = (source: string): string => (URL.canParse(source) ? new URL(source).host.replace(/^www\./, '') : source);

export const speakerCount = ({ speakers }: Pick<Heading, 'speakers'>, words: Words['page']): string | null =>
	speakers.length === 0 ? null : words.speakerCount(speakers.length);
