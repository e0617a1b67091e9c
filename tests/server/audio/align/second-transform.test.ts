import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CEPSTRA, ROW } from '#lib/server/audio/align/frames.ts';
import type { AcousticModel } from '#lib/server/audio/align/model.ts';
import { identity, invert } from '#lib/server/audio/align/second/linear.ts';
import { addFrame, emptyStatistics, WIDE, type Statistics } from '#lib/server/audio/align/second/statistics.ts';
import {
	bestTransform,
	ENOUGH_FOR_FULL,
	diagonalTransform,
	fullTransform,
	unchanged,
	withPrior
} from '#lib/server/audio/align/second/transform.ts';
import { densityScores, gaussian, seeded, soundOf, streamScore, toyModel, type Random } from './second-model.ts';

interface Heard {
	readonly rows: Float32Array;
	readonly senones: readonly number[];
}

/** `count` frames, each some senone's sound, bent by `bend` in its first stream. */
function heard(model: AcousticModel, count: number, random: Random, bend: (x: number[]) => number[] = (x) => x): Heard {
	const rows = new Float32Array(count * ROW);
	const senones = Array.from({ length: count }, () => Math.floor(random() * model.senones));
	senones.forEach((senone, t) => {
		const row = soundOf(model, senone, random);
		row.set(bend([...row.subarray(0, CEPSTRA)]));
		rows.set(row, t * ROW);
	});
	return { rows, senones };
}

function statisticsOf(model: AcousticModel, { rows, senones }: Heard, current = rows): Statistics {
	const statistics = emptyStatistics();
	senones.forEach((senone, t) => addFrame(statistics, model, senone, rows, current, t));
	return statistics[0]!;
}

const firstStream = (rows: Float32Array, t: number): number[] => [...rows.subarray(t * ROW, t * ROW + CEPSTRA)];

const applied = (transform: Float64Array, x: readonly number[]): number[] =>
	Array.from({ length: CEPSTRA }, (_, k) =>
		x.reduce((sum, value, j) => sum + transform[k * WIDE + j]! * value, transform[k * WIDE + CEPSTRA]!)
	);

function appliedTo(transform: Float64Array, { rows, senones }: Heard): Float32Array {
	const bent = rows.slice();
	senones.forEach((_, t) => bent.set(applied(transform, firstStream(rows, t)), t * ROW));
	return bent;
}

function determinantOf(transform: Float64Array): number {
	const square = Float64Array.from({ length: CEPSTRA * CEPSTRA }, (_, i) => transform[Math.floor(i / CEPSTRA) * WIDE + (i % CEPSTRA)]!);
	return invert(square, CEPSTRA)!.determinant;
}

/** What a transform is to make as great as can be, frame by frame and density by density. */
function auxiliary(model: AcousticModel, { rows, senones }: Heard, transform: Float64Array): number {
	const volume = Math.log(Math.abs(determinantOf(transform)));
	return senones.reduce((sum, senone, t) => {
		const x = firstStream(rows, t);
		const before = densityScores(model, senone, 0, x);
		const best = Math.max(...before);
		const shares = before.map((score) => Math.exp(score - best));
		const total = shares.reduce((a, b) => a + b, 0);
		const after = densityScores(model, senone, 0, applied(transform, x));
		return sum + volume + shares.reduce((all, share, d) => all + (share / total) * after[d]!, 0);
	}, 0);
}

const likelihood = (model: AcousticModel, { rows, senones }: Heard, transform: Float64Array): number =>
	senones.reduce(
		(sum, senone, t) =>
			sum + streamScore(model, senone, 0, applied(transform, firstStream(rows, t))) + Math.log(Math.abs(determinantOf(transform))),
		0
	);

const furthest = (a: Float64Array, b: Float64Array): number => Math.max(...a.map((value, i) => Math.abs(value - b[i]!)));

/** A distortion a microphone might make: coefficients leak into their neighbours, are stretched and moved. */
function distortion(random: Random): Float64Array {
	const bend = unchanged();
	for (let k = 0; k < CEPSTRA; k++) {
		bend[k * WIDE + k] = 0.8 + 0.4 * random();
		bend[k * WIDE + ((k + 1) % CEPSTRA)]! += 0.2 * (random() - 0.5);
		bend[k * WIDE + CEPSTRA] = random() - 0.5;
	}
	return bend;
}

/** The map back: x = A⁻¹ (y - b). */
function undoing(bend: Float64Array): (y: readonly number[]) => number[] {
	const square = Float64Array.from({ length: CEPSTRA * CEPSTRA }, (_, i) => bend[Math.floor(i / CEPSTRA) * WIDE + (i % CEPSTRA)]!);
	const inverse = invert(square, CEPSTRA)!.matrix;
	return (y) =>
		Array.from({ length: CEPSTRA }, (_, i) =>
			y.reduce((sum, value, j) => sum + inverse[i * CEPSTRA + j]! * (value - bend[j * WIDE + CEPSTRA]!), 0)
		);
}

describe('an inverse', () => {
	it('times the matrix is one, and its determinant that of the definition', () => {
		fc.assert(
			fc.property(fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 9, maxLength: 9 }), (values) => {
				const [a, b, c, d, e, f, g, h, i] = values as [number, number, number, number, number, number, number, number, number];
				const determinant = a * (e * i - f * h) - b * (d * i - f * g) + c * (d * h - e * g);
				fc.pre(determinant !== 0);
				const inverse = invert(Float64Array.from(values), 3)!;
				expect(inverse.determinant).toBeCloseTo(determinant, 8);
				const product = identity(3).map((_, at) =>
					[0, 1, 2].reduce((sum, k) => sum + values[Math.floor(at / 3) * 3 + k]! * inverse.matrix[k * 3 + (at % 3)]!, 0)
				);
				expect(furthest(product, identity(3))).toBeLessThan(1e-8);
			})
		);
	});

	it.each([
		['a row twice', [1, 2, 1, 2]],
		['nothing', [0, 0, 0, 0]],
		['not a number', [NaN, 1, 1, 0]]
	])('is null for %s', (_, values) => expect(invert(Float64Array.from(values), 2)).toBeNull());
});

describe('the full transform', () => {
	const random = seeded(1);
	const model = toyModel(random);
	const bend = distortion(random);
	const sounds = heard(model, 600, random, undoing(bend));

	it('is where the auxiliary function is greatest: no step away is better', () => {
		const best = fullTransform(statisticsOf(model, sounds));
		const most = auxiliary(model, sounds, best);
		for (let round = 0; round < 25; round++) {
			const size = 10 ** (-3 + 3 * random());
			const other = best.map((value) => value + size * gaussian(random));
			expect(auxiliary(model, sounds, other)).toBeLessThan(most);
		}
	});

	it('never makes the sounds less likely, round after round, and ends at the distortion that made them', () => {
		const many = heard(model, 3000, seeded(2), undoing(bend));
		let transform = unchanged();
		let before = likelihood(model, many, transform);
		for (let round = 0; round < 4; round++) {
			transform = fullTransform(statisticsOf(model, many, appliedTo(transform, many)));
			const after = likelihood(model, many, transform);
			expect(after).toBeGreaterThanOrEqual(before - 1e-6);
			before = after;
		}
		expect(furthest(unchanged(), bend)).toBeGreaterThan(0.3);
		expect(furthest(transform, bend)).toBeLessThan(0.06);
	});

	it('does next to nothing to sounds of the model itself', () => {
		expect(furthest(bestTransform(statisticsOf(model, heard(model, 3000, seeded(3)))), unchanged())).toBeLessThan(0.06);
	});

	it('is nearer to no change the more the prior weighs', () => {
		const statistics = statisticsOf(model, sounds);
		const away = [0, 500, 5000, 1e8].map((tau) => furthest(fullTransform(withPrior(statistics, tau)), unchanged()));
		expect(away).toEqual(away.toSorted((a, b) => b - a));
		expect(away.at(-1)).toBeLessThan(1e-3);
	});

	it.each([
		[ENOUGH_FOR_FULL - 1, false],
		[ENOUGH_FOR_FULL, true]
	])('of %i frames mixes coefficients: %s', (frames, mixes) => {
		const best = bestTransform({ ...statisticsOf(model, sounds), frames });
		expect(best.some((value, i) => value !== 0 && i % WIDE !== Math.floor(i / WIDE) && i % WIDE < CEPSTRA)).toBe(mixes);
	});

	it.each([
		['nothing at all', heard(model, 0, random)],
		['the same frame again and again', { rows: new Float32Array(400 * ROW).fill(0.5), senones: Array.from({ length: 400 }, () => 4) }]
	])('changes nothing when it has heard %s', (_, sound) => {
		expect(fullTransform(statisticsOf(model, sound))).toEqual(unchanged());
	});
});

describe('the diagonal transform', () => {
	const random = seeded(4);
	const model = toyModel(random);
	const bend = unchanged().map((value, i) => (i % WIDE === CEPSTRA ? random() - 0.5 : value * (0.8 + 0.4 * random())));
	const sounds = heard(model, 600, random, undoing(bend));

	it('is the best of those that mix nothing', () => {
		const best = diagonalTransform(statisticsOf(model, sounds));
		const most = auxiliary(model, sounds, best);
		for (let round = 0; round < 25; round++) {
			const size = 10 ** (-3 + 3 * random());
			const other = best.map((value) => (value === 0 ? 0 : value + size * gaussian(random)));
			expect(auxiliary(model, sounds, other)).toBeLessThan(most);
		}
		expect(auxiliary(model, sounds, fullTransform(statisticsOf(model, sounds)))).toBeGreaterThanOrEqual(most);
	});

	it('finds a stretch and a move again', () => {
		const many = heard(model, 3000, seeded(5), undoing(bend));
		let transform = unchanged();
		for (let round = 0; round < 3; round++) transform = diagonalTransform(statisticsOf(model, many, appliedTo(transform, many)));
		expect(furthest(unchanged(), bend)).toBeGreaterThan(0.3);
		expect(furthest(transform, bend)).toBeLessThan(0.06);
	});

	it.each([
		['nothing at all', heard(model, 0, random)],
		['the same frame again and again', { rows: new Float32Array(400 * ROW).fill(0.5), senones: Array.from({ length: 400 }, () => 4) }]
	])('is made of numbers when it has heard %s', (_, sound) => {
		expect([...diagonalTransform(statisticsOf(model, sound))].every(Number.isFinite)).toBe(true);
	});
});

it('the prior counts as frames that lie where the model says', () => {
	const statistics = statisticsOf(toyModel(seeded(6)), heard(toyModel(seeded(6)), 50, seeded(7)));
	expect(withPrior(statistics, 50).frames).toBe(100);
	expect(withPrior(statistics, 0)).toBe(statistics);
});
