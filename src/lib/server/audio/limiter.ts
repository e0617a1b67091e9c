/** Keeps true peaks under a ceiling: the gain is the moving average of the moving minimum of the wanted gain, so nothing overshoots. */
import { sincBank } from './resample.ts';

/** BS.1770-4 annex 2 asks for four times the rate. */
const BETWEEN = sincBank(4, 1, { zeros: 12, beta: 8, roll: 1 });
/** Four samples of speech do not hide a peak of more than twice their height. */
const LOUD = 0.35;
const LOOK_AHEAD = 0.003;

const windowOf = (rate: number): number => Math.round(LOOK_AHEAD * rate);

/** How many samples on both sides the gain at a sample depends on: a cut anywhere else changes nothing. */
export const contextOf = (rate: number): number => 2 * windowOf(rate) + BETWEEN.half;

/** Limits in place. Outside the samples there is silence. */
export const limit = (samples: Float32Array, rate: number, ceiling: number): void => limitTogether([samples], rate, ceiling);

/** The same gain for all channels, so that nobody moves from left to right. */
export function limitTogether(planes: readonly Float32Array[], rate: number, ceiling: number): void {
	const wanted = wantedGain(highest(planes.map(truePeaks)), ceiling, windowOf(rate));
	if (!wanted) return;
	const gain = movingAverage(wanted, windowOf(rate));
	for (const samples of planes) for (let i = 0; i < samples.length; i++) samples[i]! *= gain[i]!;
}

const highest = ([first, ...others]: readonly Float32Array[]): Float32Array =>
	others.reduce((all, peaks) => all.map((peak, i) => Math.max(peak, peaks[i]!)), first!);

/** For each sample the highest magnitude on or beside it, between the samples too. */
export function truePeaks(samples: Float32Array): Float32Array {
	const peaks = samples.map(Math.abs);
	for (let i = 0; i + 1 < samples.length; i++) {
		if (Math.abs(samples[i]!) < LOUD && Math.abs(samples[i + 1]!) < LOUD) continue;
		const between = peakAfter(samples, i);
		peaks[i] = Math.max(peaks[i]!, between);
		peaks[i + 1] = Math.max(peaks[i + 1]!, between);
	}
	return peaks;
}

function peakAfter(samples: Float32Array, i: number): number {
	let peak = 0;
	for (let phase = 1; phase < BETWEEN.up; phase++) {
		const taps = BETWEEN.phases[phase]!;
		let sum = 0;
		for (let k = 0; k < taps.length; k++) sum += taps[k]! * (samples[i - BETWEEN.half + 1 + k] ?? 0);
		peak = Math.max(peak, Math.abs(sum));
	}
	return peak;
}

/** The moving minimum of `ceiling / peak`, or `null` when nothing is too loud. */
function wantedGain(peaks: Float32Array, ceiling: number, window: number): Float32Array | null {
	if (!peaks.some((peak) => peak > ceiling)) return null;
	const gain = new Float32Array(peaks.length).fill(1);
	peaks.forEach((peak, i) => {
		if (peak <= ceiling) return;
		const end = Math.min(gain.length, i + window + 1);
		for (let k = Math.max(0, i - window); k < end; k++) gain[k] = Math.min(gain[k]!, ceiling / peak);
	});
	return gain;
}

function movingAverage(values: Float32Array, window: number): Float32Array {
	const width = 2 * window + 1;
	const first = values[0]!;
	const last = values.at(-1)!;
	let sum = first * (window + 1);
	for (let k = 0; k < window; k++) sum += values[k] ?? last;
	return values.map((_, i) => {
		sum += (values[i + window] ?? last) - (values[i - window - 1] ?? first);
		return Math.min(1, sum / width);
	});
}
