/** The frames of an MP3 of constant bit rate: cut out of what an encoder gives, and counted in a first one that players read. */

export interface FrameShape {
	readonly rate: number;
	readonly channels: 1 | 2;
	/** Kilobits a second, constant. */
	readonly kilobits: number;
}

/** ISO/IEC 11172-3 and, up to 24 kHz, 13818-3: half of them. */
export const samplesIn = (rate: number): number => (rate < 32_000 ? 576 : 1152);

/** All frames are as long: only 44.1 kHz and its half would have some of a byte more. */
export const bytesIn = ({ rate, kilobits }: FrameShape): number => (samplesIn(rate) * kilobits * 125) / rate;

/** Gives the frames `[first, last)` of a stream that comes in pieces of any length. */
export function cutter(shape: FrameShape, first: number, last: number): (bytes: Uint8Array) => Buffer {
	const length = bytesIn(shape);
	let pending = Buffer.alloc(0);
	let frame = 0;
	return (bytes) => {
		pending = Buffer.concat([pending, bytes]);
		const whole = Math.floor(pending.length / length);
		const [from, to] = [first, last].map((bound) => length * Math.max(0, Math.min(whole, bound - frame)));
		const kept = pending.subarray(from, to);
		pending = pending.subarray(length * whole);
		frame += whole;
		return kept;
	};
}

const HEADER = 4;
const HAS_FRAMES_AND_BYTES = 3;

/**
 * Xing's frame under the name that means a constant bit rate. It is told from sound by every player, and turns what a seek finds into
 * the time of that very frame in FFmpeg (mp3_seek in libavformat/mp3dec.c) and so in Chromium. The bytes are those behind it, as they are
 * counted there; Xing counts this frame too. LAME's own fields are left out: they would say that something is to be cut.
 */
export function infoFrame(
	header: Uint8Array,
	{ frames, bytes }: { readonly frames: number; readonly bytes: number },
	shape: FrameShape
): Buffer {
	const frame = Buffer.alloc(bytesIn(shape));
	frame.set(header.subarray(0, HEADER));
	const at = HEADER + sideBytes(shape);
	frame.write('Info', at, 'latin1');
	frame.writeUInt32BE(HAS_FRAMES_AND_BYTES, at + 4);
	frame.writeUInt32BE(frames, at + 8);
	frame.writeUInt32BE(bytes, at + 12);
	return frame;
}

/** ISO/IEC 11172-3 section 2.4.1.7, 13818-3 section 2.4.1.7. */
const sideBytes = ({ rate, channels }: FrameShape): number => (rate < 32_000 ? [9, 17] : [17, 32])[channels - 1]!;
