import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openResampler } from '#lib/server/audio/decoding/resampling.ts';
import { resample, type SincShape } from '#lib/server/audio/resample.ts';
import { STEEP } from '#lib/server/audio/tape.ts';
import { randomFrom } from '../../../support/recordings.ts';

function through(from: number, to: number, pieces: readonly Float32Array[], shape?: SincShape): Float32Array {
	const resampler = openResampler(from, to, shape);
	return Float32Array.from([...pieces.map((piece) => resampler.push(piece)), resampler.end()].flatMap((piece) => [...piece]));
}

const sine = (rate: number, hz: number, seconds: number): Float32Array =>
	Float32Array.from({ length: rate * seconds }, (_, i) => Math.sin((2 * Math.PI * hz * i) / rate));
/** Decibels of what is left in the middle of a sound, against a full sine. */
const level = (samples: Float32Array): number => {
	const middle = samples.subarray(samples.length >> 2, (3 * samples.length) >> 2);
	return 10 * Math.log10((2 * middle.reduce((sum, sample) => sum + sample * sample, 0)) / middle.length);
};

describe('resampling in pieces', () => {
	it('gives the same whatever the pieces, and the same as all at once', () => {
		const rates = fc.constantFrom([44_100, 48_000], [48_000, 16_000], [8000, 24_000], [44_100, 16_000], [96_000, 48_000], [11_025, 24_000]);
		fc.assert(
			fc.property(rates, fc.array(fc.nat(700), { maxLength: 12 }), fc.nat(), ([from, to], lengths, seed) => {
				const next = randomFrom(seed);
				const pieces = lengths.map((length) => Float32Array.from({ length }, () => next() - 0.5));
				const whole = resample(Float32Array.from(pieces.flatMap((piece) => [...piece])), from, to);
				const out = through(from, to, pieces);
				expect(out).toHaveLength(whole.length);
				for (let i = 0; i < out.length; i++) expect(Math.abs(out[i]! - whole[i]!)).toBeLessThan(1e-5);
			}),
			{ numRuns: 60 }
		);
	});

	it('lets nothing over 4.2 kHz into 8 kHz, and leaves speech alone', () => {
		const toLow = (hz: number): number => level(through(16_000, 8000, [through(48_000, 16_000, [sine(48_000, hz, 1)])], STEEP));
		for (const hz of [100, 1000, 2000, 3400]) expect(Math.abs(toLow(hz))).toBeLessThan(0.1);
		for (const hz of [4200, 4400, 5000, 6500, 9000, 12_100, 15_000, 19_000]) expect(toLow(hz)).toBeLessThan(-60);
	});

	it('lets nothing over 9 kHz into 16 kHz', () => {
		for (const from of [44_100, 48_000])
			for (const hz of [9000, 11_000, 15_500, 17_000, 20_000]) expect(level(through(from, 16_000, [sine(from, hz, 1)]))).toBeLessThan(-60);
	});
});
