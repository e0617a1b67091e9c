import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openCepstra } from '#lib/server/audio/align/cepstra.ts';
import { rowsOf } from '#lib/server/audio/align/features.ts';
import { normalise, openMean } from '#lib/server/audio/align/normalise.ts';
import { openSpectrum } from '#lib/server/audio/align/spectrum.ts';
import { noise } from './sounds.ts';

const cepstraOf = (sound: Float32Array): Float32Array => openCepstra().push(sound);

function normalised(sound: Float32Array): Float32Array {
	const cepstra = cepstraOf(sound);
	const mean = openMean();
	mean.add(cepstra);
	normalise(cepstra, mean.mean());
	return cepstra;
}

describe('the spectrum', () => {
	it.each([2, 8, 256, 512])('of %i values is that of the definition', (size) => {
		const values = Float64Array.from(noise(size, 3));
		const power = openSpectrum(size)(values);
		for (let k = 0; k < size / 2; k++) {
			let [re, im] = [0, 0];
			for (let i = 0; i < size; i++) {
				re += values[i]! * Math.cos((2 * Math.PI * i * k) / size);
				im -= values[i]! * Math.sin((2 * Math.PI * i * k) / size);
			}
			expect(power[k]).toBeCloseTo(re * re + im * im, 8);
		}
	});
});

/** One frame straight from the description, with nothing shared: slow and obvious. */
function slowFrame(sound: Float32Array, frame: number): number[] {
	const at = (i: number) => (i < 0 ? 0 : sound[i]!);
	const window = Array.from({ length: 205 }, (_, i) => {
		const edge = 0.54 - 0.46 * Math.cos((2 * Math.PI * i) / 204);
		return 32768 * edge * (at(80 * frame + i) - 0.97 * at(80 * frame + i - 1));
	});
	const power = (k: number) => {
		const part = (wave: (x: number) => number) => window.reduce((sum, x, i) => sum + x * wave((2 * Math.PI * i * k) / 256), 0);
		return part(Math.cos) ** 2 + part(Math.sin) ** 2;
	};
	const mel = (hertz: number) => 2595 * Math.log10(1 + hertz / 700);
	const corner = (i: number) => {
		const place = mel(130) + (i * (mel(3700) - mel(130))) / 21;
		return Math.round((700 * (10 ** (place / 2595) - 1)) / 31.25);
	};
	const logs = Array.from({ length: 20 }, (_, f) => {
		const [left, top, right] = [corner(f), corner(f + 1), corner(f + 2)];
		let sum = 0;
		for (let k = left; k <= right; k++) {
			const height = k <= top ? (k - left) / (top - left) : (right - k) / (right - top);
			sum += (power(k) * height * 2) / (31.25 * (right - left));
		}
		return Math.log(sum + 1e-4);
	});
	return Array.from({ length: 13 }, (_, k) => {
		const sum = logs.reduce((all, log, f) => all + log * Math.cos((Math.PI * k * (f + 0.5)) / 20), 0);
		return sum * Math.sqrt((k === 0 ? 1 : 2) / 20) * (1 + 11 * Math.sin((Math.PI * k) / 22));
	});
}

describe('the cepstra', () => {
	it('are those of the description', () => {
		const sound = noise(1200, 5);
		const cepstra = cepstraOf(sound);
		for (const frame of [0, 1, 7, 12]) {
			for (const [k, value] of slowFrame(sound, frame).entries()) expect(cepstra[frame * 13 + k]).toBeCloseTo(value, 4);
		}
	});

	it.each([
		[0, 0],
		[204, 0],
		[205, 1],
		[284, 1],
		[285, 2],
		[8000, 98]
	])('of %i samples are %i frames', (samples, frames) => {
		const stream = openCepstra();
		expect(stream.push(noise(samples, 1))).toHaveLength(13 * frames);
		expect(stream.frames).toBe(frames);
	});

	it('are the same in pieces of any size', () => {
		const sound = noise(4000, 9);
		const whole = cepstraOf(sound);
		fc.assert(
			fc.property(fc.array(fc.integer({ min: 0, max: 900 }), { maxLength: 12 }), (sizes) => {
				const stream = openCepstra();
				let at = 0;
				const pieces = [...sizes, sound.length].map((size) => stream.push(sound.subarray(at, (at += size))));
				expect(Float32Array.from(pieces.flatMap((piece) => [...piece]))).toEqual(whole);
				expect(stream.frames * 13).toBe(whole.length);
			}),
			{ numRuns: 40 }
		);
	});

	it.each([NaN, Infinity, -Infinity])('take a sample of %d for silence', (bad) => {
		const sound = noise(1200, 2);
		const [broken, silent] = [sound.slice(), sound.slice()];
		broken[500] = bad;
		silent[500] = 0;
		expect(cepstraOf(broken)).toEqual(cepstraOf(silent));
	});
});

describe('normalised cepstra', () => {
	it('have no mean', () => {
		const cepstra = normalised(noise(8000, 4));
		for (let k = 0; k < 13; k++) expect(cepstra.filter((_, i) => i % 13 === k).reduce((a, b) => a + b, 0)).toBeCloseTo(0, 2);
	});

	it('are the same for a louder recording', () => {
		const soft = noise(8000, 4);
		const [a, b] = [normalised(soft), normalised(soft.map((x) => 8 * x))];
		for (let i = 0; i < a.length; i++) expect(Math.abs(a[i]! - b[i]!)).toBeLessThan(1e-3);
	});

	it('do not count digital silence', () => {
		const sound = noise(8000, 4);
		const after = new Float32Array(24_000);
		after.set(sound, 16_000);
		const [mean, late] = [openMean(), openMean()];
		mean.add(cepstraOf(sound));
		late.add(cepstraOf(after).subarray(200 * 13));
		late.add(cepstraOf(new Float32Array(16_000)));
		for (const [k, value] of late.mean().entries()) expect(value).toBeCloseTo(mean.mean()[k]!, 0);
	});

	it('of nothing but silence stay as they are', () => {
		const cepstra = cepstraOf(new Float32Array(8000));
		expect(normalised(new Float32Array(8000))).toEqual(cepstra);
	});
});

describe('rows', () => {
	const ramp = (frames: number, of: (frame: number) => number) =>
		Float32Array.from({ length: 13 * frames }, (_, i) => of(Math.floor(i / 13)));

	it('hold the cepstra, their slope and their curvature', () => {
		const row = rowsOf(
			ramp(20, (t) => t * t),
			10,
			11
		);
		// (12² - 8²) = 80, and (13² - 9²) - (11² - 7²) = 16
		for (let k = 0; k < 13; k++) expect([row[k], row[13 + k], row[26 + k]]).toEqual([100, 80, 16]);
	});

	it('take the ends for as long as they are asked', () => {
		const rows = rowsOf(
			ramp(2, (t) => t),
			0,
			2
		);
		// At frame 0: c(2) - c(-2) = 1; (c(3) - c(-1)) - (c(1) - c(-3)) = 0.
		expect([rows[0], rows[13], rows[26], rows[39], rows[52], rows[65]]).toEqual([0, 1, 0, 1, 1, 0]);
	});

	it('of a part are a part of the rows', () => {
		const cepstra = noise(13 * 30, 8);
		const all = rowsOf(cepstra, 0, 30);
		fc.assert(
			fc.property(fc.nat(30), fc.nat(30), (a, b) => {
				const [from, to] = [Math.min(a, b), Math.max(a, b)];
				expect(rowsOf(cepstra, from, to)).toEqual(all.slice(from * 39, to * 39));
			}),
			{ numRuns: 40 }
		);
	});
});
