/** The power spectrum of a short piece of real sound: a radix-2 Fourier transform of half the size. */

/**
 * @param size a power of two
 * @returns what turns `size` real values into the power of bins 0 .. size / 2 - 1; the answer is overwritten by the next
 */
export function openSpectrum(size: number): (values: Float64Array) => Float64Array {
	const half = size / 2;
	const re = new Float64Array(half);
	const im = new Float64Array(half);
	const power = new Float64Array(half);
	const cos = Float64Array.from({ length: half }, (_, i) => Math.cos((2 * Math.PI * i) / size));
	const sin = Float64Array.from({ length: half }, (_, i) => -Math.sin((2 * Math.PI * i) / size));
	const places = reversed(half);
	return (values) => {
		for (let i = 0; i < half; i++) {
			re[places[i]!] = values[2 * i]!;
			im[places[i]!] = values[2 * i + 1]!;
		}
		transform(re, im, cos, sin);
		return parted(re, im, cos, sin, power);
	};
}

/** In place, decimation in time; the turning factors are those of twice the size. */
function transform(re: Float64Array, im: Float64Array, cos: Float64Array, sin: Float64Array): void {
	const size = re.length;
	for (let span = 1; span < size; span *= 2) {
		const step = size / span;
		for (let k = 0; k < span; k++) {
			const [c, s] = [cos[k * step]!, sin[k * step]!];
			for (let a = k; a < size; a += 2 * span) {
				const b = a + span;
				const x = re[b]! * c - im[b]! * s;
				const y = re[b]! * s + im[b]! * c;
				re[b] = re[a]! - x;
				im[b] = im[a]! - y;
				re[a]! += x;
				im[a]! += y;
			}
		}
	}
}

/** Even values went in as real and odd ones as imaginary parts: takes the two spectra apart and joins them. */
function parted(re: Float64Array, im: Float64Array, cos: Float64Array, sin: Float64Array, power: Float64Array): Float64Array {
	const half = re.length;
	for (let k = 0; k < half; k++) {
		const mirror = (half - k) % half;
		const evenRe = (re[k]! + re[mirror]!) / 2;
		const evenIm = (im[k]! - im[mirror]!) / 2;
		const oddRe = (im[k]! + im[mirror]!) / 2;
		const oddIm = (re[mirror]! - re[k]!) / 2;
		const x = evenRe + oddRe * cos[k]! - oddIm * sin[k]!;
		const y = evenIm + oddRe * sin[k]! + oddIm * cos[k]!;
		power[k] = x * x + y * y;
	}
	return power;
}

/** Where each value goes first: its index with the bits turned round. */
function reversed(size: number): Uint16Array {
	const places = new Uint16Array(size);
	for (let i = 1; i < size; i++) places[i] = (places[i >> 1]! >> 1) | (i & 1 ? size >> 1 : 0);
	return places;
}
