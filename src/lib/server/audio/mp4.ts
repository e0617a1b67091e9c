/** The boxes of an MP4 file with one track of AAC, made after its sound is written: ISO/IEC 14496-12 and -14. */

export interface AacTrack {
	readonly rate: number;
	readonly channels: number;
	/** Samples that are to be heard. */
	readonly heard: number;
	/** Samples that the encoder puts before them. */
	readonly delay: number;
	/** AudioSpecificConfig, as the encoder gives it. */
	readonly config: Uint8Array;
	/** Bytes of every frame, and where the first one stands; they stand one after another. */
	readonly sizes: readonly number[];
	readonly at: number;
	readonly bitsPerSecond: number;
}

export const SAMPLES_A_FRAME = 1024;
/** About a second: players fetch and index by chunks. */
const FRAMES_A_CHUNK = 24;
const NO_ROTATION = [0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000];
const LANGUAGE_UNKNOWN = 0x55c4;
const FULL_VOLUME = 0x0100;

type Part = Uint8Array | string;

export const fileType = (): Uint8Array => box('ftyp', 'M4A ', u32(0), 'M4A ', 'mp42', 'isom');

/** The head of a box that may be longer than 4 GB. */
export const longHead = (name: string, bytes: number): Uint8Array => joined([u32(1), name, u64(bytes)]);

/** An edit list cuts the encoder's delay, so that every player starts at the first sample heard. */
export function movie(track: AacTrack): Uint8Array {
	const { rate, heard, delay, sizes } = track;
	const mvhd = full('mvhd', 0, u32(0, 0, rate, heard, 0x10000), u16(FULL_VOLUME, 0), u32(0, 0, ...NO_ROTATION, 0, 0, 0, 0, 0, 0, 2));
	const tkhd = full('tkhd', 7, u32(0, 0, 1, 0, heard, 0, 0), u16(0, 0, FULL_VOLUME, 0), u32(...NO_ROTATION, 0, 0));
	const edts = box('edts', full('elst', 0, u32(1, heard, delay), u16(1, 0)));
	const mdhd = full('mdhd', 0, u32(0, 0, rate, sizes.length * SAMPLES_A_FRAME), u16(LANGUAGE_UNKNOWN, 0));
	const hdlr = full('hdlr', 0, u32(0), 'soun', u32(0, 0, 0), 'Sound\0');
	const dinf = box('dinf', full('dref', 0, u32(1), full('url ', 1)));
	const minf = box('minf', full('smhd', 0, u32(0)), dinf, sampleTable(track));
	return box('moov', mvhd, box('trak', tkhd, edts, box('mdia', mdhd, hdlr, minf)));
}

function sampleTable(track: AacTrack): Uint8Array {
	const { sizes } = track;
	const whole = Math.floor(sizes.length / FRAMES_A_CHUNK);
	const left = sizes.length % FRAMES_A_CHUNK;
	const runs = [...(whole > 0 ? [[1, FRAMES_A_CHUNK, 1]] : []), ...(left > 0 ? [[whole + 1, left, 1]] : [])];
	const chunks = chunkOffsets(track);
	return box(
		'stbl',
		full('stsd', 0, u32(1), description(track)),
		full('stts', 0, u32(1, sizes.length, SAMPLES_A_FRAME)),
		full('stsc', 0, u32(runs.length, ...runs.flat())),
		full('stsz', 0, u32(0, sizes.length), numbers(sizes)),
		full('co64', 0, u32(chunks.length), joined(chunks.map(u64)))
	);
}

function chunkOffsets({ sizes, at }: AacTrack): number[] {
	const offsets: number[] = [];
	sizes.forEach((size, i) => {
		if (i % FRAMES_A_CHUNK === 0) offsets.push(at);
		at += size;
	});
	return offsets;
}

/** `mp4a` with its `esds`; object type 0x40 is MPEG-4 audio, stream type 0x15 is sound. */
function description({ rate, channels, config, bitsPerSecond }: AacTrack): Uint8Array {
	const decoder = descriptor(4, u8(0x40, 0x15, 0, 0, 0), u32(bitsPerSecond, bitsPerSecond), descriptor(5, config));
	const esds = full('esds', 0, descriptor(3, u16(1), u8(0), decoder, descriptor(6, u8(2))));
	return box('mp4a', u32(0), u16(0, 1), u32(0, 0), u16(channels, 16, 0, 0), u32(rate * 0x10000), esds);
}

function box(name: string, ...parts: readonly Part[]): Uint8Array {
	const content = joined(parts);
	return joined([u32(content.length + 8), name, content]);
}

const full = (name: string, flags: number, ...parts: readonly Part[]): Uint8Array => box(name, u32(flags), ...parts);

/** All of ours are shorter than 128 bytes. */
function descriptor(tag: number, ...parts: readonly Part[]): Uint8Array {
	const content = joined(parts);
	return joined([u8(tag, content.length), content]);
}

const u8 = (...values: readonly number[]): Uint8Array => Uint8Array.from(values);
const u16 = (...values: readonly number[]): Uint8Array => u8(...values.flatMap((value) => [value >>> 8, value & 255]));
const u32 = (...values: readonly number[]): Uint8Array => numbers(values);
const u64 = (value: number): Uint8Array => numbers([Math.floor(value / 2 ** 32), value % 2 ** 32]);

function numbers(values: readonly number[]): Uint8Array {
	const view = new DataView(new ArrayBuffer(4 * values.length));
	values.forEach((value, i) => view.setUint32(4 * i, value));
	return new Uint8Array(view.buffer);
}

const joined = (parts: readonly Part[]): Uint8Array =>
	Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part)));
