/** Reads a PNG, so that tests can look at it. */
import { inflateSync } from 'node:zlib';

export interface Seen {
	readonly width: number;
	readonly height: number;
	/** Bits of a sample, and the kind of colour: 2 is RGB without alpha. */
	readonly depth: number;
	readonly colour: number;
	/** Red, green and blue at a place, as `#23201b`. */
	at(x: number, y: number): string;
}

/** Knows what our own writer uses: RGB of 8 bits, rows told from the row above. */
export function readPng(bytes: Uint8Array): Seen {
	const file = Buffer.from(bytes);
	const parts = new Map<string, Buffer>();
	for (let at = 8; at < file.length; at += 12 + file.readUInt32BE(at))
		parts.set(file.toString('latin1', at + 4, at + 8), file.subarray(at + 8, at + 8 + file.readUInt32BE(at)));
	const head = parts.get('IHDR')!;
	const [width, height] = [head.readUInt32BE(0), head.readUInt32BE(4)];
	let rows: Buffer | null = null;
	const stride = 1 + width * 3;
	const at = (x: number, y: number) => {
		rows ??= unfiltered(inflateSync(parts.get('IDAT')!), stride);
		return `#${rows.toString('hex', y * stride + 1 + x * 3, y * stride + 4 + x * 3)}`;
	};
	return { width, height, depth: head[8]!, colour: head[9]!, at };
}

/** Filter 2: each byte is what it is more than the one above. */
function unfiltered(rows: Buffer, stride: number): Buffer {
	for (let i = stride; i < rows.length; i++) if (i % stride > 0) rows[i] = rows[i]! + rows[i - stride]!;
	return rows;
}
