/** What every way of making a track answers with, whether it was spoken or brought. */
import type { ParagraphTiming } from '#lib/core/alignment.ts';
import type { Chapter, Track } from '#lib/core/episode.ts';
import type { Interval } from '#lib/core/programme.ts';
import type { Seconds } from '#lib/core/time.ts';
import type { SpeakerId } from '#lib/core/transcript.ts';
import type { MadeFile } from './encoding.ts';

export interface MadeTrack {
	readonly kind: Track['kind'];
	readonly duration: Seconds;
	/** In reading order. */
	readonly timing: readonly ParagraphTiming[];
	/** Who spoke, where a machine did. */
	readonly voices: Readonly<Record<SpeakerId, string>> | null;
	readonly insertions: readonly Interval[];
	readonly chapters: readonly Chapter[];
	/** WebM, finished. */
	readonly first: MadeFile;
	/** What else is to be kept beside it, still being made. */
	readonly rest: Promise<readonly MadeFile[]>;
	/** Paragraphs spoken now, and those whose speech was there already. */
	readonly spoken: number;
	readonly reused: number;
}
