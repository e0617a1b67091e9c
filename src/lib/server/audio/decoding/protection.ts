/** Whether the sound of a file is locked: by Common Encryption or FairPlay in MP4, by ContentEncryption in Matroska. */
import type { FileHandle } from 'node:fs/promises';
import type { Kind } from './kind.ts';

export async function isProtected(file: FileHandle, kind: Kind): Promise<boolean> {
	const { size } = await file.stat();
	if (kind === 'mp4') return isLockedMp4(file, size);
	return kind === 'matroska' && isLockedMatroska(file, size);
}

/** An index is read whole: ten hours of sound have one of 8 MB, a long film one of 30. */
const MOST = 128 * 2 ** 20;

interface Part {
	readonly name: string;
	readonly from: number;
	readonly to: number;
}

async function bytesOf(file: FileHandle, { from, to }: Part): Promise<Buffer> {
	const length = Math.max(0, Math.min(to - from, MOST));
	const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, from);
	return buffer.subarray(0, bytesRead);
}

/** The index is among the first boxes or after the sound, and there are few of either. */
const MOST_BOXES = 10_000;

async function isLockedMp4(file: FileHandle, size: number): Promise<boolean> {
	for (let at = 0, boxes = 0; at + 8 <= size && boxes < MOST_BOXES; boxes++) {
		const head = await bytesOf(file, { name: '', from: at, to: at + 16 });
		const part = boxAt(head, 0, size - at);
		if (!part) return false;
		if (part.name === 'moov')
			return isLockedMovie(await bytesOf(file, { ...part, from: at + part.from, to: Math.min(size, at + part.to) }));
		at += part.to;
	}
	return false;
}

/** ISO/IEC 14496-12 section 4.2: a length of 1 means that 64 bits follow, 0 that the box reaches to the end. */
function boxAt(bytes: Buffer, at: number, left: number): Part | null {
	if (at + 8 > bytes.length) return null;
	const short = bytes.readUInt32BE(at);
	const isLong = short === 1 && at + 16 <= bytes.length;
	const length = short === 0 ? left : isLong ? Number(bytes.readBigUInt64BE(at + 8)) : short;
	const from = at + (isLong ? 16 : 8);
	return length < 8 ? null : { name: bytes.toString('latin1', at + 4, at + 8), from, to: at + length };
}

function namedIn(bytes: Buffer): readonly { readonly name: string; readonly content: Buffer }[] {
	const found: { name: string; content: Buffer }[] = [];
	for (let at = 0; ;) {
		const part = boxAt(bytes, at, bytes.length - at);
		if (!part) return found;
		found.push({ name: part.name, content: bytes.subarray(part.from, part.to) });
		at = part.to;
	}
}

const inside = (bytes: Buffer, path: readonly string[]): readonly Buffer[] =>
	path.reduce<readonly Buffer[]>(
		(parts, name) => parts.flatMap((part) => namedIn(part).flatMap((box) => (box.name === name ? [box.content] : []))),
		[bytes]
	);

/** The names that stand where the codec's own should be: ISO/IEC 14496-12 section 8.12, and `drms` for what iTunes sold. */
const LOCKED: ReadonlySet<string> = new Set(['enca', 'encv', 'drms']);
const ENTRIES_FROM = 8;

function isLockedMovie(moov: Buffer): boolean {
	const sounds = inside(moov, ['trak', 'mdia']).filter((mdia) => inside(mdia, ['hdlr'])[0]?.toString('latin1', 8, 12) === 'soun');
	const entries = sounds.flatMap((mdia) => inside(mdia, ['minf', 'stbl', 'stsd'])).flatMap((stsd) => namedIn(stsd.subarray(ENTRIES_FROM)));
	return entries.some(({ name }) => LOCKED.has(name));
}

/** Matroska's names for what is looked into: RFC 9559 section 5.1, with the bits that say how long a name is. */
const TRACKS = [0x18538067, 0x1654ae6b, 0xae, 0x6d80, 0x6240];
const ENCRYPTION = 0x5035;
const SOUND = 2;
const TRACK_TYPE = 0x83;
const UNKNOWN = -1;

async function isLockedMatroska(file: FileHandle, size: number): Promise<boolean> {
	// The tracks stand before the sound.
	const head = await bytesOf(file, { name: '', from: 0, to: Math.min(size, 2 ** 20) });
	const [segment, tracks, track, ...deeper] = TRACKS as [number, number, number, number, number];
	const entries = elementsAt(elementsAt(elementsAt([head], segment), tracks), track);
	return entries
		.filter((entry) => elementsAt([entry], TRACK_TYPE)[0]?.[0] === SOUND)
		.some((entry) => elementsAt(deeper.reduce<readonly Buffer[]>(elementsAt, [entry]), ENCRYPTION).length > 0);
}

function elementsAt(parts: readonly Buffer[], wanted: number): readonly Buffer[] {
	return parts.flatMap((bytes) => {
		const found: Buffer[] = [];
		for (let at = 0; at < bytes.length;) {
			const id = numberAt(bytes, at, true);
			const length = numberAt(bytes, at + id.bytes, false);
			const from = at + id.bytes + length.bytes;
			const to = length.value === UNKNOWN ? bytes.length : from + length.value;
			if (id.value === wanted) found.push(bytes.subarray(from, to));
			at = Math.max(to, at + 1);
		}
		return found;
	});
}

/** RFC 8794 section 4: as many zeros before the first one as more bytes follow; all ones in a length mean that nobody knows. */
function numberAt(bytes: Buffer, at: number, isId: boolean): { readonly value: number; readonly bytes: number } {
	const first = bytes[at] ?? 0;
	const count = Math.clz32(first) - 23;
	if (count > 8) return { value: 0, bytes: 1 };
	let value = isId ? first : first & (0xff >> count);
	let isUnknown = !isId && value === 0xff >> count;
	for (let i = 1; i < count; i++) {
		const next = bytes[at + i] ?? 0;
		value = value * 256 + next;
		isUnknown &&= next === 0xff;
	}
	return { value: isUnknown ? UNKNOWN : value, bytes: count };
}
