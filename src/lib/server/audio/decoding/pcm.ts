/** Samples that were never compressed, of any width, and the two curves of the telephone. */
import type { Planes } from './mixing.ts';

type Read = (view: DataView, at: number) => number;

interface Width {
	readonly bytes: number;
	readonly read: Read;
}

/** By mediabunny's names; those without an ending begin with the lowest byte. */
const WIDTHS: Readonly<Record<string, Width>> = {
	'pcm-u8': { bytes: 1, read: (view, at) => (view.getUint8(at) - 128) / 128 },
	'pcm-s8': { bytes: 1, read: (view, at) => view.getInt8(at) / 128 },
	'pcm-s16': { bytes: 2, read: (view, at) => view.getInt16(at, true) / 2 ** 15 },
	'pcm-s16be': { bytes: 2, read: (view, at) => view.getInt16(at) / 2 ** 15 },
	'pcm-s24': { bytes: 3, read: (view, at) => ((view.getInt8(at + 2) << 16) | view.getUint16(at, true)) / 2 ** 23 },
	'pcm-s24be': { bytes: 3, read: (view, at) => ((view.getInt8(at) << 16) | view.getUint16(at + 1)) / 2 ** 23 },
	'pcm-s32': { bytes: 4, read: (view, at) => view.getInt32(at, true) / 2 ** 31 },
	'pcm-s32be': { bytes: 4, read: (view, at) => view.getInt32(at) / 2 ** 31 },
	'pcm-f32': { bytes: 4, read: (view, at) => view.getFloat32(at, true) },
	'pcm-f32be': { bytes: 4, read: (view, at) => view.getFloat32(at) },
	'pcm-f64': { bytes: 8, read: (view, at) => view.getFloat64(at, true) },
	'pcm-f64be': { bytes: 8, read: (view, at) => view.getFloat64(at) },
	ulaw: { bytes: 1, read: (view, at) => fromMuLaw(view.getUint8(at)) },
	alaw: { bytes: 1, read: (view, at) => fromALaw(view.getUint8(at)) }
};

export const isPcm = (codec: string): boolean => codec in WIDTHS;

export function pcmPlanes(codec: string, channels: number, bytes: Uint8Array): Planes {
	const { bytes: width, read } = WIDTHS[codec]!;
	const frames = Math.floor(bytes.length / (width * channels));
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	return Array.from({ length: channels }, (_, c) =>
		Float32Array.from({ length: frames }, (__, i) => read(view, (i * channels + c) * width))
	);
}

/** ITU-T G.711, decoded to 14 bits. */
function fromMuLaw(code: number): number {
	const bits = ~code & 255;
	const height = (((bits & 15) << 1) + 33) << ((bits >> 4) & 7);
	return ((bits & 128 ? -1 : 1) * (height - 33)) / 2 ** 13;
}

/** ITU-T G.711, decoded to 13 bits. */
function fromALaw(code: number): number {
	const bits = code ^ 0x55;
	const step = (bits >> 4) & 7;
	const low = ((bits & 15) << 1) + 1;
	return ((bits & 128 ? 1 : -1) * (step === 0 ? low : (low + 32) << (step - 1))) / 2 ** 12;
}
