/** How loud it is above the model's ear, frame by frame: there an S can be heard that the model's 3,700 Hz cut away. */
import { openSpectrum } from '../spectrum.ts';

export const BAND_RATE = 16_000;

/** 25.6 ms and 10 ms: the cepstra's window and shift at twice the rate, so that frame t is the same sound in both. */
const WINDOW = 410;
const SHIFT = 160;
const SIZE = 512;
const LOWEST = 3800;
const HIGHEST = 7600;
const PREEMPHASIS = 0.97;
const FULL_SCALE = 32_768;

export interface BandStream {
	/** Mono at 16 kHz, in pieces of any size; answers with the level of the frames that are now whole, in ln units, 0 for silence. */
	push(pcm: Float32Array): Float32Array;
}

export function openBand(): BandStream {
	const levelAt = openLevel();
	// Pre-emphasis looks one sample back; before the first there is silence.
	let held: Float32Array = new Float32Array(1);
	return {
		push(pcm) {
			const sound = new Float32Array(held.length + pcm.length);
			sound.set(held);
			sound.set(pcm, held.length);
			const whole = Math.max(0, Math.floor((sound.length - 1 - WINDOW) / SHIFT) + 1);
			held = sound.slice(whole * SHIFT);
			return Float32Array.from({ length: whole }, (_, i) => levelAt(sound, i * SHIFT));
		}
	};
}

/** One level a frame of the cepstra: resampling may leave a frame more or less, which is as loud as the last. */
export function fitted(levels: Float32Array, frames: number): Float32Array {
	if (levels.length === frames) return levels;
	const last = levels.at(-1) ?? 0;
	return Float32Array.from({ length: frames }, (_, frame) => levels[frame] ?? last);
}

function openLevel(): (sound: Float32Array, at: number) => number {
	const spectrum = openSpectrum(SIZE);
	const hamming = Float64Array.from({ length: WINDOW }, (_, i) => FULL_SCALE * (0.54 - 0.46 * Math.cos((2 * Math.PI * i) / (WINDOW - 1))));
	const values = new Float64Array(SIZE);
	const first = Math.ceil((LOWEST * SIZE) / BAND_RATE);
	const last = Math.floor((HIGHEST * SIZE) / BAND_RATE);
	return (sound, at) => {
		for (let i = 0; i < WINDOW; i++) values[i] = (sound[at + i + 1]! - PREEMPHASIS * sound[at + i]!) * hamming[i]!;
		const power = spectrum(values);
		let sum = 0;
		for (let bin = first; bin <= last; bin++) sum += power[bin]!;
		return Math.log1p(sum);
	};
}
