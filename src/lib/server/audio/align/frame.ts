/** One frame of the search: every token moves on by one state, and those at the end of a chain arrive at a boundary. */
import { KIND, NOWHERE } from './records.ts';
import type { Machine } from './machine.ts';
import { isThere, NONE, statesAt } from './machine.ts';

/** A score that is not a number, or beyond all measure, is as unlikely as anything may be: no frame may end the search. */
const UNLIKELY = -1e6;

/** Every score is taken relative to garbage: numbers stay small, and garbage itself scores 0. */
export function hear({ heard, costs }: Machine, scores: Float32Array, at: number, loop: number): void {
	const garbage = loop - costs.lambda;
	for (let s = 0; s < heard.length; s++) {
		const above = scores[at + s]! - garbage;
		heard[s] = above > UNLIKELY && above < -UNLIKELY ? above : UNLIKELY;
	}
}

export function stepGarbage(machine: Machine): void {
	const { graph, costs, garbage, garbageFrom, here, hereFrom, alive, count } = machine;
	for (let i = 0; i < count; i++) {
		const k = alive[i]!;
		const arriving = here[k]! - (graph.opens[k] === 1 ? costs.garbageAtSentence : costs.garbageInside);
		if (arriving > garbage[k]! && isThere(arriving)) {
			garbage[k] = arriving;
			garbageFrom[k] = hereFrom[k]!;
		}
		if (garbage[k]! > machine.best) machine.best = garbage[k]!;
	}
}

/** In each state the better of staying and coming from the state before. A chain is entered afterwards. */
export function stepStates(machine: Machine): void {
	const { graph, score, from, heard, alive, count } = machine;
	const { senone, stay, into } = graph;
	let best = machine.best;
	for (let i = 0; i < count; i++) {
		const k = alive[i]!;
		const end = statesAt(graph, k + 1);
		let before = NONE;
		let beforeFrom = NOWHERE;
		for (let s = statesAt(graph, k); s < end; s++) {
			const was = score[s]!;
			const wasFrom = from[s]!;
			let here = was + stay[s]!;
			const moved = before + into[s]!;
			if (moved > here) {
				here = moved;
				from[s] = beforeFrom;
			}
			here += heard[senone[s]!]!;
			score[s] = here;
			if (here > best) best = here;
			before = was;
			beforeFrom = wasFrom;
		}
	}
	machine.best = best;
}

/** Whoever is at a boundary takes the first state of a chain from who is there and does worse. */
export function enterChains(machine: Machine): void {
	const { graph, costs, score, from, heard, here, hereFrom, alive, count } = machine;
	const { firstChain, firstState, entry, senone } = graph;
	let best = machine.best;
	for (let i = 0; i < count; i++) {
		const k = alive[i]!;
		const arriving = here[k]!;
		if (!isThere(arriving)) continue;
		const silence = firstChain[k]!;
		const end = firstChain[k + 1]!;
		for (let c = silence; c < end; c++) {
			const first = firstState[c]!;
			const entered = arriving - (c === silence ? costs.silence : entry[c]!) + heard[senone[first]!]!;
			if (entered <= score[first]! || !isThere(entered)) continue;
			score[first] = entered;
			from[first] = hereFrom[k]!;
			if (entered > best) best = entered;
		}
	}
	machine.best = best;
}

/** Tokens behind the threshold stay where they are. */
export function arriveAll(machine: Machine, threshold: number): void {
	const { graph, score, from, garbage, garbageFrom, alive, count } = machine;
	const { firstChain, firstState, exit } = graph;
	for (let i = 0; i < count; i++) {
		const k = alive[i]!;
		if (garbage[k]! > threshold) arrive(machine, k, garbage[k]!, garbageFrom[k]!, KIND.garbage);
		const silence = firstChain[k]!;
		const end = firstChain[k + 1]!;
		for (let c = silence; c < end; c++) {
			const last = firstState[c + 1]! - 1;
			const left = score[last]! + exit[c]!;
			if (left <= threshold) continue;
			if (c === silence) arrive(machine, k, left, from[last]!, KIND.silence);
			else arrive(machine, k + 1, left, from[last]!, KIND.word);
		}
	}
}

/** The best to arrive at a boundary in this frame, from which record on, and how. */
export function arrive({ next, nextFrom, nextKind }: Machine, boundary: number, score: number, from: number, kind: number): void {
	if (score <= next[boundary]!) return;
	next[boundary] = score;
	nextFrom[boundary] = from;
	nextKind[boundary] = kind;
}
