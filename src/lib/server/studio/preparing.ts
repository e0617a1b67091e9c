/** Everything that is decided before a sound is made. */
import { episodeId, SCHEMA, type Episode, type EpisodeId, type Track } from '#lib/core/episode.ts';
import { explain, isFatal, lineOf, type Parsed, type Problem } from '#lib/core/problem.ts';
import { titleFromFile, type Reading, type Submission } from '#lib/core/reading.ts';
import type { Timeline } from '#lib/core/timeline.ts';
import type { CalendarDate, Transcript } from '#lib/core/transcript.ts';
import { castVoices, type Cast } from '../audio/casting.ts';
import { languageOf } from '../audio/language.ts';
import { lexiconWith, type Lexicon } from '../audio/lexicon.ts';
import { keyOf } from '../library/key.ts';

/** A recording that is brought along with its transcript. */
export interface Brought {
	readonly path: string;
	/** Keep it though the transcript does not seem to belong to it. */
	readonly force: boolean;
	/** Bring its loudness to that of made speech. */
	readonly level: boolean;
	/** Keep the file itself beside what is made of it. */
	readonly original: boolean;
	/** Have the transcript spoken as well, as a second track. */
	readonly speak: boolean;
	/** What the file says of itself, where somebody looked. */
	readonly said: Said | null;
}

/** Used where the transcript says nothing. */
export interface Said {
	readonly title: string | null;
	readonly author: string | null;
	readonly date: CalendarDate | null;
}

export interface Order extends Submission {
	/** Wanted id; else one is made from the title. */
	readonly id: EpisodeId | null;
	/** Label -> voice, over whatever the edits file says. */
	readonly cast: ReadonlyMap<string, string>;
	readonly brought: Brought | null;
}

export interface Prepared {
	readonly id: EpisodeId;
	readonly title: string;
	readonly language: string;
	readonly transcript: Transcript;
	/** What the transcript's own file says of times. */
	readonly timeline: Timeline;
	readonly cast: Cast;
	readonly lexicon: Lexicon;
	readonly brought: Brought | null;
	readonly fileName: string;
	readonly source: Uint8Array;
	readonly problems: readonly Problem[];
	/** Everything the listener's side handed in, in one word; a recording's bytes come on top. */
	readonly inputs: string;
}

export function prepare(order: Order, { value: { transcript: written, timeline, edits }, problems }: Parsed<Reading>): Parsed<Prepared> {
	const transcript = { ...written, date: written.date ?? order.brought?.said?.date ?? null };
	const said = order.brought?.said ?? null;
	const title = transcript.title ?? said?.title ?? titleFromFile(order.fileName);
	const language = transcript.language ?? languageOf(transcript.paragraphs.map((paragraph) => paragraph.text).join('\n'));
	const wishes = new Map([...edits.cast, ...order.cast]);
	const cast = speaks(order) ? castVoices(transcript.speakers, transcript.paragraphs, language, wishes) : NOBODY;
	const lexicon = lexiconWith(Object.fromEntries(edits.pronunciations));
	const all = [...problems, ...cast.problems, ...lexicon.problems];
	const id = order.id ?? episodeId(title);
	const { brought, fileName, bytes: source } = order;
	return {
		value: {
			...{ id, title, language, transcript, timeline, brought, fileName, source },
			...{ cast: cast.value, lexicon: lexicon.value, problems: all, inputs: inputsOf(order, id) }
		},
		problems: all
	};
}

const NOBODY: Parsed<Cast> = { value: new Map(), problems: [] };

/** A recording needs no voices, and a language without one can still be aligned. */
export const speaks = ({ brought }: Pick<Order, 'brought'>): boolean => brought === null || brought.speak;

function inputsOf(order: Order, id: EpisodeId): string {
	const { path: _, ...wishes } = order.brought ?? { path: '' };
	return keyOf(id, order.fileName, order.bytes, order.edits ?? 'none', JSON.stringify([[...order.cast], wishes]));
}

/** The canonical episode, once its tracks are known. */
export function episodeOf({ id, title, language, transcript, brought, problems }: Prepared, tracks: readonly Track[]): Episode {
	const { date, source, speakers, paragraphs, notes } = transcript;
	const author = brought?.said?.author ?? null;
	return {
		schema: SCHEMA,
		...{ id, title, date, source, author, language, speakers, paragraphs, notes, tracks },
		problems: problems.filter((problem) => !isFatal(problem)).map(inWords)
	};
}

const inWords = (problem: Problem) => ({ code: problem.code, line: lineOf(problem), message: explain(problem) });
