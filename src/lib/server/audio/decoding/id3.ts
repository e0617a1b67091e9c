/** The chapters of an MP3: CHAP frames of its ID3v2 tag (ID3v2 Chapter Frame Addendum 1.0). */
import { open } from 'node:fs/promises';
import { seconds } from '#lib/core/time.ts';
import { afterId3 } from './kind.ts';
import type { Chapter } from './said.ts';

/** Tags hold pictures; chapters stand in the first of them or nowhere. */
const MOST = 32 * 2 ** 20;

interface Frame {
	readonly name: string;
	readonly content: Buffer;
}

export async function chaptersOfId3(path: string): Promise<readonly Chapter[]> {
	await using file = await open(path);
	const { buffer: head } = await file.read(Buffer.alloc(10), 0, 10, 0);
	const length = Math.min(afterId3(head), MOST);
	// Unsynchronised tags (bit 7) are as good as extinct: what they say is left alone.
	if (length === 0 || head[5]! & 0x80) return [];
	const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, 0);
	const tag = buffer.subarray(0, bytesRead);
	const isNew = tag[3] === 4;
	return framesOf(tag, 10 + extendedHead(tag), isNew).flatMap((frame) => (frame.name === 'CHAP' ? chapterIn(frame.content, isNew) : []));
}

function extendedHead(tag: Buffer): number {
	if (!(tag[5]! & 0x40)) return 0;
	return tag[3] === 4 ? syncSafe(tag, 10) : numberAt(tag, 10) + 4;
}

function framesOf(bytes: Buffer, from: number, isNew: boolean): readonly Frame[] {
	const frames: Frame[] = [];
	for (let at = from; at + 10 < bytes.length;) {
		const name = bytes.subarray(at, at + 4).toString('latin1');
		const length = isNew ? syncSafe(bytes, at + 4) : numberAt(bytes, at + 4);
		if (!/^[A-Z0-9]{4}$/.test(name) || length === 0) break;
		frames.push({ name, content: bytes.subarray(at + 10, at + 10 + length) });
		at += 10 + length;
	}
	return frames;
}

/** An id that ends with 0, four numbers, then frames of its own; the title is one of them. */
function chapterIn(content: Buffer, isNew: boolean): readonly Chapter[] {
	const times = content.indexOf(0) + 1;
	if (times === 0 || times + 16 > content.length) return [];
	const title = framesOf(content, times + 16, isNew).find(({ name }) => name === 'TIT2');
	return [{ start: seconds(numberAt(content, times) / 1000), title: title ? textIn(title.content) : null }];
}

const ENCODINGS = ['latin1', 'utf-16', 'utf-16be', 'utf-8'];

const textIn = (content: Buffer): string =>
	new TextDecoder(ENCODINGS[content[0] ?? 0] ?? 'latin1').decode(content.subarray(1)).replace(/\0[^]*$/, '');

const numberAt = (bytes: Buffer, at: number): number => (at + 4 <= bytes.length ? bytes.readUInt32BE(at) : 0);

const syncSafe = (bytes: Buffer, at: number): number => [0, 1, 2, 3].reduce((sum, i) => (sum << 7) + ((bytes[at + i] ?? 0) & 127), 0);
