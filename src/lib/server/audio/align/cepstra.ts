/** Turns 8 kHz sound into mel cepstra, 100 frames a second, as the acoustic models were trained on them (Sphinx's front end). */
import { CEPSTRA } from './frames.ts';
import { openSpectrum } from './spectrum.ts';

export const CEPSTRA_RATE = 8000;

const WINDOW = 205;
const SHIFT = 80;
const SIZE = 256;
const FILTERS = 20;
/** Hertz: the models' own `lowerf` and `upperf`. */
const LOWEST = 130;
const HIGHEST = 3700;
const LIFTER = 22;
const PREEMPHASIS = 0.97;
/** The models were trained on 16-bit samples. */
const FULL_SCALE = 32_768;
const LEAST_POWER = 1e-4;

export interface CepstraStream {
	/** Mono, in pieces of any size; answers with the frames that are now whole, 13 values each. */
	readonly push: (pcm: Float32Array) => Float32Array;
	/** How many frames have come out so far. */
	readonly frames: number;
}

export function openCepstra(): CepstraStream {
	const frameOf = openFrame();
	// One sample more than is in the window: pre-emphasis looks back, and before the first sample there is silence.
	let held: Float32Array = new Float32Array(1);
	let frames = 0;
	return {
		push(pcm) {
			const sound = joined(held, pcm);
			const whole = Math.max(0, Math.floor((sound.length - 1 - WINDOW) / SHIFT) + 1);
			const out = new Float32Array(whole * CEPSTRA);
			for (let i = 0; i < whole; i++) frameOf(sound, i * SHIFT, out, i * CEPSTRA);
			held = sound.slice(whole * SHIFT);
			frames += whole;
			return out;
		},
		get frames() {
			return frames;
		}
	};
}

/** One frame: pre-emphasis, Hamming window, power spectrum, log mel energies, cosine transform and lifter. */
function openFrame(): (sound: Float32Array, at: number, out: Float32Array, to: number) => void {
	const spectrum = openSpectrum(SIZE);
	const hamming = Float64Array.from({ length: WINDOW }, (_, i) => FULL_SCALE * (0.54 - 0.46 * Math.cos((2 * Math.PI * i) / (WINDOW - 1))));
	const filters = melFilters();
	const cosines = liftedCosines();
	const values = new Float64Array(SIZE);
	const energies = new Float64Array(FILTERS);
	return (sound, at, out, to) => {
		for (let i = 0; i < WINDOW; i++) values[i] = (sound[at + i + 1]! - PREEMPHASIS * sound[at + i]!) * hamming[i]!;
		const power = spectrum(values);
		for (let f = 0; f < FILTERS; f++) energies[f] = Math.log(through(filters[f]!, power) + LEAST_POWER);
		for (let k = 0; k < CEPSTRA; k++) {
			let sum = 0;
			for (let f = 0; f < FILTERS; f++) sum += energies[f]! * cosines[k * FILTERS + f]!;
			out[to + k] = sum;
		}
	};
}

interface Filter {
	readonly first: number;
	readonly weights: Float64Array;
}

function through({ first, weights }: Filter, power: Float64Array): number {
	let sum = 0;
	for (let i = 0; i < weights.length; i++) sum += power[first + i]! * weights[i]!;
	return sum;
}

/** Triangles of equal area whose corners lie evenly on the mel scale, each moved to the nearest bin. */
function melFilters(): Filter[] {
	const bin = CEPSTRA_RATE / SIZE;
	const step = (toMel(HIGHEST) - toMel(LOWEST)) / (FILTERS + 1);
	const corner = (i: number) => Math.floor(toHertz(toMel(LOWEST) + i * step) / bin + 0.5);
	return Array.from({ length: FILTERS }, (_, i) => {
		const [left, middle, right] = [corner(i), corner(i + 1), corner(i + 2)];
		const height = 2 / ((right - left) * bin);
		const slope = (j: number) => Math.min((j - left) / (middle - left), (right - j) / (right - middle));
		return { first: left, weights: Float64Array.from({ length: right - left + 1 }, (__, j) => height * slope(left + j)) };
	});
}

const toMel = (hertz: number): number => 2595 * Math.log10(1 + hertz / 700);
const toHertz = (mel: number): number => 700 * (10 ** (mel / 2595) - 1);

/** The orthonormal cosine transform (DCT-II) with the lifter multiplied in, `[cepstrum][filter]`. */
function liftedCosines(): Float64Array {
	return Float64Array.from({ length: CEPSTRA * FILTERS }, (_, i) => {
		const k = Math.floor(i / FILTERS);
		const lift = 1 + (LIFTER / 2) * Math.sin((Math.PI * k) / LIFTER);
		return lift * Math.sqrt((k === 0 ? 1 : 2) / FILTERS) * Math.cos((Math.PI / FILTERS) * k * ((i % FILTERS) + 0.5));
	});
}

/** A float file may hold what is no number; it is silence, or one such sample would take the mean of the whole file with it. */
function joined(held: Float32Array, pcm: Float32Array): Float32Array {
	const both = new Float32Array(held.length + pcm.length);
	both.set(held);
	for (let i = 0; i < pcm.length; i++) both[held.length + i] = Number.isFinite(pcm[i]) ? pcm[i]! : 0;
	return both;
}
