/** Puts a transcript and a recording together: by listening, with the help of the times the transcript brought, or by length alone. */
import { isHeard, type ParagraphTiming } from '#lib/core/alignment.ts';
import type { Parsed, Problem } from '#lib/core/problem.ts';
import type { Interval } from '#lib/core/programme.ts';
import { clock, type Seconds } from '#lib/core/time.ts';
import { timingOf as timesBrought, type Timeline } from '#lib/core/timeline.ts';
import type { Paragraph } from '#lib/core/transcript.ts';
import { align, type Alignment } from './align/align.ts';
import type { Features } from './align/features-file.ts';
import { filled } from './align/filling.ts';
import { sharedOut } from './align/heard.ts';
import { isRecut, shiftsOf, type Shift } from './align/recut.ts';

export interface Placing {
	/** In reading order. */
	readonly paragraphs: readonly Paragraph[];
	/** What the transcript's own file says of times. */
	readonly timeline: Timeline;
	/** BCP 47. */
	readonly language: string;
	/** Keep them together though they do not seem to belong together. */
	readonly force: boolean;
	readonly signal: AbortSignal;
	readonly underway: (share: number) => void;
}

export interface Placed {
	readonly timing: readonly ParagraphTiming[];
	readonly insertions: readonly Interval[];
}

/** `null` where the transcript does not belong to the recording. */
export async function place(placing: Placing, features: Features, duration: Seconds): Promise<Parsed<Placed | null>> {
	const alignment = await align(placing, features);
	if (alignment.is === 'unheard') return unheard(placing, duration);
	if (alignment.is === 'refused') return doubtful(placing, alignment);
	const { timing, problems } = reconciled(placing, alignment);
	return { value: { timing, insertions: alignment.insertions }, problems: [...problems, ...missing(timing)] };
}

function unheard({ paragraphs, timeline, language }: Placing, duration: Seconds): Parsed<Placed> {
	const timing = timeline.length > 0 ? timesBrought(paragraphs, timeline) : sharedOut(paragraphs, duration);
	return { value: { timing, insertions: [] }, problems: [{ code: 'language-unheard', language }] };
}

function doubtful(
	{ paragraphs, timeline, force }: Placing,
	{ timing, insertions, coverage, confidence }: Alignment
): Parsed<Placed | null> {
	if (!force) return { value: null, problems: [{ code: 'wrong-transcript', coverage, confidence }] };
	const value = timeline.length > 0 ? { timing: timesBrought(paragraphs, timeline), insertions: [] } : { timing, insertions };
	return { value, problems: [{ code: 'doubtful-transcript', coverage, confidence }, ...missing(value.timing)] };
}

/** What was heard counts; what a transcript says of times helps where nothing was heard, unless the recording was cut since. */
function reconciled({ paragraphs, timeline }: Placing, { timing }: Alignment): { timing: readonly ParagraphTiming[]; problems: Problem[] } {
	if (timeline.length === 0) return { timing, problems: [] };
	const shifts = shiftsOf(timeline, timing);
	if (isRecut(shifts)) return { timing, problems: shifts.flatMap(recut) };
	return { timing: filled(timing, timesBrought(paragraphs, timeline)), problems: [] };
}

const recut = ({ from, by }: Shift): Problem[] => (isRecut([{ from, by }]) ? [{ code: 'recut', at: clock(from), by }] : []);

function missing(timing: readonly ParagraphTiming[]): Problem[] {
	const absent = timing.filter((of) => !isHeard(of)).map(({ paragraph }) => paragraph);
	return absent.length === 0 ? [] : [{ code: 'not-in-recording', paragraphs: absent }];
}
