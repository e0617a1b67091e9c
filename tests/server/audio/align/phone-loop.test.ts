import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AcousticModel } from '#lib/server/audio/align/model.ts';
import { openPhoneLoop } from '#lib/server/audio/align/phone-loop.ts';

const PHONES = 2;
const SENONES = 3 * PHONES;

/** Two phones; nothing but what the loop reads. */
const toy = (stay: readonly number[]): AcousticModel =>
	({
		phones: Array.from({ length: PHONES }, (_, i) => `P${i}`),
		stay: Float32Array.from(stay, Math.log),
		leave: Float32Array.from(stay, (share) => Math.log(1 - share))
	}) as unknown as AcousticModel;

/** The best of all paths, walked one by one: -Infinity for none. */
function slowBest(model: AcousticModel, scores: Float32Array, frames: number, penalty: number): number {
	const from = (state: number, frame: number): number => {
		const here = scores[frame * SENONES + state]!;
		if (frame === frames - 1) return here;
		const stays = model.stay[state]! + from(state, frame + 1);
		const goes = (next: number, cost: number) => model.leave[state]! - cost + from(next, frame + 1);
		const ways = state % 3 < 2 ? [goes(state + 1, 0)] : Array.from({ length: PHONES }, (_, phone) => goes(3 * phone, penalty));
		return here + Math.max(stays, ...ways);
	};
	return Math.max(...Array.from({ length: PHONES }, (_, phone) => from(3 * phone, 0) - penalty));
}

const share = fc.double({ min: 0.05, max: 0.95, noNaN: true });
const score = fc.float({ min: -20, max: 20, noNaN: true });

describe('the phone loop', () => {
	it('adds up to the best of all paths, frame by frame', () => {
		fc.assert(
			fc.property(
				fc.array(share, { minLength: SENONES, maxLength: SENONES }),
				fc.array(fc.array(score, { minLength: SENONES, maxLength: SENONES }), { minLength: 1, maxLength: 8 }),
				fc.double({ min: 0, max: 5, noNaN: true }),
				(stay, frames, penalty) => {
					const model = toy(stay);
					const scores = Float32Array.from(frames.flat());
					const loop = openPhoneLoop(model, penalty);
					let sum = 0;
					for (let frame = 0; frame < frames.length; frame++) {
						sum += loop(scores, frame * SENONES);
						expect(sum).toBeCloseTo(slowBest(model, scores, frame + 1, penalty), 3);
					}
				}
			),
			{ numRuns: 60 }
		);
	});

	it('does not wear down over hours', () => {
		const model = toy(Array.from({ length: SENONES }, () => 0.5));
		const loop = openPhoneLoop(model);
		const scores = new Float32Array(SENONES).fill(-500);
		for (let frame = 0; frame < 100; frame++) loop(scores, 0);
		const early = loop(scores, 0);
		for (let frame = 0; frame < 500_000; frame++) loop(scores, 0);
		expect(loop(scores, 0)).toBe(early);
	});
});
