/** How long a file itself says that it is, so that one that breaks off is known. */
import type { FileHandle } from 'node:fs/promises';
import { seconds, type Seconds } from '#lib/core/time.ts';
import { afterId3, type Kind } from './kind.ts';

/** `said`: what a prober says of it is what the file says; `null`: it would be a guess. */
export type Length = Seconds | 'said' | null;

const SAY_IT: ReadonlySet<Kind> = new Set(['mp4', 'flac', 'matroska', 'aiff', 'caf']);

export async function lengthOf(file: FileHandle, kind: Kind): Promise<Length> {
	const { buffer: head } = await file.read(Buffer.alloc(4096), 0, 4096, 0);
	if (kind === 'wav') return lengthOfWav(head);
	if (kind !== 'mp3') return SAY_IT.has(kind) ? 'said' : null;
	const { buffer } = await file.read(Buffer.alloc(4096), 0, 4096, afterId3(head));
	// LAME's first frame has it; without that the bit rate is all there is to guess from.
	return buffer.includes('Xing') || buffer.includes('Info') ? 'said' : null;
}

/** Sizes that mean that whoever wrote it did not know yet, or that it did not fit. */
const UNKNOWN = 0xffff_0000;

/** Probers say how much is there; what was to be there stands before it. */
function lengthOfWav(head: Buffer): Length {
	let perSecond = 0;
	for (let at = 12; at + 8 <= head.length;) {
		const name = head.toString('latin1', at, at + 4);
		const size = head.readUInt32LE(at + 4);
		if (name === 'fmt ' && at + 20 <= head.length) perSecond = head.readUInt32LE(at + 16);
		if (name === 'data') return size === 0 || size >= UNKNOWN || perSecond === 0 ? null : seconds(size / perSecond);
		at += 8 + size + (size % 2);
	}
	return null;
}
