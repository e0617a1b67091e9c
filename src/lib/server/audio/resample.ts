/** Changes the rate of sound without moving it: a polyphase windowed sinc of zero phase, so that sample k stays at k / rate. */

/** `up / down` is the new rate over the old one, in lowest terms; one set of taps for each phase. */
export interface SincBank {
	readonly up: number;
	readonly down: number;
	readonly half: number;
	readonly phases: readonly Float32Array[];
}

export interface SincShape {
	readonly zeros: number;
	readonly beta: number;
	/** Where the pass band ends, as a share of the lower Nyquist rate. */
	readonly roll: number;
}

/** -0.67 dB at 7 of 8 kHz, images below -64 dB. */
const SPEECH: SincShape = { zeros: 16, beta: 9, roll: 0.96 };

export function sincBank(up: number, down: number, shape: SincShape = SPEECH): SincBank {
	const narrow = Math.min(1, up / down);
	const half = Math.ceil(shape.zeros / narrow);
	const cut = narrow * shape.roll;
	const phases = Array.from({ length: up }, (_, phase) => {
		const taps = Float32Array.from({ length: 2 * half }, (__, k) => {
			const x = k - half + 1 - phase / up;
			return sinc(x, cut) * kaiser(x / half, shape.beta);
		});
		const sum = taps.reduce((a, b) => a + b, 0);
		return taps.map((tap) => tap / sum);
	});
	return { up, down, half, phases };
}

const banks = new Map<string, SincBank>();

export function resample(samples: Float32Array, from: number, to: number): Float32Array {
	if (from === to) return samples;
	const common = gcd(from, to);
	const key = `${to / common}/${from / common}`;
	const bank = banks.get(key) ?? sincBank(to / common, from / common);
	banks.set(key, bank);
	return through(bank, samples);
}

function through({ up, down, half, phases }: SincBank, samples: Float32Array): Float32Array {
	const padded = new Float32Array(samples.length + 2 * half);
	padded.set(samples, half);
	const out = new Float32Array(Math.round((samples.length * up) / down));
	let at = 1;
	let phase = 0;
	for (let i = 0; i < out.length; i++) {
		const taps = phases[phase]!;
		let sum = 0;
		for (let k = 0; k < taps.length; k++) sum += taps[k]! * padded[at + k]!;
		out[i] = sum;
		phase += down;
		at += Math.floor(phase / up);
		phase %= up;
	}
	return out;
}

const sinc = (x: number, cut: number): number => (x === 0 ? cut : Math.sin(Math.PI * cut * x) / (Math.PI * x));

const kaiser = (x: number, beta: number): number => (Math.abs(x) < 1 ? bessel(beta * Math.sqrt(1 - x * x)) / bessel(beta) : 0);

/** The modified Bessel function of order 0, by its series. */
function bessel(x: number): number {
	let sum = 1;
	let term = 1;
	for (let k = 1; k < 40; k++) sum += term *= (x / (2 * k)) ** 2;
	return sum;
}

/** Greatest common divisor (Euclid). */
export const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b));
