/** How loud speech is to the ear: ITU-R BS.1770-4, with the filters derived anew for any rate. */

/** Mean squares of 100 ms of K-weighted sound: all that has to be kept of a sound to know its loudness, alone or joined to others. */
export type Hops = readonly number[];

interface Biquad {
	readonly b: readonly [number, number, number];
	readonly a: readonly [number, number];
}

/** The two stages of BS.1770-4 tables 1 and 2 (a shelf for the head, a high pass), as analogue prototypes. */
function kWeighting(rate: number): readonly [Biquad, Biquad] {
	const shelf = { f: 1681.974450955533, gain: 3.999843853973347, q: 0.7071752369554196 };
	const high = { f: 38.13547087602444, q: 0.5003270373238773 };
	const k = Math.tan((Math.PI * shelf.f) / rate);
	const vh = 10 ** (shelf.gain / 20);
	const vb = vh ** 0.4996667741545416;
	const a0 = 1 + k / shelf.q + k * k;
	const k2 = Math.tan((Math.PI * high.f) / rate);
	const d0 = 1 + k2 / high.q + k2 * k2;
	return [
		{
			b: [(vh + (vb * k) / shelf.q + k * k) / a0, (2 * (k * k - vh)) / a0, (vh - (vb * k) / shelf.q + k * k) / a0],
			a: [(2 * (k * k - 1)) / a0, (1 - k / shelf.q + k * k) / a0]
		},
		{ b: [1, -2, 1], a: [(2 * (k2 * k2 - 1)) / d0, (1 - k2 / high.q + k2 * k2) / d0] }
	];
}

export interface Meter {
	hear(samples: Float32Array): void;
	readonly hops: Hops;
}

export function meter(rate: number): Meter {
	const [shelf, high] = kWeighting(rate);
	const hop = Math.round(rate / 10);
	const hops: number[] = [];
	const z = new Float64Array(4);
	let sum = 0;
	let heard = 0;
	return {
		hops,
		hear(samples) {
			// Written out and kept in locals: this runs for every sample there is.
			const [b0, b1, b2] = shelf.b;
			const [a1, a2] = shelf.a;
			const [c1, c2] = high.a;
			let [p = 0, q = 0, r = 0, s = 0] = z;
			for (const x of samples) {
				const y = b0 * x + p;
				p = b1 * x - a1 * y + q;
				q = b2 * x - a2 * y;
				const w = y + r;
				r = -2 * y - c1 * w + s;
				s = y - c2 * w;
				sum += w * w;
				if (++heard < hop) continue;
				hops.push(sum / hop);
				sum = heard = 0;
			}
			z.set([p, q, r, s]);
		}
	};
}

/** LUFS over 400 ms blocks with both gates of BS.1770-4; `-Infinity` for silence. */
export function integrated(hops: Hops): number {
	const blocks = hops.slice(3).map((hop, i) => (hop + hops[i]! + hops[i + 1]! + hops[i + 2]!) / 4);
	const audible = blocks.filter((power) => lufs(power) > -70);
	const gate = lufs(mean(audible)) - 10;
	return lufs(mean(audible.filter((power) => lufs(power) > gate)));
}

const lufs = (power: number): number => -0.691 + 10 * Math.log10(power);
const mean = (values: readonly number[]): number => (values.length ? values.reduce((a, b) => a + b, 0) / values.length : 0);
