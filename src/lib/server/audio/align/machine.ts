/** The tokens of the search: for every state the best way to be in it now, as a score and a record. */
import type { Costs } from './costs.ts';
import type { Graph } from './graph.ts';
import type { Records } from './records.ts';
import { NOWHERE, openRecords } from './records.ts';

/** A token that is not there. Real scores never come near, and no sum with one changes it. */
export const NONE = -1e30;
export const isThere = (score: number): boolean => score > NONE / 2;

/** Beyond every boundary. */
export const NOBODY = 2 ** 30;

/** What lands further on without a frame: the best start so far of a skip that is still in the air. */
export interface Flight {
	score: number;
	/** The record it left. */
	from: number;
}

/** Where there is no token the score is `NONE` and the record `NOWHERE`; at boundaries that are not alive there is none. */
export interface Machine {
	readonly graph: Graph;
	readonly costs: Costs;
	readonly records: Records;
	/** By senone: the frame's score above garbage. */
	readonly heard: Float64Array;
	/** By state. */
	readonly score: Float64Array;
	readonly from: Int32Array;
	/** By boundary: in garbage there; at the boundary now; about to arrive there. */
	readonly garbage: Float64Array;
	readonly garbageFrom: Int32Array;
	readonly here: Float64Array;
	readonly hereFrom: Int32Array;
	readonly next: Float64Array;
	readonly nextFrom: Int32Array;
	readonly nextKind: Uint8Array;
	readonly sentences: Flight;
	readonly words: Flight;
	readonly far: Flight;
	/** The boundaries with tokens, rising: the first `count` places, and `NOBODY` after them. */
	alive: Int32Array;
	count: number;
	/** The same for the frame before; written over by the next. */
	wasAlive: Int32Array;
	/** Frames heard so far. */
	frame: number;
	/** Best score of a state in this frame. */
	best: number;
	/** Highest number of records at once. */
	peak: number;
}

export function openMachine(senones: number, graph: Graph, costs: Costs): Machine {
	const boundaries = graph.words + 1;
	const flight = (): Flight => ({ score: NONE, from: NOWHERE });
	return {
		graph,
		costs,
		records: openRecords(),
		heard: new Float64Array(senones),
		score: new Float64Array(graph.senone.length).fill(NONE),
		from: new Int32Array(graph.senone.length).fill(NOWHERE),
		garbage: new Float64Array(boundaries).fill(NONE),
		garbageFrom: new Int32Array(boundaries).fill(NOWHERE),
		here: new Float64Array(boundaries).fill(NONE),
		hereFrom: new Int32Array(boundaries).fill(NOWHERE),
		next: new Float64Array(boundaries).fill(NONE),
		nextFrom: new Int32Array(boundaries).fill(NOWHERE),
		nextKind: new Uint8Array(boundaries),
		sentences: flight(),
		words: flight(),
		far: flight(),
		alive: new Int32Array(boundaries + 1).fill(NOBODY, 1),
		count: 1,
		wasAlive: new Int32Array(boundaries + 1),
		frame: 0,
		best: 0,
		peak: 0
	};
}

/** First state of a boundary; that of the next one is where its states end. */
export const statesAt = ({ firstChain, firstState }: Graph, boundary: number): number => firstState[firstChain[boundary]!]!;

/** Every handle in use, in the arrays that hold them. */
export function handlesOf({ graph, from, garbageFrom, hereFrom, alive, count }: Machine): Int32Array[] {
	const low = alive[0]!;
	const end = alive[count - 1]! + 1;
	return [from.subarray(statesAt(graph, low), statesAt(graph, end)), garbageFrom.subarray(low, end), hereFrom.subarray(low, end)];
}
