/** What happens at the boundaries between two frames: words and sentences are skipped, arrivals are recorded, the hopeless are cleared. */
import { arrive } from './frame.ts';
import { KIND, NOWHERE, record } from './records.ts';
import type { Flight, Machine } from './machine.ts';
import { NONE, statesAt } from './machine.ts';

/** All arcs without frames lead ahead, so one walk in order finds the best way to every boundary. */
export function settle(machine: Machine, threshold: number): void {
	const { graph, next, live, low } = machine;
	let top = Math.min(graph.words, machine.high + 1);
	machine.sentences.score = NONE;
	machine.words.score = NONE;
	machine.low = graph.words;
	machine.high = 0;
	for (let k = low; k <= top; k++) {
		top = Math.max(top, skipInto(machine, k, threshold));
		if (next[k]! > threshold) {
			moveIn(machine, k);
			top = Math.max(top, skipFrom(machine, k, threshold));
		} else if (live[k] === 1) stayIn(machine, k, threshold);
		if (live[k] === 0) continue;
		machine.low = Math.min(machine.low, k);
		machine.high = k;
	}
}

/** Lands the skips that are in the air. Answers with the next boundary where one may land. */
function skipInto(machine: Machine, boundary: number, threshold: number): number {
	const { graph, costs, sentences, words } = machine;
	let reach = boundary;
	if (sentences.score > threshold && graph.opens[boundary] === 1) {
		arrive(machine, boundary, sentences.score, sentences.from, KIND.skip);
		sentences.score -= costs.skipMore;
		reach = graph.nextOpening[boundary]!;
	}
	if (words.score > threshold) {
		arrive(machine, boundary, words.score, words.from, KIND.skip);
		words.score -= costs.longSkipMore;
		reach = Math.max(reach, boundary + 1);
	}
	return Math.min(reach, graph.words);
}

/** Lets whoever has arrived skip on. Answers with the furthest boundary where that may lead at once. */
function skipFrom(machine: Machine, boundary: number, threshold: number): number {
	const { graph, costs, sentences, words } = machine;
	if (boundary === graph.words) return boundary;
	const score = machine.here[boundary]!;
	const from = machine.hereFrom[boundary]!;
	let reach = boundary;
	if (graph.opens[boundary] === 1 && takesOff(sentences, score - costs.skipOpen, from, threshold)) reach = graph.nextOpening[boundary]!;
	const long = score - (costs.longSkipOpen ?? Infinity) - costs.longSkipMore;
	if (takesOff(words, long, from, threshold)) reach = Math.max(reach, boundary + 1);
	if (score - costs.skipWord <= threshold) return reach;
	arrive(machine, boundary + 1, score - costs.skipWord, from, KIND.skip);
	return Math.max(reach, boundary + 1);
}

function takesOff(flight: Flight, score: number, from: number, threshold: number): boolean {
	if (score <= threshold || score <= flight.score) return false;
	flight.score = score;
	flight.from = from;
	return true;
}

function moveIn(machine: Machine, boundary: number): void {
	const { records, here, hereFrom, next, nextFrom, nextKind } = machine;
	const score = next[boundary]!;
	here[boundary] = score;
	hereFrom[boundary] = record(records, nextFrom[boundary]!, nextKind[boundary]!, boundary, machine.frame, score);
	next[boundary] = NONE;
	machine.live[boundary] = 1;
}

/** Nobody new has arrived: those inside stay while one of them is within the beam. */
function stayIn(machine: Machine, boundary: number, threshold: number): void {
	machine.here[boundary] = NONE;
	machine.hereFrom[boundary] = NOWHERE;
	if (!anyoneWithin(machine, boundary, threshold)) clear(machine, boundary);
}

function anyoneWithin({ graph, score, garbage }: Machine, boundary: number, threshold: number): boolean {
	if (garbage[boundary]! > threshold) return true;
	const end = statesAt(graph, boundary + 1);
	for (let s = statesAt(graph, boundary); s < end; s++) if (score[s]! > threshold) return true;
	return false;
}

function clear({ graph, score, from, garbage, garbageFrom, live }: Machine, boundary: number): void {
	const first = statesAt(graph, boundary);
	const end = statesAt(graph, boundary + 1);
	score.fill(NONE, first, end);
	from.fill(NOWHERE, first, end);
	garbage[boundary] = NONE;
	garbageFrom[boundary] = NOWHERE;
	live[boundary] = 0;
}
