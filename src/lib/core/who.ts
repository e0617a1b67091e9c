/** Who is heard: everybody, some alone, or all without some; and the stretches of a line in which they are. */
import type { Line } from './line.ts';
import type { Interval } from './programme.ts';
import { seconds, START } from './time.ts';

/** By id, as addresses name them: `?speaker=maynes,rascoe`, `?without=rascoe`. Nobody stands in both. */
export interface Wish {
	/** Empty where nobody is to be heard alone. */
	readonly only: readonly string[];
	readonly without: readonly string[];
}

/** By index into the heading's speakers, -1 for those nobody named; `null` for everybody. */
export type Who = ReadonlySet<number> | null;

/** Everybody is always this one. */
export const EVERYBODY: Wish = { only: [], without: [] };

export const wishOf = (only: readonly string[], without: readonly string[]): Wish =>
	only.length + without.length === 0 ? EVERYBODY : { only, without: without.filter((id) => !only.includes(id)) };

export function whoOf({ only, without }: Wish, speakers: readonly { readonly id: string }[]): Who {
	if (only.length + without.length === 0) return null;
	const all = [...speakers.keys(), ...(only.length === 0 ? [-1] : [])];
	const named = (ids: readonly string[], i: number): boolean => ids.includes(speakers[i]?.id ?? '');
	return new Set(all.filter((i) => (only.length === 0 || named(only, i)) && !named(without, i)));
}

/** The wish with one speaker put into a list of it, or taken out again; whoever is put into one leaves the other. */
export function toggled(wish: Wish, list: keyof Wish, id: string): Wish {
	const but = (ids: readonly string[]) => ids.filter((one) => one !== id);
	const other = wishOf(but(wish.only), but(wish.without));
	return wish[list].includes(id) ? other : { ...other, [list]: [...other[list], id] };
}

/** So much of the silence before and after a turn belongs to it. */
const BREATH = 0.2;
/** Word times travel in steps of 10 ms: a first word may come to begin a hair before its turn. */
const HAIR = 0.01;

/**
 * The stretches of the line in which these speakers are heard, in order, each with a breath of the silence round it. Turns that follow
 * one another without anybody between are played on into each other, pause and all.
 */
export function stretchesOf(line: Line, who: ReadonlySet<number>): Interval[] {
	const { blocks } = line;
	const breaths = breathsOf(line);
	let last = START;
	return blocks.flatMap((block, i) => {
		if (!who.has(block.speaker)) return [];
		const next = blocks[i + 1];
		const start = seconds(Math.max(last <= block.start ? last : START, block.start - Math.max(HAIR, breaths[i]!.before)));
		last = next && who.has(next.speaker) && next.start >= block.end ? next.start : seconds(block.end + breaths[i]!.after);
		return [{ start, end: last }];
	});
}

interface Breaths {
	before: number;
	after: number;
}

/** Never more than half of the silence, and none where somebody else is heard. An edited order may run back, so time is asked, not the text. */
function breathsOf({ blocks, insertions, duration }: Line): Breaths[] {
	const breaths = blocks.map((): Breaths => ({ before: 0, after: 0 }));
	const heard = [...blocks.map(({ start, end }, of) => ({ start, end, of })), ...insertions.map((other) => ({ ...other, of: -1 }))];
	heard.sort((a, b) => a.start - b.start);
	let quiet = 0;
	for (const [i, { start, end, of }] of heard.entries()) {
		const own = breaths[of];
		if (own) own.before = breath(start - quiet);
		quiet = Math.max(quiet, end);
		if (own) own.after = breath((heard[i + 1]?.start ?? duration) - quiet);
	}
	return breaths;
}

const breath = (silence: number): number => Math.min(BREATH, Math.max(0, silence) / 2);
