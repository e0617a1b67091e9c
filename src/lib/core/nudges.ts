/** Small corrections that a listener taps in: a passage is heard earlier or later than it lights up. */
import { countWhile } from './bisect.ts';
import type { Heard } from './line.ts';
import type { Timing } from './timing.ts';

/** Paragraph by its place in reading order -> milliseconds; what is more than 0 lights up later. */
export type Nudges = ReadonlyMap<number, number>;

/** One tap. */
export const TAP = 50;
/** Where a correction runs into its neighbours they are pressed together, but never to less than this share of their time. */
const TIGHTEST = 0.2;

export const tapped = (nudges: Nudges, paragraph: number, taps: 1 | -1): Nudges => {
	const by = (nudges.get(paragraph) ?? 0) + taps * TAP;
	const others = [...nudges].filter(([other]) => other !== paragraph);
	return new Map(by === 0 ? others : [...others, [paragraph, by]]);
};

/** An instant as it was, and as it is corrected. */
interface Knot {
	readonly from: number;
	readonly to: number;
}

/**
 * Moves a nudged paragraph by its nudge and lets its neighbours taper it off to nothing at their far ends. Time itself is
 * bent, by one function that never runs back, so words keep their order, none overlap that did not, and none is before 0.
 *
 * @param heard when each paragraph is heard, as `heardParagraphs` says of this very timing
 */
export function nudged(timing: Timing, heard: Heard, nudges: Nudges): Timing {
	if (nudges.size === 0) return timing;
	const knots = bend(knotsOf(heard, nudges));
	const moved = (times: Uint32Array) => times.map((time) => Math.round(along(knots, time)));
	return { first: timing.first, starts: moved(timing.starts), ends: moved(timing.ends) };
}

/** Each paragraph's start and end, with the correction wished there: its own, else its neighbour's where they meet. */
function knotsOf(heard: Heard, nudges: Nudges): Knot[] {
	const inTime = [...heard.entries()].filter((entry) => entry[1] !== null).sort((a, b) => a[1]!.start - b[1]!.start);
	const own = inTime.map(([paragraph]) => nudges.get(paragraph));
	const knots = inTime.flatMap(([, interval], i): Knot[] => {
		const [from, to] = [interval!.start * 1000, interval!.end * 1000];
		return [
			{ from, to: from + (own[i] ?? own[i - 1] ?? 0) },
			{ from: to, to: to + (own[i] ?? own[i + 1] ?? 0) }
		];
	});
	return knots.sort((a, b) => a.from - b.from);
}

/** Never back, never before 0: an instant that would be is put off until there is room. */
function bend(knots: readonly Knot[]): Knot[] {
	const bent: Knot[] = [{ from: 0, to: 0 }];
	for (const { from, to } of knots) {
		const last = bent.at(-1)!;
		if (from > last.from) bent.push({ from, to: Math.max(to, last.to + TIGHTEST * (from - last.from)) });
	}
	return bent;
}

function along(knots: readonly Knot[], time: number): number {
	const passed = countWhile(knots.length, (knot) => knots[knot]!.from <= time);
	const before = knots[passed - 1]!;
	const after = knots[passed];
	if (!after) return before.to + time - before.from;
	return before.to + ((time - before.from) / (after.from - before.from)) * (after.to - before.to);
}
