/** The episode as it is printed on a page: a heading, and turns of passages with the time each begins. */
import { isHeard, type ParagraphTiming } from './alignment.ts';
import type { Episode, EpisodeId, SaidProblem, Source } from './episode.ts';
import { START, seconds, type Seconds } from './time.ts';
import { isReordered, turnsOf, type CalendarDate, type Paragraph, type Speaker, type SpeakerId } from './transcript.ts';

/** A paragraph as printed: its place in reading order, when it is first heard, and an editor's remark before it. */
export interface Passage extends Paragraph {
	readonly index: number;
	readonly start: Seconds | null;
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

export interface Heading {
	readonly id: EpisodeId;
	readonly title: string;
	readonly date: CalendarDate | null;
	readonly source: string | null;
	readonly language: string;
	readonly duration: Seconds;
	readonly speakers: readonly PrintedSpeaker[];
	readonly blocks: readonly Block[];
	readonly sources: readonly Source[];
	readonly voices: Readonly<Record<SpeakerId, string>> | null;
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
	const starts = startsOf(episode.tracks[0]?.timing ?? []);
	const notes = new Map(episode.notes.map((note) => [note.paragraph, note.text]));
	const passages = episode.paragraphs.map((paragraph, index) => ({
		...paragraph,
		index,
		start: starts.get(paragraph.id) ?? null,
		note: notes.get(paragraph.id) ?? null
	}));
	return {
		sections: turnsOf<Passage>(passages).map((turn, index) => ({ index, speaker: turn.speaker, passages: turn.paragraphs }))
	};
}

export function headingOf(episode: Episode): Heading {
	const track = episode.tracks[0];
	const speakers = byFirstSpeech(episode);
	const blocks = blocksOf(episode, speakers);
	return {
		id: episode.id,
		title: episode.title,
		date: episode.date,
		source: episode.source,
		language: episode.language,
		duration: track?.duration ?? START,
		speakers: printedSpeakers(speakers, blocks),
		blocks,
		sources: track?.sources ?? [],
		voices: track?.voices ?? null,
		reordered: isReordered(episode.paragraphs),
		restored: episode.paragraphs.filter((paragraph) => paragraph.attribution === 'edit').length,
		unlabelled: episode.paragraphs.filter((paragraph) => paragraph.speaker === null).length,
		problems: episode.problems
	};
}

function startsOf(timing: readonly ParagraphTiming[]): ReadonlyMap<string, Seconds> {
	return new Map(timing.filter(isHeard).map((heard) => [heard.paragraph, heard.start]));
}

/** Lanes and colours go by who speaks first, not by whom the source lists first. */
function byFirstSpeech({ speakers, paragraphs }: Episode): Speaker[] {
	const order = [...new Set(paragraphs.map((paragraph) => paragraph.speaker))];
	return speakers.toSorted((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
}

function blocksOf(episode: Episode, speakers: readonly Speaker[]): Block[] {
	const places = new Map(speakers.map((speaker, i) => [speaker.id, i]));
	const timing = new Map((episode.tracks[0]?.timing ?? []).filter(isHeard).map((heard) => [heard.paragraph, heard]));
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
