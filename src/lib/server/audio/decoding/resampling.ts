/** Changes the rate of sound that comes in pieces: the same polyphase sinc as for whole sounds, whatever the pieces. */
import { gcd, sincBank, type SincBank, type SincShape } from '../resample.ts';

export interface Resampler {
	/** What can be said for sure by now. */
	push(samples: Float32Array): Float32Array;
	/** The rest: as many samples in all as went in, at the new rate. */
	end(): Float32Array;
}

export function openResampler(from: number, to: number, shape?: SincShape): Resampler {
	if (from === to) return { push: (samples) => samples, end: () => new Float32Array(0) };
	const common = gcd(from, to);
	return through(sincBank(to / common, from / common, shape));
}

/** `held` begins with the first sample that the next one out looks at; before the start there is silence. */
function through({ up, down, half, phases }: SincBank): Resampler {
	const taps = 2 * half;
	let held = new Float32Array(half - 1);
	let phase = 0;
	let pushed = 0;
	let given = 0;
	const take = (most: number): Float32Array => {
		const ready = Math.max(0, Math.floor(((held.length - taps) * up - phase) / down) + 1);
		const out = new Float32Array(Math.min(most, held.length < taps ? 0 : ready));
		let at = 0;
		for (let i = 0; i < out.length; i++) {
			out[i] = dot(phases[phase]!, held, at);
			phase += down;
			at += Math.floor(phase / up);
			phase %= up;
		}
		held = held.slice(Math.min(at, held.length));
		given += out.length;
		return out;
	};
	return {
		push(samples) {
			pushed += samples.length;
			held = after(held, samples);
			return take(Infinity);
		},
		end() {
			held = after(held, new Float32Array(taps + Math.ceil(down / up)));
			return take(Math.round((pushed * up) / down) - given);
		}
	};
}

/** Four sums side by side: one alone waits for its last addition at every step. */
function dot(taps: Float32Array, samples: Float32Array, at: number): number {
	const whole = taps.length & ~3;
	let [a, b, c, d] = [0, 0, 0, 0];
	for (let k = 0; k < whole; k += 4) {
		a += taps[k]! * samples[at + k]!;
		b += taps[k + 1]! * samples[at + k + 1]!;
		c += taps[k + 2]! * samples[at + k + 2]!;
		d += taps[k + 3]! * samples[at + k + 3]!;
	}
	for (let k = whole; k < taps.length; k++) a += taps[k]! * samples[at + k]!;
	return a + b + c + d;
}

function after(held: Float32Array, samples: Float32Array): Float32Array<ArrayBuffer> {
	const all = new Float32Array(held.length + samples.length);
	all.set(held);
	all.set(samples, held.length);
	return all;
}
