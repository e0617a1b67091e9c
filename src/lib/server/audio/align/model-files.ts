/** Reads the binary files of a CMU Sphinx acoustic model; what is damaged throws an error that says how. */

export interface Gaussians {
	readonly codebooks: number;
	readonly streams: number;
	readonly densities: number;
	/** Values a density. */
	readonly width: number;
	/** `[codebook][stream][density][width]` */
	readonly values: Float32Array;
}

export interface PhoneNames {
	readonly phones: readonly string[];
	readonly silence: number;
	/** Of the phones alone, and of all their contexts. */
	readonly senones: number;
	readonly allSenones: number;
}

const BYTE_ORDER = 0x11223344;
const HEADER_END = 'endhdr\n';
const STATES = 3;
/** A weight of 1 in `sendump` is this many nats: 8 bits, in units of 1024 at the base 1.0001. */
const WEIGHT_UNIT = -1024 * Math.log(1.0001);

/** Means or variances. */
export function parseGaussians(bytes: Uint8Array): Gaussians {
	const words = checkedWords(bytes);
	const [codebooks, streams, densities] = [words.next(), words.next(), words.next()];
	const widths = Array.from({ length: streams }, () => words.next());
	const width = widths[0] ?? 0;
	if (widths.some((one) => one !== width)) throw new Error('has streams of different widths');
	return { codebooks, streams, densities, width, values: words.floats(codebooks * streams * densities * width) };
}

/** Log probabilities `[phone * 3 + state]` of staying in a state and of leaving it for the next. */
export function parseTransitions(bytes: Uint8Array): { readonly stay: Float32Array; readonly leave: Float32Array } {
	const words = checkedWords(bytes);
	const [phones, from, into] = [words.next(), words.next(), words.next()];
	if (from !== STATES || into !== STATES + 1) throw new Error(`has phones of ${from} states, not of ${STATES}`);
	const counts = words.floats(phones * from * into);
	const stay = new Float32Array(phones * STATES);
	const leave = new Float32Array(phones * STATES);
	for (let i = 0; i < stay.length; i++) {
		const row = counts.subarray(i * into, (i + 1) * into);
		const sum = row.reduce((a, b) => a + b, 0);
		stay[i] = Math.log(row[i % STATES]! / sum);
		leave[i] = Math.log(row[(i % STATES) + 1]! / sum);
	}
	return { stay, leave };
}

/** The head of `mdef`: the phones without context, which come first. */
export function parsePhones(bytes: Uint8Array): PhoneNames {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	if (latin(bytes.subarray(0, 4)) !== 'BMDF') throw new Error('does not begin as a model definition does');
	const table = 12 + view.getInt32(8, true);
	const count = (i: number) => view.getInt32(table + 4 * i, true);
	const [phones, senones, allSenones, silence] = [count(0), count(3), count(4), count(9)];
	if (senones !== phones * STATES) throw new Error(`has ${senones} states for ${phones} phones`);
	const names = latin(bytes.subarray(table + 40)).split('\0', phones + 1);
	if (names.length <= phones || names[silence] !== 'SIL') throw new Error('does not name its phones');
	return { phones: names.slice(0, phones), silence, senones, allSenones };
}

/** The first `senones` columns of `sendump` as nats, `[senone][stream][density]`. */
export function parseWeights(bytes: Uint8Array, senones: number, streams: number, densities: number): Float32Array {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	let at = 0;
	for (let length = -1; length !== 0; at += 4 + length) {
		length = view.getInt32(at, true);
		if (length < 0 || at + length > bytes.length) throw new Error('has a broken header');
		const line = latin(bytes.subarray(at + 4, at + 4 + length));
		if (/^cluster_count [1-9]/.test(line)) throw new Error('has clustered weights, which are not read here');
	}
	const [rows, stride] = [view.getInt32(at, true), view.getInt32(at + 4, true)];
	const table = bytes.subarray(at + 8);
	if (rows !== densities || stride < senones) throw new Error(`has a table of ${rows} by ${stride}`);
	if (table.length < streams * rows * stride) throw new Error('is cut short');
	const weights = new Float32Array(senones * streams * densities);
	for (let row = 0; row < streams * densities; row++) {
		for (let s = 0; s < senones; s++) weights[s * streams * densities + row] = table[row * stride + s]! * WEIGHT_UNIT;
	}
	return weights;
}

interface Words {
	readonly next: () => number;
	/** The rest of the file, after its own count. */
	readonly floats: (count: number) => Float32Array;
}

/** The 32-bit words after a text header, held against the check sum at the end of the file. */
function checkedWords(bytes: Uint8Array): Words {
	const header = latin(bytes.subarray(0, 4096)).indexOf(HEADER_END);
	if (header < 0) throw new Error('does not begin as a model file does');
	const body = new Uint8Array(bytes.subarray(header + HEADER_END.length));
	if (body.length < 8 || body.length % 4 !== 0) throw new Error('is cut short');
	const words = new Int32Array(body.buffer);
	// Such files say their own byte order; both they and the processors that Node runs on are little-endian.
	if (words[0] !== BYTE_ORDER) throw new Error('has its bytes in another order');
	const last = words.length - 1;
	if (sumOf(words.subarray(1, last)) !== words[last]) throw new Error('does not match its own check sum');
	let at = 1;
	return {
		next: () => words[at++] ?? 0,
		floats(count) {
			if (words[at] !== count || at + 1 + count !== last) throw new Error('is not as long as it says');
			return new Float32Array(body.buffer, 4 * (at + 1), count);
		}
	};
}

/** The sum that the Sphinx tools write behind `chksum0 yes`: turned left by 20 bits before each word. */
function sumOf(words: Int32Array): number {
	let sum = 0;
	for (const word of words) sum = (((sum << 20) | (sum >>> 12)) + word) | 0;
	return sum;
}

const latin = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);
