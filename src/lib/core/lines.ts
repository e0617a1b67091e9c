/** How the words of one caption stand in one line or two. */
import type { Span } from './words.ts';

export interface Layout {
	readonly text: string;
	/** The words, in order. */
	readonly spans: readonly Span[];
	/** Most letters in a line. */
	readonly width: number;
}

const GOOD_END = /\p{P}$/u;

/** Whether words `first` to `last` (inclusive) stand in two lines; a single word always does, however long. */
export function fits(layout: Layout, first: number, last: number, lead: number): boolean {
	if (isLine(layout, first, last, lead)) return true;
	let at = first;
	while (at + 1 < last && isLine(layout, first, at + 1, lead)) at++;
	return isLine(layout, at + 1, last, 0);
}

/** The line, or the two of them that are most alike and part at a mark if they can. */
export function breakLines(layout: Layout, first: number, last: number, lead: number): Span[] {
	if (isLine(layout, first, last, lead)) return [line(layout, first, last)];
	const [best] = places(layout, first, last, lead).sort((a, b) => a.cost - b.cost);
	return best ? [line(layout, first, best.at), line(layout, best.at + 1, last)] : [line(layout, first, last)];
}

/** Where the first of two lines may end. */
function places(layout: Layout, first: number, last: number, lead: number): { at: number; cost: number }[] {
	const found = [];
	for (let at = first; at < last && isLine(layout, first, at, lead); at++) {
		if (!isLine(layout, at + 1, last, 0)) continue;
		const difference = Math.abs(lengthOf(layout, first, at) + lead - lengthOf(layout, at + 1, last));
		const mark = GOOD_END.test(layout.text.slice(...layout.spans[at]!)) ? 0 : 6;
		found.push({ at, cost: difference / 2 + mark });
	}
	return found;
}

const isLine = (layout: Layout, first: number, last: number, lead: number): boolean =>
	first === last || lengthOf(layout, first, last) + lead <= layout.width;

const line = ({ spans }: Layout, first: number, last: number): Span => [spans[first]![0], spans[last]![1]];

const lengthOf = ({ spans }: Layout, first: number, last: number): number => spans[last]![1] - spans[first]![0];
