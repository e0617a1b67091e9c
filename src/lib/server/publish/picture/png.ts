/** Writes a PNG without alpha (ISO/IEC 15948, colour type 2), as podcast directories want it, and packs it beside the main thread. */
import { promisify } from 'node:util';
import { crc32, deflate } from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const BITS = 8;
const RGB = 2;
/** Each byte less the one above it (9.2): what is drawn of upright blocks is almost all nought then. */
const UP = 2;
const pack = promisify(deflate);

/** @param pixels red, green, blue and alpha of opaque pixels, row by row */
export async function writePng(pixels: Uint8Array, width: number, height: number): Promise<Uint8Array<ArrayBuffer>> {
	const head = Buffer.alloc(13);
	head.writeUInt32BE(width, 0);
	head.writeUInt32BE(height, 4);
	head.set([BITS, RGB], 8);
	const body = await pack(filtered(pixels, width, height), { level: 6 });
	return new Uint8Array(Buffer.concat([SIGNATURE, part('IHDR', head), part('IDAT', body), part('IEND', Buffer.alloc(0))]));
}

function filtered(pixels: Uint8Array, width: number, height: number): Uint8Array {
	const rows = new Uint8Array(height * (1 + width * 3));
	let to = 0;
	for (let y = 0; y < height; y++) {
		rows[to++] = UP;
		for (let from = y * width * 4; from < (y + 1) * width * 4; from += 4) {
			for (let c = from; c < from + 3; c++) rows[to++] = pixels[c]! - (y === 0 ? 0 : pixels[c - width * 4]!);
		}
	}
	return rows;
}

function part(name: string, content: Buffer): Buffer {
	const named = Buffer.concat([Buffer.from(name, 'latin1'), content]);
	const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
	length.writeUInt32BE(content.length);
	check.writeUInt32BE(crc32(named));
	return Buffer.concat([length, named, check]);
}
