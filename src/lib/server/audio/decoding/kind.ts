/** What kind of sound file this is, told by its bytes: a name may lie. */
import type { FileHandle } from 'node:fs/promises';

export type Kind = 'mp3' | 'aac' | 'mp4' | 'ogg' | 'flac' | 'wav' | 'matroska' | 'aiff' | 'caf' | 'asf' | 'amr' | 'avi' | 'mpegts';

export type Found =
	| { readonly is: 'sound'; readonly kind: Kind }
	| { readonly is: 'empty' }
	/** In words: `text`, `a picture`. */
	| { readonly is: 'other'; readonly found: string };

/** As people know them, for sentences. */
export const KIND_NAMES: Readonly<Record<Kind, string>> = {
	...{ mp3: 'MP3', aac: 'AAC', mp4: 'MP4', ogg: 'Ogg', flac: 'FLAC', wav: 'WAV', matroska: 'Matroska or WebM', aiff: 'AIFF' },
	...{ caf: 'Core Audio', asf: 'Windows Media', amr: 'AMR', avi: 'AVI', mpegts: 'MPEG transport stream' }
};

const HEAD = 65_536;
const TRANSPORT_PACKET = 188;

type Magic<T> = readonly (readonly [at: number, bytes: string, is: T])[];

const SOUNDS: Magic<Kind> = [
	...([4, 8].map((at) => [at, at === 4 ? 'ftyp' : 'WAVE', at === 4 ? 'mp4' : 'wav']) as unknown as Magic<Kind>),
	...(['moov', 'mdat', 'wide', 'free', 'skip'].map((name) => [4, name, 'mp4']) as unknown as Magic<Kind>),
	[0, 'OggS', 'ogg'],
	[0, 'fLaC', 'flac'],
	[0, '\x1a\x45\xdf\xa3', 'matroska'],
	[8, 'AIF', 'aiff'],
	[0, 'caff', 'caf'],
	[0, '\x30\x26\xb2\x75\x8e\x66\xcf\x11', 'asf'],
	[0, '#!AMR', 'amr'],
	[8, 'AVI ', 'avi']
];

const OTHERS: Magic<string> = [
	[0, '\x89PNG', 'a picture'],
	[0, '\xff\xd8\xff', 'a picture'],
	[0, 'GIF8', 'a picture'],
	[0, '%PDF', 'a PDF document'],
	[0, 'PK\x03\x04', 'a ZIP archive or an office document'],
	[0, '\x1f\x8b', 'a compressed archive'],
	[0, 'MThd', 'MIDI, which has notes and no sound'],
	[0, '\x7fELF', 'a program'],
	[0, 'MZ', 'a program']
];

export async function kindOf(file: FileHandle): Promise<Found> {
	const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD), 0, HEAD, 0);
	if (bytesRead === 0) return { is: 'empty' };
	const start = afterId3(buffer);
	if (start === 0) return kindIn(buffer.subarray(0, bytesRead));
	const after = await file.read(Buffer.alloc(HEAD), 0, HEAD, start);
	const found = kindIn(after.buffer.subarray(0, after.bytesRead));
	// Pictures in a tag may be longer than it says: what has a tag and no other name is an MP3 until it fails.
	return found.is === 'sound' ? found : { is: 'sound', kind: 'mp3' };
}

function kindIn(bytes: Buffer): Found {
	const kind = match(SOUNDS, bytes);
	if (kind) return { is: 'sound', kind };
	const other = match(OTHERS, bytes);
	if (other) return { is: 'other', found: other };
	if (isText(bytes)) return { is: 'other', found: 'text' };
	if (bytes[0] === 0x47 && bytes[TRANSPORT_PACKET] === 0x47 && bytes[2 * TRANSPORT_PACKET] === 0x47) return { is: 'sound', kind: 'mpegts' };
	const frame = firstFrame(bytes);
	return frame ? { is: 'sound', kind: frame.kind } : { is: 'other', found: 'something else' };
}

const match = <T>(magic: Magic<T>, bytes: Buffer): T | null =>
	magic.find(([at, text]) => bytes.subarray(at, at + text.length).toString('latin1') === text)?.[2] ?? null;

/** Bytes of an ID3v2 tag at the start, 0 without one: ID3v2.4 section 3.1, four times seven bits. */
export function afterId3(bytes: Uint8Array): number {
	if (bytes.length < 10 || bytes[0] !== 0x49 || bytes[1] !== 0x44 || bytes[2] !== 0x33) return 0;
	const [a, b, c, d] = bytes.subarray(6, 10) as unknown as [number, number, number, number];
	const footer = bytes[5]! & 0x10 ? 10 : 0;
	return 10 + footer + ((a & 127) << 21) + ((b & 127) << 14) + ((c & 127) << 7) + (d & 127);
}

function isText(bytes: Buffer): boolean {
	if (bytes.subarray(0, 2).equals(Buffer.from([0xff, 0xfe])) && bytes[3] === 0) return true;
	// A cut may fall inside a letter.
	const text = new TextDecoder().decode(bytes.subarray(0, 4096)).replace(/\uFFFD{1,3}$/, '');
	// eslint-disable-next-line no-control-regex -- they are what is looked for
	return !/[\0-\x08\x0e-\x1a\uFFFD]/.test(text);
}

export interface Frame {
	readonly kind: 'mp3' | 'aac';
	readonly at: number;
	readonly bytes: number;
	readonly isMono: boolean;
}

/** The first MPEG frame that a second one of the same kind follows: two syncs alone are found in any noise. */
export function firstFrame(bytes: Uint8Array): Frame | null {
	for (let at = 0; at + 8 < bytes.length; at++) {
		const frame = frameAt(bytes, at);
		if (!frame) continue;
		const next = at + frame.bytes;
		if (next + 8 >= bytes.length ? at === 0 : frameAt(bytes, next)?.kind === frame.kind) return frame;
	}
	return null;
}

const BITRATES = {
	mpeg1: [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 0],
	mpeg2: [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160, 0]
};
const RATES = [44_100, 48_000, 32_000, 0];

/** ISO/IEC 11172-3 section 2.4.1.3 for layer III, ISO/IEC 14496-3 table 1.A.5 (ADTS) for AAC. */
function frameAt(bytes: Uint8Array, at: number): Frame | null {
	if (bytes[at] !== 0xff || (bytes[at + 1]! & 0xe0) !== 0xe0) return null;
	const [, second, third, fourth] = bytes.subarray(at, at + 4) as unknown as [number, number, number, number];
	if ((second & 0xf6) === 0xf0) {
		const length = ((fourth & 3) << 11) | (bytes[at + 4]! << 3) | (bytes[at + 5]! >> 5);
		return length > 7 ? { kind: 'aac', at, bytes: length, isMono: false } : null;
	}
	const version = (second >> 3) & 3;
	const kilobits = (version === 3 ? BITRATES.mpeg1 : BITRATES.mpeg2)[third >> 4]!;
	const rate = RATES[(third >> 2) & 3]! >> (version === 3 ? 0 : version === 2 ? 1 : 2);
	if (version === 1 || (second & 6) !== 2 || kilobits === 0 || rate === 0) return null;
	const length = Math.floor(((version === 3 ? 144 : 72) * kilobits * 1000) / rate) + ((third >> 1) & 1);
	return { kind: 'mp3', at, bytes: length, isMono: fourth >> 6 === 3 };
}
