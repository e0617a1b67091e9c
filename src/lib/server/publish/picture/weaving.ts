/** Lanes as SVG, in the colours and weaves of the page. */
import type { Lane } from '#lib/core/lanes.ts';
import { WEAVES } from '#lib/core/weaves.ts';
import { LIGHT, SPEAKERS } from './colours.ts';

export interface Rows {
	readonly width: number;
	/** Of one lane, in pixels. */
	readonly height: number;
	readonly gap: number;
	/** How much larger than on the page the weave is. */
	readonly scale: number;
	/** Of a rail's corners, in pixels. */
	readonly round: number;
}

/**
 * @param rows each a list of lanes that share a rail
 * @returns an SVG of its own, as high as its rails
 */
export function woven(rows: readonly (readonly Lane[])[], { width, height, gap, scale, round }: Rows): string {
	const high = heightOf(rows.length, { height, gap });
	const rails = rows.map((lanes, i) => {
		const rail = `<rect width="${width}" height="${height}" rx="${round}" fill="${LIGHT.rail}"/>`;
		return `<g transform="translate(0 ${i * (height + gap)})">${rail}${lanes.map(laneOf).join('')}</g>`;
	});
	return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${high}" viewBox="0 0 ${width} ${high}"><defs>${patterns(scale)}</defs>${rails.join('')}</svg>`;
}

export const heightOf = (rows: number, { height, gap }: Pick<Rows, 'height' | 'gap'>): number =>
	rows * height + Math.max(0, rows - 1) * gap;

function laneOf({ colour, path }: Lane): string {
	const block = `<path d="${path}" fill="${SPEAKERS[colour]!}" fill-opacity="0.86"/>`;
	return colour === 1 ? block : `${block}<path d="${path}" fill="url(#w${colour})"/>`;
}

const patterns = (scale: number): string =>
	WEAVES.map(
		({ id, size, turn, path }) =>
			`<pattern id="w${id}" width="${size}" height="${size}" patternUnits="userSpaceOnUse" patternTransform="rotate(${turn}) scale(${scale})"><path d="${path}" fill="#fff" fill-opacity="0.18"/></pattern>`
	).join('');

/** As satori takes a picture inside a picture. */
export const asImage = (svg: string): string => `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
