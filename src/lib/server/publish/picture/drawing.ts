/** From a layout in boxes to a PNG, without a browser. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import satori from 'satori';
import { faces } from './fonts.ts';
import { writePng } from './png.ts';

/** What satori lays out: its own stand-in for a React element. */
export interface Box {
	readonly type: string;
	readonly key: null;
	readonly props: { readonly style: Style; readonly children?: readonly (Box | string)[] | string; readonly [attribute: string]: unknown };
}

export type Style = Readonly<Record<string, string | number>>;

export const box = (style: Style, ...children: readonly (Box | null)[]): Box => ({
	type: 'div',
	key: null,
	props: { style: { display: 'flex', ...style }, children: children.filter((child) => child !== null) }
});

/** Text stands in a box of its own; `style` may say after how many lines it is cut. */
export const line = (style: Style, text: string): Box => ({
	type: 'div',
	key: null,
	props: { style: { display: 'block', ...style }, children: text }
});

export const image = (src: string, width: number, height: number): Box => ({
	type: 'img',
	key: null,
	props: { style: { width, height, flexShrink: 0 }, src, width, height }
});

let ready: Promise<void> | null = null;
const readied = (): Promise<void> =>
	(ready ??= initWasm(readFileSync(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm'))));

/**
 * The same layout gives the same bytes.
 *
 * @param width of the layout and of the picture, in pixels
 */
export async function png(layout: Box, width: number, height: number): Promise<Uint8Array<ArrayBuffer>> {
	await readied();
	const svg = await satori(layout, { width, height, fonts: faces() });
	const drawing = new Resvg(svg, { font: { loadSystemFonts: false } });
	const drawn = drawing.render();
	const pixels = drawn.pixels;
	drawn.free();
	drawing.free();
	return writePng(pixels, width, height);
}

/** An SVG without text, as a PNG whose corners may let through what is behind it. */
export async function drawn(svg: string): Promise<Uint8Array<ArrayBuffer>> {
	await readied();
	const drawing = new Resvg(svg, { font: { loadSystemFonts: false } });
	const picture = drawing.render();
	const bytes = new Uint8Array(picture.asPng());
	picture.free();
	drawing.free();
	return bytes;
}

/** @returns the height in pixels that a box takes when it is `width` pixels wide */
export async function heightIn(layout: Box, width: number): Promise<number> {
	let height = 0;
	const fonts = faces();
	// Text that nobody looks at need not become outlines.
	await satori(layout, { width, fonts, embedFont: false, onNodeDetected: (node) => (height = Math.max(height, node.top + node.height)) });
	return height;
}
