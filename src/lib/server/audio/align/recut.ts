/** Whether the times a transcript brought still fit its recording, or something was put in or cut out since. */
import { isHeard, type ParagraphTiming, type TimedWord } from '#lib/core/alignment.ts';
import { seconds, toMillisecond, type Seconds } from '#lib/core/time.ts';
import type { Cue, Timeline } from '#lib/core/timeline.ts';

/** From this time of the transcript's on, everything is heard so much later (or, below 0, earlier). */
export interface Shift {
	readonly from: Seconds;
	readonly by: Seconds;
}

/** Captions are often timed by hand or by the line: within this they still say the same. */
const SAME = 1;
/** So many cues in a row must agree on another shift: one or two are slips of the ear. */
const ENOUGH = 3;

/** One shift for each stretch of the recording; empty where no cue could be compared. */
export function shiftsOf(timeline: Timeline, found: readonly ParagraphTiming[]): Shift[] {
	const words = new Map(found.filter(isHeard).map((heard) => [heard.paragraph, heard.words]));
	const late = timeline.flatMap((cue) => {
		const by = lateness(cue, words.get(cue.paragraph) ?? []);
		return by === null ? [] : [{ from: cue.start, by }];
	});
	return stretches(late).map((stretch) => ({ from: stretch[0]!.from, by: toMillisecond(middle(stretch.map(({ by }) => by))) }));
}

export const isRecut = (shifts: readonly Shift[]): boolean => shifts.some(({ by }) => Math.abs(by) > SAME);

/** How much later than its cue says a cue's middle word is heard; `null` when none was found. */
function lateness(cue: Cue, words: readonly TimedWord[]): Seconds | null {
	const said = new Map(cue.words.map((word) => [word[0], word[2]]));
	const inside = words.filter(([from]) => from >= cue.from && from < cue.to);
	if (inside.length === 0) return null;
	return middle(inside.map(([from, , start]) => seconds(start - (said.get(from) ?? inProportion(cue, from)))));
}

const inProportion = (cue: Cue, at: number): number =>
	cue.start + ((cue.end - cue.start) * (at - cue.from)) / Math.max(1, cue.to - cue.from);

function stretches(late: readonly Shift[]): Shift[][] {
	const found: Shift[][] = [];
	let others: Shift[] = [];
	for (const cue of late) {
		const current = found.at(-1);
		if (current && fits(current, cue)) {
			current.push(cue);
			others = [];
			continue;
		}
		others = others.length > 0 && !fits(others, cue) ? [cue] : [...others, cue];
		if (others.length < (current ? ENOUGH : 1)) continue;
		found.push(others);
		others = [];
	}
	return found;
}

/** Held against the newest few only: a slow drift is no cut. */
const fits = (stretch: readonly Shift[], { by }: Shift): boolean => Math.abs(middle(stretch.slice(-5).map((cue) => cue.by)) - by) <= SAME;

function middle(of: readonly Seconds[]): Seconds {
	const sorted = of.toSorted((a, b) => a - b);
	return sorted[sorted.length >> 1]!;
}
