/** Where the search ends when the recording does, and the way that led there. */
import type { Path, Stretch } from './path.ts';
import type { Kind, Records } from './records.ts';
import { KINDS, NOWHERE } from './records.ts';
import type { Machine } from './machine.ts';

/** Stands for a cost that forbids, where there is no other end. */
const FORBIDDEN = 1e9;

interface End {
	readonly boundary: number;
	readonly score: number;
	readonly from: number;
	/** `null` for whoever has arrived; else what is still under way since then. */
	readonly open: Kind | null;
}

/** The end of the text, or the best other place when all that is left may be skipped for the price of one sentence. */
export function ending(machine: Machine): Path {
	const { frame, graph, records } = machine;
	const end = bestEnd(machine);
	const stretches = wayTo(records, end.from);
	if (end.open) stretches.push(stretch(records, end.from, { ...end, is: end.open, frame }));
	const whole = end.boundary === graph.words;
	if (!whole) stretches.push({ is: 'skip', word: end.boundary, until: graph.words, from: frame, to: frame, score: -leftOut(machine) });
	return { stretches, whole };
}

const leftOut = ({ costs }: Machine): number => Math.min(costs.skipOpen, FORBIDDEN);

/** There always is one: whoever comes to a boundary enters its pause too. */
function bestEnd(machine: Machine): End {
	const paid = ({ score, boundary }: End) => score - (boundary === machine.graph.words ? 0 : leftOut(machine));
	return [...ends(machine)].reduce((best, end) => (paid(end) > paid(best) ? end : best));
}

/** A recording may be cut off anywhere in a pause, and in the last state of a word. */
function* ends({ graph, score, from, here, hereFrom, alive, count }: Machine): Generator<End> {
	for (const k of alive.subarray(0, count)) {
		yield { boundary: k, score: here[k]!, from: hereFrom[k]!, open: null };
		const silence = graph.firstChain[k]!;
		for (let c = silence; c < graph.firstChain[k + 1]!; c++) {
			const end = graph.firstState[c + 1]!;
			const [boundary, open] = c === silence ? [k, 'silence' as const] : [k + 1, 'word' as const];
			for (let s = c === silence ? graph.firstState[c]! : end - 1; s < end; s++) yield { boundary, score: score[s]!, from: from[s]!, open };
		}
	}
}

function wayTo(records: Records, last: number): Stretch[] {
	const way: Stretch[] = [];
	let at = last;
	for (let before = records.previous[at]!; before !== NOWHERE; before = records.previous[at]!) {
		const is = KINDS[records.kind[at]!]!;
		way.push(stretch(records, before, { is, boundary: records.boundary[at]!, frame: records.frame[at]!, score: records.score[at]! }));
		at = before;
	}
	return way.reverse();
}

interface Arrival {
	readonly is: Kind;
	readonly boundary: number;
	readonly frame: number;
	readonly score: number;
}

const stretch = ({ boundary, frame, score }: Records, since: number, arrival: Arrival): Stretch => ({
	is: arrival.is,
	word: boundary[since]!,
	until: arrival.boundary,
	from: frame[since]!,
	to: arrival.frame,
	score: arrival.score - score[since]!
});
