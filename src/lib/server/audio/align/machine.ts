/** The tokens of the search: for every state the best way to be in it now, as a score and a record. */
import type { Costs } from './costs.ts';
import type { Graph } from './graph.ts';
import type { Records } from './records.ts';
import { NOWHERE, openRecords } from './records.ts';

/** A token that is not there. Real scores never come near, and no sum with one changes it. */
export const NONE = -1e30;
export const isThere = (score: number): boolean => score > NONE / 2;

/** What lands further on without a frame: the best start so far of a skip that is still in the air. */
export interface Flight {
	score: number;
	/** The record it left. */
	from: number;
}

/** Where there is no token the score is `NONE` and the record `NOWHERE`; outside `low .. high`, and where `live` is 0, there is none. */
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
	readonly live: Uint8Array;
	readonly sentences: Flight;
	readonly words: Flight;
	low: number;
	high: number;
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
		live: new Uint8Array(boundaries),
		sentences: flight(),
		words: flight(),
		low: 0,
		high: 0,
		frame: 0,
		best: 0,
		peak: 0
	};
}

/** First state of a boundary; that of the next one is where its states end. */
export const statesAt = ({ firstChain, firstState }: Graph, boundary: number): number => firstState[firstChain[boundary]!]!;

/** Every handle in use, in the arrays that hold them. */
export const handlesOf = ({ graph, from, garbageFrom, hereFrom, low, high }: Machine): Int32Array[] => [
	from.subarray(statesAt(graph, low), statesAt(graph, high + 1)),
	garbageFrom.subarray(low, high + 1),
	hereFrom.subarray(low, high + 1)
];
