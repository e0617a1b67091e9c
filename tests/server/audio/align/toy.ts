/** Small recordings of small texts in a small language, drawn from a seed: no two ways through one ever score the same. */
import type { Costs } from '#lib/server/audio/align/costs.ts';
import type { PhoneStates, SpokenWord } from '#lib/server/audio/align/graph.ts';

export interface Toy {
	readonly model: PhoneStates;
	readonly words: readonly SpokenWord[];
	readonly costs: Costs;
	readonly frames: number;
	/** `frames * senones`. */
	readonly scores: Float32Array;
	readonly loops: readonly number[];
}

export type Random = () => number;

/** Mulberry32 (Tommy Ettinger, public domain). */
export function randomFrom(seed: number): Random {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}

const between = (random: Random, low: number, high: number): number => low + Math.floor(random() * (high - low + 1));

export const PHONES = ['SIL', 'A', 'B', 'C'];
export const WIDE = 1e5;

export function toyModel(random: Random): PhoneStates {
	const senones = 3 * PHONES.length;
	const stay = Float32Array.from({ length: senones }, () => Math.log(0.2 + 0.6 * random()));
	const leave = stay.map((log) => Math.log(1 - Math.exp(log)));
	return { indexOf: new Map(PHONES.map((phone, i) => [phone, i])), silence: 0, senones, stay, leave };
}

function toyWord(random: Random): SpokenWord {
	const pronounced = () => ({
		phones: Array.from({ length: between(random, 1, 3) }, () => PHONES[between(random, 1, 3)]!),
		...(random() < 0.4 ? { cost: 3 * random() } : {})
	});
	return { pronunciations: Array.from({ length: between(random, 1, 2) }, pronounced), opens: random() < 0.4 };
}

export const toyCosts = (random: Random): Costs => ({
	lambda: 2 * random(),
	beam: WIDE,
	silence: 3 * random(),
	garbageAtSentence: 4 * random(),
	garbageInside: 8 * random(),
	skipWord: 8 * random(),
	skipOpen: 8 * random(),
	skipMore: 3 * random(),
	longSkipOpen: random() < 0.5 ? null : 12 * random(),
	longSkipMore: 2 * random(),
	skipFar: 9 * random()
});

export function toyFrom(seed: number): Toy {
	const random = randomFrom(seed);
	const model = toyModel(random);
	const frames = between(random, 0, 25);
	return {
		model,
		words: Array.from({ length: between(random, 0, 4) }, () => toyWord(random)),
		costs: toyCosts(random),
		frames,
		scores: Float32Array.from({ length: frames * model.senones }, () => -8 * random()),
		loops: Array.from({ length: frames }, () => -4 * random())
	};
}
