import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

type Colour = readonly [number, number, number];

const css = readFileSync(new URL('../../src/lib/ui/tokens.css', import.meta.url), 'utf8');
const [light, dark] = [1, 2].map(
	(theme) => (name: string) => linear(new RegExp(`--${name}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)`).exec(css)![theme]!)
);
/** Sepia is written down apart: frames and other pages do without it. */
const extra = readFileSync(new URL('../../src/lib/ui/comfort.css', import.meta.url), 'utf8');
const sepia = (name: string): Colour => linear(new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(extra)![1]!);
const SPEAKERS = ['s1', 's2', 's3', 's4', 's5', 's6', 's7', 's8'];

const linear = (hex: string): Colour =>
	[1, 3, 5]
		.map((i) => parseInt(hex.slice(i, i + 2), 16) / 255)
		.map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)) as unknown as Colour;

const luminance = ([r, g, b]: Colour): number => 0.2126 * r + 0.7152 * g + 0.0722 * b;

function contrast(a: Colour, b: Colour): number {
	const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y);
	return (high! + 0.05) / (low! + 0.05);
}

/** Machado, Oliveira and Fernandes 2009, severity 1, in linear light. */
const SIGHTS: Readonly<Record<string, readonly number[]>> = {
	usual: [1, 0, 0, 0, 1, 0, 0, 0, 1],
	protan: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
	deutan: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
	tritan: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039]
};

const seen = (sight: readonly number[], [r, g, b]: Colour): Colour =>
	[0, 3, 6].map((i) => Math.min(1, Math.max(0, sight[i]! * r + sight[i + 1]! * g + sight[i + 2]! * b))) as unknown as Colour;

/** Ottosson's OKLab: equal steps look about equal. */
function lab([r, g, b]: Colour): Colour {
	const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
	const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
	const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
	return [
		0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
		1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
		0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s
	];
}

const apart = (a: Colour, b: Colour): number => Math.hypot(...lab(a).map((value, i) => value - lab(b)[i]!));

describe.each([
	['light', light!],
	['dark', dark!],
	['sepia', sepia]
])('the %s palette', (_, colour) => {
	it.each(['ink', 'quiet', 'alarm', ...SPEAKERS])('%s can be read on paper and on the dock', (name) => {
		expect(contrast(colour(name), colour('paper'))).toBeGreaterThanOrEqual(4.5);
		expect(contrast(colour(name), colour('raised'))).toBeGreaterThanOrEqual(4.5);
	});

	it.each(SPEAKERS)('%s stands out on its rail', (name) => {
		expect(contrast(colour(name), colour('rail'))).toBeGreaterThanOrEqual(3);
	});

	it.each(['edge', 'focus'])('the %s of a control can be seen', (name) => {
		expect(contrast(colour(name), colour('paper'))).toBeGreaterThanOrEqual(3);
	});

	it('draws a line under the word that can be seen', () => {
		expect(contrast(colour('word-edge'), colour('paper'))).toBeGreaterThanOrEqual(3);
	});

	it.each(['word', 'found', 'found-here'])('ink can be read on %s', (name) => {
		expect(contrast(colour('ink'), colour(name))).toBeGreaterThanOrEqual(4.5);
	});

	it.each(Object.entries(SIGHTS))('tells eight speakers apart for %s sight', (_, sight) => {
		const colours = SPEAKERS.map((name) => seen(sight, colour(name)));
		const nearest = Math.min(...colours.flatMap((a, i) => colours.slice(i + 1).map((b) => apart(a, b))));
		// 0.02 is about what the eye can just tell apart side by side.
		expect(nearest).toBeGreaterThan(0.06);
	});
});
