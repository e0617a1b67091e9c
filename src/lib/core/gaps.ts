/** A recording with the paragraphs it leaves out read aloud where they stand in the text: one programme across two tracks. */
import { countWhile } from './bisect.ts';
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
	const [here, there] = [silencesOf(recorded), silencesOf(spoken)];
	const gaps = gapsOf(recorded, spoken)
		.map(([first, last]) => ({ at: cutAt(recorded, here, first, last), part: spokenPart(spoken, there, first, last) }))
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
function cutAt({ paragraphs }: Voiced, silences: Silences, first: number, last: number): Seconds {
	let before = first - 1;
	while (before >= 0 && !paragraphs[before]) before--;
	if (before >= 0) return silences.after(paragraphs[before]!.end);
	let next = last + 1;
	while (next < paragraphs.length && !paragraphs[next]) next++;
	return next < paragraphs.length ? silences.before(paragraphs[next]!.start) : START;
}

function spokenPart({ paragraphs }: Voiced, silences: Silences, first: number, last: number): Part {
	return { track: SPOKEN, start: silences.before(paragraphs[first]!.start), end: silences.after(paragraphs[last]!.end) };
}

/** Where a passage that ends or begins at an instant is cut out: a breath away, or in the middle of a shorter silence. */
interface Silences {
	after(end: Seconds): Seconds;
	before(start: Seconds): Seconds;
}

/** An edited order may run back, so time is asked, not the text. */
function silencesOf({ paragraphs, duration }: Voiced): Silences {
	const heard = paragraphs.filter((paragraph) => paragraph !== null);
	const starts = Float64Array.from(heard, ({ start }) => start).sort();
	const ends = Float64Array.from(heard, ({ end }) => end).sort();
	const breath = (from: number, to: number): number => Math.min(BREATH, Math.max(0, to - from) / 2);
	return {
		after: (end) => seconds(end + breath(end, starts[countWhile(starts.length, (i) => starts[i]! < end)] ?? duration)),
		before: (start) => seconds(start - breath(ends[countWhile(ends.length, (i) => ends[i]! <= start) - 1] ?? 0, start))
	};
}
