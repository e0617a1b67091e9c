/** Makes a track of a recording somebody brought: listened to once, its words placed, its files written. */
import { availableParallelism } from 'node:os';
import type { Chapter } from '#lib/core/episode.ts';
import type { Parsed } from '#lib/core/problem.ts';
import { toMillisecond } from '#lib/core/time.ts';
import type { Timeline } from '#lib/core/timeline.ts';
import type { Paragraph } from '#lib/core/transcript.ts';
import { hearOut } from './hearing.ts';
import { encodeTape } from './import.ts';
import type { MadeTrack } from './made.ts';
import { paceOfRecording, type Progress, type Underway } from './pace.ts';
import { place, type Placed } from './placing.ts';
import type { Tape } from './tape.ts';

export interface Bringing {
	readonly path: string;
	/** The same for the same bytes. */
	readonly fingerprint: string;
	/** In reading order. */
	readonly paragraphs: readonly Paragraph[];
	/** What the transcript's own file says of times. */
	readonly timeline: Timeline;
	/** BCP 47. */
	readonly language: string;
	/** Keep it though the transcript does not seem to belong to it. */
	readonly force: boolean;
	/** Bring its loudness to that of made speech. */
	readonly level: boolean;
	/** Keep the file itself as well. */
	readonly original: boolean;
}

export interface Making {
	/** A folder that outlives this. */
	readonly cache: string;
	/** A folder that exists and is empty. */
	readonly scratch: string;
	readonly signal: AbortSignal;
	readonly progress: (progress: Progress) => void;
}

/** A recording that was listened to, with its words in their places. */
export interface Timed extends Placed {
	readonly tape: Tape;
}

/** `null` where the recording cannot be read, or does not belong to the transcript. @throws the signal's reason when it is aborted */
export async function bring(brought: Bringing, making: Making): Promise<Parsed<MadeTrack | null>> {
	const { scratch, signal } = making;
	const underway = paceOfRecording(availableParallelism(), making.progress);
	const { value: timed, problems } = await time(brought, making, underway);
	if (timed === null) return { value: null, problems };
	const { tape, timing, insertions } = timed;
	const { level, original, path } = brought;
	const { first, rest } = await encodeTape(tape, {
		...{ folder: scratch, signal, level, keep: original ? path : null },
		encoded: (share) => underway('encoding', share)
	});
	const about = { kind: 'recorded', duration: tape.duration, voices: null, timing, insertions, chapters: chaptersOf(tape) } as const;
	return { value: { ...about, first: await first, rest, spoken: 0, reused: 0 }, problems };
}

/** The times alone: nothing is written but the tape in the scratch folder, and the features in the cache. */
export async function time(brought: Bringing, making: Making, underway: Underway): Promise<Parsed<Timed | null>> {
	const { cache, scratch, signal } = making;
	const heard = await hearOut({ ...brought, cache, scratch, signal, underway: (share) => underway('listening', share) });
	if (heard.value === null) return { value: null, problems: heard.problems };
	const { tape, features } = heard.value;
	const placed = await place({ ...brought, signal, underway: (share) => underway('aligning', share) }, features, tape.duration);
	const problems = [...heard.problems, ...placed.problems];
	return { value: placed.value && { tape, ...placed.value }, problems };
}

/** A chapter without a name says nothing. */
export const chaptersOf = ({ probe }: Tape): Chapter[] =>
	probe.tags.chapters.flatMap(({ start, title }) => (title === null || title === '' ? [] : [{ start: toMillisecond(start), title }]));
