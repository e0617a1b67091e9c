/** How well a frame fits any speech at all: a free loop over all phones, against which words are measured. */
import type { AcousticModel } from './model.ts';

/** Nats to begin a phone. Measured: with 2, a filled pause or a strange voice is speech, and music is not many short phones. */
const PENALTY = 2;
const NEVER = -1e30;

/**
 * Online Viterbi over the loop. Called once a frame, in order, with the scores in which this frame's begin at index `at`;
 * answers with what the frame added to the best path, in nats.
 */
export function openPhoneLoop({ phones, stay, leave }: AcousticModel, penalty = PENALTY): (scores: Float32Array, at: number) => number {
	const states = new Float64Array(phones.length * 3).fill(NEVER);
	let entry = -penalty;
	return (scores, at) => {
		let best = NEVER;
		let out = NEVER;
		for (let s = 0; s < states.length; s += 3) {
			const third = Math.max(states[s + 2]! + stay[s + 2]!, states[s + 1]! + leave[s + 1]!) + scores[at + s + 2]!;
			const second = Math.max(states[s + 1]! + stay[s + 1]!, states[s]! + leave[s]!) + scores[at + s + 1]!;
			const first = Math.max(states[s]! + stay[s]!, entry) + scores[at + s]!;
			states[s] = first;
			states[s + 1] = second;
			states[s + 2] = third;
			best = Math.max(best, first, second, third);
			out = Math.max(out, third + leave[s + 2]!);
		}
		// Kept near 0, so that hours of frames do not wear the numbers down.
		for (let s = 0; s < states.length; s++) states[s]! -= best;
		entry = out - best - penalty;
		return best;
	};
}
