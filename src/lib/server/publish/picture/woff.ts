/** Which characters a font can draw: the `cmap` of a WOFF 1.0 file (W3C Recommendation of 2012; OpenType 1.9, cmap formats 4 and 12). */
import { inflateSync } from 'node:zlib';

const HEADER = 44;
const ENTRY = 20;
const WINDOWS = 3;

/** @returns code points; empty for a file that is no WOFF or has no such table */
export function charactersOf(woff: Buffer): ReadonlySet<number> {
	const cmap = tableOf(woff, 'cmap');
	const found = new Set<number>();
	if (cmap === null) return found;
	for (let i = 0; i < cmap.readUInt16BE(2); i++) {
		const record = 4 + i * 8;
		if (cmap.readUInt16BE(record) !== WINDOWS && cmap.readUInt16BE(record) !== 0) continue;
		for (const code of codesOf(cmap.subarray(cmap.readUInt32BE(record + 4)))) found.add(code);
	}
	return found;
}

function tableOf(woff: Buffer, tag: string): Buffer | null {
	if (woff.toString('latin1', 0, 4) !== 'wOFF') return null;
	for (let at = HEADER; at < HEADER + woff.readUInt16BE(12) * ENTRY; at += ENTRY) {
		if (woff.toString('latin1', at, at + 4) !== tag) continue;
		const [offset, packed, plain] = [woff.readUInt32BE(at + 4), woff.readUInt32BE(at + 8), woff.readUInt32BE(at + 12)];
		const table = woff.subarray(offset, offset + packed);
		return packed < plain ? inflateSync(table) : table;
	}
	return null;
}

function codesOf(table: Buffer): Iterable<number> {
	const format = table.readUInt16BE(0);
	if (format === 4) return runsOf4(table);
	return format === 12 ? groupsOf12(table) : [];
}

/** The last run is the mark of the end: 0xFFFF. */
function* runsOf4(table: Buffer): Iterable<number> {
	const runs = table.readUInt16BE(6) / 2;
	for (let i = 0; i < runs; i++) {
		const end = table.readUInt16BE(14 + i * 2);
		const at = 16 + (runs + i) * 2;
		const start = table.readUInt16BE(at);
		const delta = table.readUInt16BE(at + runs * 2);
		const reach = table.readUInt16BE(at + runs * 4);
		for (let code = start; code <= end && code !== 0xffff; code++) {
			const glyph = reach === 0 ? (code + delta) & 0xffff : table.readUInt16BE(at + runs * 4 + reach + (code - start) * 2);
			if (glyph !== 0) yield code;
		}
	}
}

function* groupsOf12(table: Buffer): Iterable<number> {
	for (let i = 0; i < table.readUInt32BE(12); i++) {
		const at = 16 + i * 12;
		for (let code = table.readUInt32BE(at); code <= table.readUInt32BE(at + 4); code++) yield code;
	}
}
