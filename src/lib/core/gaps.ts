/** A recording with the paragraphs it leaves out read aloud where they stand in the text: one programme across two tracks. */
import { programme, type Interval, type Part, type Programme } from './programme.ts';
import { seconds, START, type Seconds } from './time.ts';

/** When each paragraph is heard, in reading order, and how long the track is. */
export interface Voiced {
	readonly paragraphs: readonly (Interval | null)[];
	readonly duration: Seconds;
}

/** So much of the silence round a passage belongs to it. */
const BREATH = 0.3;
const RECORDED = 0;
const SPOKEN = 1;

export function filled(recorded: Voiced, spoken: Voiced): Programme {
	const gaps = gapsOf(recorded, spoken)
		.map(([first, last]) => ({ at: cutAt(recorded, first, last), part: spokenPart(spoken, first, last) }))
		.sort((a, b) => a.at - b.at);
	const cuts = [START, ...gaps.map((gap) => gap.at), recorded.duration];
	const parts = cuts.slice(1).flatMap((end, i): Part[] => {
		const gap = gaps[i];
		const kept = { track: RECORDED, start: cuts[i]!, end };
		return gap ? [kept, gap.part] : [kept];
	});
	return programme(parts);
}

/** Runs of paragraphs that only the made speech has, by their first and last. */
function gapsOf(recorded: Voiced, spoken: Voiced): (readonly [first: number, last: number])[] {
	const runs: [number, number][] = [];
	let open: [number, number] | null = null;
	for (const [index, there] of recorded.paragraphs.entries()) {
		if (there) open = null;
		else if (!spoken.paragraphs[index]) continue;
		else if (open) open[1] = index;
		else runs.push((open = [index, index]));
	}
	return runs;
}

/** After what is heard before it in the text; where nothing is, before what comes after it. */
function cutAt({ paragraphs, duration }: Voiced, first: number, last: number): Seconds {
	const before = paragraphs.slice(0, first).findLast((heard) => heard !== null);
	if (before) return seconds(before.end + breath(before.end, nextStart(paragraphs, before.end, duration)));
	const next = paragraphs.slice(last + 1).find((heard) => heard !== null);
	return next ? seconds(next.start - breath(lastEnd(paragraphs, next.start), next.start)) : START;
}

const breath = (from: number, to: number): number => Math.min(BREATH, Math.max(0, to - from) / 2);

/** An edited order may run back, so time is asked, not the text. */
const nextStart = (paragraphs: Voiced['paragraphs'], after: number, duration: number): number =>
	paragraphs.reduce((found, heard) => (heard && heard.start >= after ? Math.min(found, heard.start) : found), duration);
const lastEnd = (paragraphs: Voiced['paragraphs'], before: number): number =>
	paragraphs.reduce((found, heard) => (heard && heard.end <= before ? Math.max(found, heard.end) : found), 0);

function spokenPart({ paragraphs, duration }: Voiced, first: number, last: number): Part {
	const { start } = paragraphs[first]!;
	const { end } = paragraphs[last]!;
	return {
		track: SPOKEN,
		start: seconds(start - breath(lastEnd(paragraphs, start), start)),
		end: seconds(end + breath(end, nextStart(paragraphs, end, duration)))
	};
}
