/** What happens at the boundaries between two frames: words and sentences are skipped, arrivals are recorded, the hopeless are cleared. */
import { arrive } from './frame.ts';
import { FRAMES_A_SECOND } from './frames.ts';
import { KIND, NOWHERE, record } from './records.ts';
import type { Flight, Machine } from './machine.ts';
import { isThere, NOBODY, NONE, statesAt } from './machine.ts';

/** Half a minute: those who come from far live for a second or two, and there are many of them. */
const FAR_EVERY = 30 * FRAMES_A_SECOND;

/** All arcs without frames lead ahead, so one walk in order finds the best way to every boundary. */
export function settle(machine: Machine, threshold: number): void {
	const before = machine.alive;
	const alive = machine.wasAlive;
	machine.sentences.score = NONE;
	machine.words.score = NONE;
	machine.far.score = NONE;
	let seen = 0;
	let count = 0;
	let k = before[0]!;
	while (k !== NOBODY) {
		const lived = before[seen] === k;
		if (lived) seen++;
		if (settleAt(machine, k, lived, threshold)) alive[count++] = k;
		k = following(machine, k, before[seen]!, threshold);
	}
	alive[count] = NOBODY;
	machine.count = count;
	machine.alive = alive;
	machine.wasAlive = before;
}

/** Answers whether anybody is there now. */
function settleAt(machine: Machine, boundary: number, lived: boolean, threshold: number): boolean {
	land(machine, boundary, threshold);
	if (machine.next[boundary]! <= threshold) return lived && stayIn(machine, boundary, threshold);
	moveIn(machine, boundary);
	takeOff(machine, boundary, threshold);
	return true;
}

/** The next boundary where there is anybody, or may land. */
function following({ graph, next, sentences, words, far }: Machine, boundary: number, alive: number, threshold: number): number {
	if (boundary === graph.words) return NOBODY;
	if (words.score > threshold || isThere(next[boundary + 1]!)) return boundary + 1;
	let nearest = alive;
	if (sentences.score > threshold) nearest = Math.min(nearest, graph.nextOpening[boundary]!);
	if (far.score > threshold) nearest = Math.min(nearest, graph.nextStop[boundary]!);
	return nearest;
}

/** Lands the skips that are in the air, and lets them fly on for what the next part costs. */
function land(machine: Machine, boundary: number, threshold: number): void {
	const { graph, costs, sentences, words, far } = machine;
	if (graph.opens[boundary] === 1 && sentences.score > threshold) {
		arrive(machine, boundary, sentences.score, sentences.from, KIND.skip);
		sentences.score -= costs.skipMore;
	}
	if (words.score > threshold) {
		arrive(machine, boundary, words.score, words.from, KIND.skip);
		words.score -= costs.longSkipMore;
	}
	if (graph.stops[boundary] === 1 && far.score > threshold) arrive(machine, boundary, far.score, far.from, KIND.skip);
}

/** Whoever has arrived may skip a word, or begin a longer skip. */
function takeOff(machine: Machine, boundary: number, threshold: number): void {
	const { graph, costs } = machine;
	if (boundary === graph.words) return;
	const score = machine.here[boundary]!;
	const from = machine.hereFrom[boundary]!;
	if (graph.opens[boundary] === 1) board(machine.sentences, score - costs.skipOpen, from);
	if (costs.longSkipOpen !== null) board(machine.words, score - costs.longSkipOpen - costs.longSkipMore, from);
	if (machine.frame % FAR_EVERY === 0) board(machine.far, score - costs.skipFar, from);
	if (score - costs.skipWord > threshold) arrive(machine, boundary + 1, score - costs.skipWord, from, KIND.skip);
}

/** Whoever does better by starting here takes over. */
function board(flight: Flight, score: number, from: number): void {
	if (score <= flight.score) return;
	flight.score = score;
	flight.from = from;
}

function moveIn(machine: Machine, boundary: number): void {
	const { records, here, hereFrom, next, nextFrom, nextKind } = machine;
	const score = next[boundary]!;
	here[boundary] = score;
	hereFrom[boundary] = record(records, nextFrom[boundary]!, nextKind[boundary]!, boundary, machine.frame, score);
	next[boundary] = NONE;
}

/** Nobody new has arrived: those inside stay while one of them is within the beam. Answers whether they do. */
function stayIn(machine: Machine, boundary: number, threshold: number): boolean {
	machine.here[boundary] = NONE;
	machine.hereFrom[boundary] = NOWHERE;
	const stays = anyoneWithin(machine, boundary, threshold);
	if (!stays) clear(machine, boundary);
	return stays;
}

function anyoneWithin({ graph, score, garbage }: Machine, boundary: number, threshold: number): boolean {
	if (garbage[boundary]! > threshold) return true;
	const end = statesAt(graph, boundary + 1);
	for (let s = statesAt(graph, boundary); s < end; s++) if (score[s]! > threshold) return true;
	return false;
}

function clear({ graph, score, from, garbage, garbageFrom }: Machine, boundary: number): void {
	const first = statesAt(graph, boundary);
	const end = statesAt(graph, boundary + 1);
	score.fill(NONE, first, end);
	from.fill(NOWHERE, first, end);
	garbage[boundary] = NONE;
	garbageFrom[boundary] = NOWHERE;
}
