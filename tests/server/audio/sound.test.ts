import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contextOf, limit, truePeaks } from '#lib/server/audio/limiter.ts';
import { integrated, meter } from '#lib/server/audio/loudness.ts';
import { resample } from '#lib/server/audio/resample.ts';

const sine = (rate: number, hz: number, seconds: number, height: number, phase = 0): Float32Array =>
	Float32Array.from({ length: Math.round(rate * seconds) }, (_, i) => height * Math.sin(phase + (2 * Math.PI * hz * i) / rate));
const inDecibels = (height: number): number => 20 * Math.log10(height);
const peak = (samples: Float32Array): number => samples.reduce((a, b) => Math.max(a, Math.abs(b)), 0);

describe('loudness', () => {
	// EBU Tech 3341 case 1: a stereo 1 kHz sine of -23 dBFS reads -23 LUFS; one channel of two reads 3.01 dB less.
	it.each([16_000, 22_050, 24_000, 48_000])('reads the reference tone right at %i Hz', (rate) => {
		const heard = meter(rate);
		heard.hear(sine(rate, 1000, 20, 10 ** (-23 / 20)));
		expect(integrated(heard.hops)).toBeCloseTo(-26.01, 1);
	});

	it('does not count silence, nor what is 10 dB below the rest', () => {
		const heard = meter(24_000);
		for (const height of [0.1, 0, 0.01, 0.1]) heard.hear(sine(24_000, 1000, 10, height));
		const alone = meter(24_000);
		alone.hear(sine(24_000, 1000, 10, 0.1));
		expect(integrated(heard.hops)).toBeCloseTo(integrated(alone.hops), 0);
	});

	it('of silence is minus infinity', () => expect(integrated([0, 0, 0, 0, 0])).toBe(-Infinity));
});

describe('resampling', () => {
	it.each([
		[16_000, 24_000],
		[22_050, 24_000],
		[17_900, 24_000]
	])('from %i to %i keeps a tone where and as it was', (from, to) => {
		const out = resample(sine(from, 440, 1, 0.5), from, to);
		const wanted = sine(to, 440, 1, 0.5);
		expect(out.length).toBeCloseTo(to, -1);
		for (let i = 500; i < to - 500; i++) expect(Math.abs(out[i]! - wanted[i]!)).toBeLessThan(0.001);
	});
});

describe('the limiter', () => {
	const CEILING = 10 ** (-2 / 20);
	const loud = fc.array(
		fc.tuple(fc.double({ min: 0.05, max: 2.5, noNaN: true }), fc.integer({ min: 60, max: 7000 }), fc.integer({ min: 20, max: 900 })),
		{ minLength: 1, maxLength: 12 }
	);
	const bursts = (of: readonly (readonly [number, number, number])[]) =>
		Float32Array.from(
			of.flatMap(([height, hz, length]) =>
				Array.from({ length }, (_, i) => height * Math.sin((2 * Math.PI * hz * i) / 24_000) * Math.sin((Math.PI * i) / length))
			)
		);

	it('lets no true peak over the ceiling', () => {
		fc.assert(
			fc.property(loud, (of) => {
				const samples = bursts(of);
				limit(samples, 24_000, CEILING);
				// A gain that moves can lift what lies between two samples by a hair.
				expect(inDecibels(peak(truePeaks(samples)))).toBeLessThan(-1.8);
			})
		);
	});

	it('leaves quiet sound as it is', () => {
		const samples = sine(24_000, 300, 0.2, 0.5);
		const before = samples.slice();
		limit(samples, 24_000, CEILING);
		expect(samples).toEqual(before);
	});

	it('gives the same wherever a long sound is cut', () => {
		fc.assert(
			fc.property(loud, fc.nat(2000), (of, at) => {
				const whole = bursts(of);
				const cut = Math.min(at, whole.length);
				const context = contextOf(24_000);
				const piece = whole.slice(Math.max(0, cut - context));
				limit(whole, 24_000, CEILING);
				limit(piece, 24_000, CEILING);
				const tail = piece.subarray(Math.min(cut, context));
				for (let i = 0; i < tail.length; i++) expect(tail[i]).toBeCloseTo(whole[cut + i]!, 5);
			})
		);
	});

	it('finds the peak between two samples', () => {
		// A quarter-rate sine sampled 45 degrees off its crests: every sample is 3 dB under the peak.
		const samples = sine(24_000, 6000, 0.05, 1, Math.PI / 4);
		expect(peak(samples)).toBeCloseTo(Math.SQRT1_2, 3);
		expect(peak(truePeaks(samples))).toBeGreaterThan(0.97);
	});
});
