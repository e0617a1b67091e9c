/** Which state of which phone each frame of a known word is: Viterbi over one chain that must be walked from end to end. */
import type { AcousticModel } from '../model.ts';

export interface StatePath {
	/** Nats over all frames, transitions within the chain included. */
	readonly score: number;
	/** The senone of each frame. */
	readonly senones: Uint16Array;
}

/** The senones of a row of phones, three each. */
export function chainOf(model: AcousticModel, phones: readonly string[]): Uint16Array {
	const chain = new Uint16Array(phones.length * 3);
	phones.forEach((phone, i) => {
		const at = model.indexOf.get(phone);
		if (at === undefined) throw new Error(`The model ${model.name} has no phone ${phone}.`);
		for (let state = 0; state < 3; state++) chain[3 * i + state] = 3 * at + state;
	});
	return chain;
}

/**
 * `scores` holds a row of `model.senones` nats a frame; frames [from, to) of it are walked, first state to last.
 * Null when there are fewer frames than states, for a state takes at least one.
 */
export function walk(model: AcousticModel, chain: Uint16Array, scores: Float32Array, from: number, to: number): StatePath | null {
	const states = chain.length;
	const frames = to - from;
	if (states === 0 || frames < states) return null;
	const best = new Float64Array(states).fill(-Infinity);
	const moved = new Uint8Array(frames * states);
	for (let t = 0; t < frames; t++) {
		const row = (from + t) * model.senones;
		for (let i = Math.min(t, states - 1); i >= 0; i--) {
			const stayed = t === 0 ? 0 : best[i]! + model.stay[chain[i]!]!;
			const came = i === 0 ? -Infinity : best[i - 1]! + model.leave[chain[i - 1]!]!;
			if (came > stayed) moved[t * states + i] = 1;
			best[i] = Math.max(stayed, came) + scores[row + chain[i]!]!;
		}
	}
	return { score: best[states - 1]!, senones: backwards(chain, moved, frames) };
}

function backwards(chain: Uint16Array, moved: Uint8Array, frames: number): Uint16Array {
	const senones = new Uint16Array(frames);
	let state = chain.length - 1;
	for (let t = frames - 1; t >= 0; t--) {
		senones[t] = chain[state]!;
		if (moved[t * chain.length + state] === 1) state--;
	}
	return senones;
}
