/** The episode as it is printed on a page: a heading, and turns of passages with the time each begins. */
import { doubtAbout, isHeard, type Doubt, type ParagraphTiming } from './alignment.ts';
import type { Episode, EpisodeId, SaidProblem, Source, Track } from './episode.ts';
import type { Interval } from './programme.ts';
import { START, seconds, type Seconds } from './time.ts';
import { isReordered, turnsOf, type CalendarDate, type Paragraph, type Speaker, type SpeakerId } from './transcript.ts';

/** A paragraph as printed: its place in reading order, when it is first heard, and an editor's remark before it. */
export interface Passage extends Paragraph {
	readonly index: number;
	/** On the first track, as the doubt about it. */
	readonly start: Seconds | null;
	readonly doubt: Doubt | null;
	readonly note: string | null;
}

/** A turn as printed. */
export interface Section {
	readonly index: number;
	readonly speaker: SpeakerId | null;
	readonly passages: readonly Passage[];
}

export interface Manuscript {
	readonly sections: readonly Section[];
}

export interface PrintedSpeaker extends Speaker {
	/** Where a lane has no room for the whole name: `Maynes`. */
	readonly short: string;
	/** An initial, since colour is never the only sign. */
	readonly mark: string;
	/** 1 to 8, by order of first speech. */
	readonly colour: number;
	readonly talk: Seconds;
	/** Of all talk, 0 to 1. */
	readonly share: number;
}

/** One turn on the lanes. */
export interface Block {
	/** Index into the heading's speakers, or -1 where the source named nobody. */
	readonly speaker: number;
	readonly start: Seconds;
	readonly end: Seconds;
	/** Index of the turn's first passage. */
	readonly first: number;
}

/** What a page has to know of a track before any word time has come. */
export interface PrintedTrack {
	readonly kind: Track['kind'];
	readonly duration: Seconds;
	readonly sources: readonly Source[];
	readonly voices: Readonly<Record<SpeakerId, string>> | null;
	readonly blocks: readonly Block[];
	/** Heard, but not in the transcript. */
	readonly insertions: readonly Interval[];
	/** How many paragraphs are heard in it. */
	readonly found: number;
	/** Whether all its times are estimated: that is said once, not beside every paragraph. */
	readonly estimated: boolean;
}

/** The episode's, and in its own name the first track's. */
export interface Heading extends PrintedTrack {
	readonly id: EpisodeId;
	readonly title: string;
	readonly date: CalendarDate | null;
	readonly source: string | null;
	readonly author: string | null;
	readonly language: string;
	readonly speakers: readonly PrintedSpeaker[];
	readonly paragraphs: number;
	/** A recording may have a track of made speech beside it. */
	readonly other: PrintedTrack | null;
	/** An editor restored the spoken order. */
	readonly reordered: boolean;
	/** Paragraphs whose speaker an editor gave. */
	readonly restored: number;
	/** Paragraphs for which nobody says who speaks. */
	readonly unlabelled: number;
	readonly problems: readonly SaidProblem[];
}

export const PALETTE = 8;

export function manuscriptOf(episode: Episode): Manuscript {
	const times = episode.tracks[0]?.timing ?? [];
	const heard = new Map(times.map((timing) => [timing.paragraph, timing]));
	const doubt = isEstimated(times) ? onlyAbsence : doubtAbout;
	const notes = new Map(episode.notes.map((note) => [note.paragraph, note.text]));
	const passages = episode.paragraphs.map((paragraph, index) => ({
		...paragraph,
		index,
		...timesOf(heard.get(paragraph.id), doubt),
		note: notes.get(paragraph.id) ?? null
	}));
	return {
		sections: turnsOf<Passage>(passages).map((turn, index) => ({ index, speaker: turn.speaker, passages: turn.paragraphs }))
	};
}

export function headingOf(episode: Episode): Heading {
	const [first, other] = episode.tracks;
	const speakers = byFirstSpeech(episode);
	const printed = printedTrack(episode, first ?? NO_TRACK, speakers);
	return {
		...printed,
		id: episode.id,
		title: episode.title,
		date: episode.date,
		source: episode.source,
		author: episode.author,
		language: episode.language,
		speakers: printedSpeakers(speakers, printed.blocks),
		paragraphs: episode.paragraphs.length,
		other: other ? printedTrack(episode, other, speakers) : null,
		reordered: isReordered(episode.paragraphs),
		restored: episode.paragraphs.filter((paragraph) => paragraph.attribution === 'edit').length,
		unlabelled: episode.paragraphs.filter((paragraph) => paragraph.speaker === null).length,
		problems: episode.problems
	};
}

const NO_TRACK: Track = { kind: 'synthesized', duration: START, sources: [], voices: null, timing: [], insertions: [], chapters: [] };

/** The tracks a listener can choose from, in the episode's order. */
export const tracksOf = (heading: Heading): readonly PrintedTrack[] => (heading.other ? [heading, heading.other] : [heading]);

function printedTrack(episode: Episode, track: Track, speakers: readonly Speaker[]): PrintedTrack {
	const { kind, duration, sources, voices, insertions, timing } = track;
	const blocks = blocksOf(episode, timing, speakers);
	const found = timing.filter(isHeard).length;
	return { kind, duration, sources, voices, blocks, insertions, found, estimated: isEstimated(timing) };
}

const isEstimated = (times: readonly ParagraphTiming[]): boolean =>
	times.some(isHeard) && times.filter(isHeard).every(({ basis }) => basis === 'estimated');
const onlyAbsence = (timing: ParagraphTiming): Doubt | null => (isHeard(timing) ? null : 'absent');

const timesOf = (
	timing: ParagraphTiming | undefined,
	doubt: (timing: ParagraphTiming) => Doubt | null
): Pick<Passage, 'start' | 'doubt'> => ({
	start: timing && isHeard(timing) ? timing.start : null,
	doubt: timing ? doubt(timing) : null
});

/** Lanes and colours go by who speaks first, not by whom the source lists first. */
function byFirstSpeech({ speakers, paragraphs }: Episode): Speaker[] {
	const order = [...new Set(paragraphs.map((paragraph) => paragraph.speaker))];
	return speakers.toSorted((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
}

function blocksOf(episode: Episode, times: readonly ParagraphTiming[], speakers: readonly Speaker[]): Block[] {
	const places = new Map(speakers.map((speaker, i) => [speaker.id, i]));
	const timing = new Map(times.filter(isHeard).map((heard) => [heard.paragraph, heard]));
	let first = 0;
	return turnsOf(episode.paragraphs).flatMap((turn) => {
		const heard = turn.paragraphs.map((paragraph) => timing.get(paragraph.id)).filter((timing) => timing !== undefined);
		const block = { speaker: turn.speaker === null ? -1 : (places.get(turn.speaker) ?? -1), first };
		first += turn.paragraphs.length;
		return heard.length === 0 ? [] : [{ ...block, start: heard[0]!.start, end: heard.at(-1)!.end }];
	});
}

function printedSpeakers(speakers: readonly Speaker[], blocks: readonly Block[]): PrintedSpeaker[] {
	const talk = speakers.map((_, i) => blocks.reduce((sum, block) => (block.speaker === i ? sum + block.end - block.start : sum), 0));
	const all = blocks.reduce((sum, block) => sum + block.end - block.start, 0);
	return speakers.map((speaker, i) => ({
		...speaker,
		name: displayName(speaker.name),
		short: displayName(speaker.label).split(' ').at(-1)!,
		mark: initial(speaker.name),
		colour: (i % PALETTE) + 1,
		talk: seconds(talk[i]!),
		share: all === 0 ? 0 : talk[i]! / all
	}));
}

const initial = (name: string): string => /[\p{L}\p{N}]/u.exec(displayName(name).split(' ').at(-1)!)?.[0].toUpperCase() ?? '?';

/** `RASCOE` -> `Rascoe`, `NAME, HOST` -> `Name`: capitals are how a wire writes a label, not how a person is called. */
export function displayName(name: string): string {
	const person = name.replace(/,.*$/, '').trim() || name;
	if (person !== person.toUpperCase() || person === person.toLowerCase()) return person;
	return person.replace(/[\p{L}\p{M}]+(?:['\u2019]\p{L}{1,2}\b)?/gu, (word) =>
		word.length < 2 ? word : word.charAt(0) + word.slice(1).toLowerCase()
	);
}
