import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AcousticModel } from '#lib/server/audio/align/model.ts';
import type { Stretch } from '#lib/server/audio/align/path.ts';
import { chainOf, walk } from '#lib/server/audio/align/second/state-path.ts';
import { superviseIn, teaches } from '#lib/server/audio/align/second/supervision.ts';
import { seeded, toyModel } from './second-model.ts';

const model = toyModel(seeded(11));
const LAMBDA = 1.5;

const stretch = (is: Stretch['is'], from: number, to: number, score = 100, word = 0): Stretch => ({
	...{ is, word, until: is === 'word' ? word + 1 : word },
	...{ from, to, score }
});

/** Scores in which each frame's senone is far the best. */
function scoresOf(senones: readonly number[], of: AcousticModel = model): Float32Array {
	const scores = new Float32Array(senones.length * of.senones).fill(-50);
	senones.forEach((senone, t) => (scores[t * of.senones + senone] = 0));
	return scores;
}

/** Every way to spread frames over the states of a chain, walked one by one. */
function bruteForce(chain: Uint16Array, scores: Float32Array, frames: number): number {
	const from = (t: number, state: number): number => {
		const here = scores[t * model.senones + chain[state]!]!;
		if (t === frames - 1) return state === chain.length - 1 ? here : -Infinity;
		const stay = model.stay[chain[state]!]! + from(t + 1, state);
		const leave = state === chain.length - 1 ? -Infinity : model.leave[chain[state]!]! + from(t + 1, state + 1);
		return here + Math.max(stay, leave);
	};
	return from(0, 0);
}

describe('the walk through a chain', () => {
	it('is the best of all walks, and visits every state in order', () => {
		const scored = fc
			.integer({ min: 3, max: 9 })
			.chain((frames) =>
				fc.array(fc.float({ min: -20, max: 0, noNaN: true }), { minLength: frames * model.senones, maxLength: frames * model.senones })
			);
		fc.assert(
			fc.property(scored, fc.constantFrom(['AA'], ['S', 'T']), (values, phones) => {
				const scores = Float32Array.from(values);
				const frames = scores.length / model.senones;
				const chain = chainOf(model, phones);
				const path = walk(model, chain, scores, 0, frames);
				if (frames < chain.length) {
					expect(path).toBeNull();
					return;
				}
				expect(path!.score).toBeCloseTo(bruteForce(chain, scores, frames), 4);
				const visited = [...path!.senones].filter((senone, t, all) => senone !== all[t - 1]);
				expect(visited).toEqual([...chain]);
			})
		);
	});

	it('names a phone the model does not have', () => expect(() => chainOf(model, ['QQ'])).toThrow('QQ'));
});

describe('what teaches', () => {
	it.each<[string, Stretch, boolean]>([
		['a word that fits', stretch('word', 0, 10, 20), true],
		['a word just believed', stretch('word', 0, 10, -14.9), true],
		['a word not believed', stretch('word', 0, 10, -15), false],
		['a silence of three frames', stretch('silence', 0, 3), true],
		['a shorter one', stretch('silence', 0, 2), false],
		['garbage', stretch('garbage', 0, 100), false],
		['a skip', stretch('skip', 5, 5), false]
	])('%s', (_, of, does) => expect(teaches(of, LAMBDA)).toBe(does));
});

describe('supervision', () => {
	const words = [
		{ opens: true, pronunciations: [{ phones: ['AA'] }, { phones: ['S', 'T'] }] },
		{ opens: false, pronunciations: [{ phones: ['T'], cost: 4 }, { phones: ['T', 'AA'] }] }
	];
	const said = [0, 1, 1, 2, 6, 6, 7, 8, 9, 10, 11, 11, 9, 10, 11, 11];
	const stretches = [stretch('silence', 100, 104), stretch('word', 104, 112), stretch('word', 112, 116, 100, 1)];

	it('is the sound of every frame, by the pronunciation that fits', () => {
		const { frames, senones } = superviseIn(model, words, stretches, scoresOf(said), 100, LAMBDA);
		expect([...frames]).toEqual(said.map((_, t) => 100 + t));
		expect([...senones]).toEqual(said);
	});

	it('leaves out what reaches beyond the scores', () => {
		const { frames } = superviseIn(model, words, stretches, scoresOf(said.slice(0, 14)), 100, LAMBDA);
		expect([...frames]).toEqual([...said.slice(0, 12).keys()].map((t) => 100 + t));
	});

	it('leaves out a word shorter than it can be said', () => {
		const short = [{ opens: true, pronunciations: [{ phones: ['S', 'T'] }] }];
		expect(superviseIn(model, short, [stretch('word', 0, 5)], scoresOf([6, 7, 8, 9, 11]), 0, LAMBDA).frames).toHaveLength(0);
	});
});
