import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CEPSTRA_RATE, openCepstra } from '#lib/server/audio/align/cepstra.ts';
import { openBandEstimate } from '#lib/server/audio/align/second/band-model.ts';
import { BAND_RATE, fitted, openBand } from '#lib/server/audio/align/second/high-band.ts';
import { gaussian, seeded, toyModel } from './second-model.ts';

const tone = (hertz: number, length: number, loud = 0.1): Float32Array =>
	Float32Array.from({ length }, (_, i) => loud * Math.sin((2 * Math.PI * hertz * i) / BAND_RATE));

const noise = (length: number): Float32Array => {
	const random = seeded(21);
	return Float32Array.from({ length }, () => 0.2 * gaussian(random));
};

/** The sum over the band's bins, each by the definition of the Fourier transform. */
function slowly(sound: Float32Array, frame: number): number {
	const values = Array.from({ length: 410 }, (_, i) => {
		const at = frame * 160 + i;
		const emphasised = sound[at]! - 0.97 * (at > 0 ? sound[at - 1]! : 0);
		return 32768 * emphasised * (0.54 - 0.46 * Math.cos((2 * Math.PI * i) / 409));
	});
	let sum = 0;
	for (let bin = 122; bin <= 243; bin++) {
		let [re, im] = [0, 0];
		values.forEach((value, i) => {
			re += value * Math.cos((2 * Math.PI * bin * i) / 512);
			im -= value * Math.sin((2 * Math.PI * bin * i) / 512);
		});
		sum += re * re + im * im;
	}
	return Math.log(1 + sum);
}

describe('the level of the high band', () => {
	it('is that of the definition', () => {
		const sound = noise(1600);
		const levels = openBand().push(sound);
		for (const frame of [0, 3, levels.length - 1]) expect(levels[frame]).toBeCloseTo(slowly(sound, frame), 3);
	});

	it('is the same however the sound comes in pieces', () => {
		const sound = noise(4000);
		const whole = openBand().push(sound);
		fc.assert(
			fc.property(fc.array(fc.integer({ min: 0, max: 900 }), { maxLength: 12 }), (sizes) => {
				const band = openBand();
				const cuts = [...sizes.map((_, i) => sizes.slice(0, i + 1).reduce((a, b) => a + b, 0)), Infinity];
				const levels = cuts.flatMap((cut, i) => [...band.push(sound.subarray(cuts[i - 1] ?? 0, cut))]);
				expect(levels).toEqual([...whole]);
			})
		);
	});

	it.each([
		['inside', 5000, true],
		['below', 2000, false],
		['above', 7900, false]
	])('hears a tone %s the band: %i Hz', (_, hertz, heard) => {
		const [level] = openBand().push(tone(hertz, 4000)).slice(5);
		expect(level! > 20).toBe(heard);
	});

	it('is 0 where nothing sounds', () => expect([...openBand().push(new Float32Array(2000))].every((level) => level === 0)).toBe(true));

	it('has as many frames as the cepstra of the same sound', () => {
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 3000 }), (length) => {
				const cepstra = openCepstra();
				cepstra.push(new Float32Array(length));
				expect(openBand().push(new Float32Array((length * BAND_RATE) / CEPSTRA_RATE))).toHaveLength(cepstra.frames);
			})
		);
	});

	it.each([
		['one too few', [1, 2], 3, [1, 2, 2]],
		['one too many', [1, 2, 3], 2, [1, 2]],
		['none', [], 2, [0, 0]]
	])('is fitted to the cepstra: %s', (_, levels, frames, expected) => {
		expect([...fitted(Float32Array.from(levels), frames)]).toEqual(expected);
	});
});

describe('the model of the high band', () => {
	const model = toyModel(seeded(22), ['SIL', 'AA', 'S', 'T', 'Z']);
	const [AA, S, Z] = [3, 6, 12];

	function learnt(levels: readonly (readonly [senone: number, mean: number, spread: number, frames: number])[]) {
		const random = seeded(23);
		const estimate = openBandEstimate(model);
		for (const [senone, mean, spread, frames] of levels) {
			for (let i = 0; i < frames; i++) estimate.add(senone, mean + spread * gaussian(random));
		}
		return estimate.finish();
	}

	it('has the mean and variance of what is often heard', () => {
		const { means, variances } = learnt([
			[AA, 5, 1, 9000],
			[S, 9, 2, 9000]
		]);
		expect([means[AA], variances[AA]]).toEqual([expect.closeTo(5, 0), expect.closeTo(1, 0)]);
		expect([means[S], variances[S]]).toEqual([expect.closeTo(9, 0), expect.closeTo(4, 0)]);
	});

	it('takes a sound that was never heard for one of its class', () => {
		const { means } = learnt([
			[AA, 5, 1, 2000],
			[S, 9, 1, 2000]
		]);
		expect(means[Z]).toBeCloseTo(9, 0);
		expect(means[AA + 1]).toBeCloseTo(5, 0);
	});

	it('is never surer than its floor', () => {
		const { variances } = learnt([[AA, 5, 0.01, 500]]);
		expect(Math.min(...variances)).toBeCloseTo(0.3, 5);
	});

	it.each([
		['a wide recording', 8, true],
		['a telephone, where an S is no louder than a vowel', 5.2, false]
	])('tells whether it tells: %s', (_, hiss, telling) => {
		const band = learnt([
			[AA, 5, 1.5, 2000],
			[S, hiss, 1.5, 2000]
		]);
		expect(band.telling).toBe(telling);
	});

	it('says nothing when nothing was heard', () => {
		const { means, variances, telling } = learnt([]);
		expect(telling).toBe(false);
		expect([...means, ...variances].every(Number.isFinite)).toBe(true);
	});
});
