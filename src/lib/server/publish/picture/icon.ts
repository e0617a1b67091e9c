/** The sign of the house as a device shows it, drawn when somebody asks for it. */
import { createHash } from 'node:crypto';
import { ICON_FILES, type Icon, type IconFile } from '#lib/core/icons.ts';
import { DARK_SPEAKERS, LIGHT } from './colours.ts';
import { drawn } from './drawing.ts';
import type { Picture } from './kept.ts';

/** Of the side: a shape may cut away all but a circle of four fifths (W3C Image Resource, 2.2.3). */
const INSIDE = 0.8;

/** The favicon: two people speak in turn. */
function signOf({ size, maskable }: Icon): string {
	const scale = (size / 32) * (maskable ? INSIDE : 1);
	const edge = maskable ? (size * (1 - INSIDE)) / 2 : 0;
	const ground = `<rect width="${size}" height="${size}" rx="${maskable ? 0 : (7 * size) / 32}" fill="${LIGHT.ink}"/>`;
	const turns = `<rect x="5" y="8" width="11" height="6" rx="1.5" fill="${DARK_SPEAKERS[0]}"/><rect x="14" y="18" width="13" height="6" rx="1.5" fill="${DARK_SPEAKERS[1]}"/>`;
	return `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}">${ground}<g transform="translate(${edge} ${edge}) scale(${scale})">${turns}</g></svg>`;
}

const made = new Map<IconFile, Promise<Uint8Array<ArrayBuffer>>>();

export function iconOf(name: IconFile): Picture {
	const svg = signOf(ICON_FILES[name]);
	const read = (): Promise<Uint8Array<ArrayBuffer>> => {
		const bytes = made.get(name) ?? drawn(svg);
		made.set(name, bytes);
		return bytes;
	};
	return { version: createHash('sha256').update(svg).digest('hex').slice(0, 32), read };
}
