/** The times of every word, small enough to send apart from the text and quick enough to open: the `PT` format, version 1. */
import { isHeard, type ParagraphTiming } from './alignment.ts';
import { seconds, type Seconds } from './time.ts';
import { words, type Span } from './words.ts';

/** `first[p]` is the index of paragraph p's first word, `first[P]` the number of words; starts and ends are milliseconds. */
export interface Timing {
	readonly first: Uint32Array;
	readonly starts: Uint32Array;
	readonly ends: Uint32Array;
}

/** Milliseconds a step: 10 keeps every word within 5 ms, half a frame. */
type Step = 1 | 2 | 5 | 10;
const MAGIC = [0x50, 0x54];
const VERSION = 1;

interface Ticks {
	readonly start: number;
	readonly end: number;
}

/**
 * Columns of varints: words in each paragraph; silence before each word (zigzag, since an edited order may run back);
 * length of each word, 0 = written but not heard. Times are rounded before they are subtracted, so errors never add up.
 *
 * @param texts the paragraphs' texts in reading order; a word without a time takes the last one's end
 */
export function encodeTiming(timing: readonly ParagraphTiming[], texts: readonly string[], step: Step = 10): Uint8Array<ArrayBuffer> {
	let last = 0;
	const columns = timing.map((of, p) => {
		const ticks = ticksOf(of, words(texts[p] ?? ''), step, last);
		last = ticks.at(-1)?.end ?? last;
		return ticks;
	});
	const all = columns.flat();
	const out = writer();
	out.put(columns.length);
	out.put(all.length);
	for (const ticks of columns) out.put(ticks.length);
	let at = 0;
	for (const { start, end } of all) {
		out.put(zigzag(start - at));
		at = end;
	}
	for (const { start, end } of all) out.put(end - start);
	return out.bytes([...MAGIC, VERSION, step]);
}

/** @throws RangeError when the bytes are not `PT` version 1 */
export function decodeTiming(bytes: Uint8Array): Timing {
	const step = bytes[3];
	if (bytes[0] !== MAGIC[0] || bytes[1] !== MAGIC[1] || bytes[2] !== VERSION || step === undefined) {
		throw new RangeError('These are not word times of a version this page can read.');
	}
	const take = reader(bytes, 4);
	const paragraphs = take();
	const count = take();
	const timing = { first: new Uint32Array(paragraphs + 1), starts: new Uint32Array(count), ends: new Uint32Array(count) };
	for (let p = 0; p < paragraphs; p++) timing.first[p + 1] = timing.first[p]! + take();
	const gaps = Int32Array.from({ length: count }, () => unzigzag(take()) * step);
	let at = 0;
	for (let w = 0; w < count; w++) {
		timing.starts[w] = at += gaps[w]!;
		timing.ends[w] = at += take() * step;
	}
	return timing;
}

/** Start of every paragraph in milliseconds; a paragraph without words begins where the next one does. */
export function paragraphStarts({ first, starts }: Timing): Uint32Array {
	return Uint32Array.from(first.subarray(0, -1), (word) => starts[word] ?? starts.at(-1) ?? 0);
}

/** When a word of a paragraph begins, or `null` where it is not heard or nobody knows. */
export function wordStart(timing: Timing | null, paragraph: number, word: number): Seconds | null {
	const at = (timing?.first[paragraph] ?? Infinity) + word;
	const isHeard = timing !== null && timing.starts[at]! < timing.ends[at]! && at < timing.first[paragraph + 1]!;
	return isHeard ? seconds(timing.starts[at]! / 1000) : null;
}

/** Index of the last value that is not after `at`, or -1. */
export function lastNotAfter(sorted: Uint32Array, at: number): number {
	let low = 0;
	let high = sorted.length;
	while (low < high) {
		const middle = (low + high) >>> 1;
		if (sorted[middle]! <= at) low = middle + 1;
		else high = middle;
	}
	return low - 1;
}

function ticksOf(timing: ParagraphTiming, spans: readonly Span[], step: Step, last: number): Ticks[] {
	const heard = new Map(isHeard(timing) ? timing.words.map((word) => [word[0], word]) : []);
	let at = isHeard(timing) ? Math.round((timing.start * 1000) / step) : last;
	return spans.map(([from]) => {
		const word = heard.get(from);
		const start = word ? Math.round((word[2] * 1000) / step) : at;
		const end = word ? Math.max(start, Math.round((word[3] * 1000) / step)) : start;
		at = end;
		return { start, end };
	});
}

const zigzag = (n: number): number => (n < 0 ? -2 * n - 1 : 2 * n);
const unzigzag = (n: number): number => (n % 2 === 0 ? n / 2 : -(n + 1) / 2);

/** LEB128: seven bits a byte, the low ones first. */
function writer() {
	const out: number[] = [];
	return {
		put(n: number) {
			for (; n > 127; n >>>= 7) out.push((n & 127) | 128);
			out.push(n);
		},
		bytes: (head: readonly number[]): Uint8Array<ArrayBuffer> => Uint8Array.from([...head, ...out])
	};
}

function reader(bytes: Uint8Array, from: number): () => number {
	let i = from;
	return () => {
		let n = 0;
		for (let shift = 0; ; shift += 7) {
			const byte = bytes[i++];
			if (byte === undefined) throw new RangeError('The word times end too early.');
			n |= (byte & 127) << shift;
			if (byte < 128) return n;
		}
	};
}
