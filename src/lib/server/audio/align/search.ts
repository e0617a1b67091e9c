/** Finds the best way of a recording through the words of its text, frame by frame, in memory that does not grow with the silence. */
import type { Costs } from './costs.ts';
import { ending } from './ending.ts';
import { arrive, arriveAll, enterChains, hear, stepGarbage, stepStates } from './frame.ts';
import type { Graph, PhoneStates } from './graph.ts';
import type { Path } from './path.ts';
import { collect, KIND, NOWHERE } from './records.ts';
import { settle } from './settle.ts';
import type { Machine } from './machine.ts';
import { handlesOf, NONE, openMachine } from './machine.ts';

/** Frames. Half a minute of the right text is a few hundred thousand records; the way of ten hours is 110,000. */
const COLLECT_EVERY = 3000;
/** New records, 21 bytes each: where nothing fits, as many come in a few seconds. */
const COLLECT_AFTER = 2 ** 20;

export interface Search {
	/** One frame: `senones` log scores from `scores[at]`, and what the free phone loop gained in it. All in nats. */
	readonly push: (scores: Float32Array, at: number, loop: number) => void;
	/** The best way so far. Never throws: where nothing can be said, it is all garbage. */
	readonly finish: () => Path;
	/** The highest number of records at once, so far. */
	readonly peak: () => number;
}

/** Token passing (Young, Russell and Thornton 1989) over a linear graph, with scores relative to garbage. */
export function openSearch(model: Pick<PhoneStates, 'senones'>, graph: Graph, costs: Costs, collectEvery = COLLECT_EVERY): Search {
	const machine = openMachine(model.senones, graph, costs);
	arrive(machine, 0, 0, NOWHERE, KIND.skip);
	settle(machine, -costs.beam);
	let kept = 0;
	return {
		push(scores, at, loop) {
			hear(machine, scores, at, loop);
			step(machine);
			const { records, frame } = machine;
			if (frame % collectEvery !== 0 && records.count < kept + COLLECT_AFTER) return;
			collect(records, handlesOf(machine));
			kept = records.count;
		},
		finish: () => ending(machine),
		peak: () => Math.max(machine.peak, machine.records.count)
	};
}

function step(machine: Machine): void {
	machine.best = NONE;
	stepGarbage(machine);
	stepStates(machine);
	enterChains(machine);
	machine.frame++;
	// The best state is within the beam of itself, so that there is always somebody left.
	const threshold = machine.best - machine.costs.beam;
	arriveAll(machine, threshold);
	settle(machine, threshold);
	machine.peak = Math.max(machine.peak, machine.records.count);
}
