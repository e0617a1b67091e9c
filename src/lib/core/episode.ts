/** One transcript with its tracks and alignments: the canonical JSON of contract 1, and nothing else. */
import type { ParagraphTiming } from './alignment.ts';
import type { Interval } from './programme.ts';
import type { Seconds } from './time.ts';
import type { CalendarDate, Note, Paragraph, Speaker, SpeakerId } from './transcript.ts';

export const SCHEMA = 'parley/episode@1';

/** `[a-z0-9][a-z0-9-]{0,80}` */
export type EpisodeId = string & { readonly of: 'episode' };

export interface Source {
	/** Relative to the episode's address. */
	readonly url: string;
	readonly type: string;
	readonly bytes: number;
}

export interface Track {
	readonly kind: 'synthesized' | 'recorded';
	readonly duration: Seconds;
	readonly sources: readonly Source[];
	readonly voices: Readonly<Record<SpeakerId, string>> | null;
	/** In reading order, one for each paragraph. */
	readonly timing: readonly ParagraphTiming[];
	/** What is heard but not in the transcript: music, advertisements, speech nobody wrote down. In order, never over another. */
	readonly insertions: readonly Interval[];
	/** As the recording's own file names them, by start. */
	readonly chapters: readonly Chapter[];
}

export interface Chapter {
	readonly start: Seconds;
	readonly title: string;
}

/** A problem as it is kept: already said in words. */
export interface SaidProblem {
	readonly code: string;
	readonly line: number | null;
	readonly message: string;
}

export interface Episode {
	readonly schema: typeof SCHEMA;
	readonly id: EpisodeId;
	readonly title: string;
	readonly date: CalendarDate | null;
	readonly source: string | null;
	/** Whose recording it is, as its file says; `null` where nobody says. */
	readonly author: string | null;
	readonly language: string;
	readonly speakers: readonly Speaker[];
	readonly paragraphs: readonly Paragraph[];
	readonly notes: readonly Note[];
	readonly tracks: readonly Track[];
	readonly problems: readonly SaidProblem[];
}

const ID = /^[a-z0-9][a-z0-9-]{0,80}$/;
const LONGEST_ID = 81;

export const isEpisodeId = (text: string): text is EpisodeId => ID.test(text);

/** `Café – Round 2!` -> `cafe-round-2`; a title without a Latin letter or digit gets a number made from its letters. */
export function episodeId(title: string): EpisodeId {
	const words = title
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.replace(/['\u2019]/g, '')
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-|-$/g, '');
	const id = words.slice(0, LONGEST_ID).replace(/-$/, '');
	return (id || `episode-${fingerprint(title)}`) as EpisodeId;
}

/** FNV-1a, 32 bits: enough to tell titles of other scripts apart. */
function fingerprint(text: string): string {
	let hash = 0x811c9dc5;
	for (const unit of text) hash = Math.imul(hash ^ unit.codePointAt(0)!, 0x01000193) >>> 0;
	return hash.toString(36);
}
