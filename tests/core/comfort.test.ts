import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comfortFrom, dressOf, MEASURE_NAMES, MEASURES, onScale, PAPERS, THEMES, USUAL, type Comfort } from '#lib/core/comfort.ts';

const some = fc.record({
	theme: fc.constantFrom(...THEMES),
	face: fc.constantFrom('book', 'sans', 'dyslexic'),
	light: fc.constantFrom('word', 'paragraph', 'none'),
	focus: fc.boolean(),
	...Object.fromEntries(MEASURE_NAMES.map((name) => [name, fc.double({ noNaN: true })]))
});

describe('what was kept', () => {
	it.each([null, undefined, 3, 'dark', [], {}, { theme: 'pink', face: 7, light: null, focus: 'yes', type: 'big', leading: NaN }])(
		'%j is as usual',
		(found) => expect(comfortFrom(found)).toEqual(USUAL)
	);

	it('holds as far as it is understood', () =>
		expect(comfortFrom({ theme: 'sepia', face: 'comic', type: 1.3, more: true })).toEqual({ ...USUAL, theme: 'sepia', type: 1.3 }));

	it.each([
		['type', 99, 2],
		['type', -1, 0.8],
		['type', 1.349, 1.3],
		['leading', 0, 1.22],
		['leading', 1.7, 1.72],
		['width', 67, 66],
		['letters', 0.121, 0.12],
		['words', Infinity, 0]
	] as const)('%s of %d becomes %d', (name, found, becomes) => expect(comfortFrom({ [name]: found })[name]).toBe(becomes));

	it('law: whatever it was, it is within its bounds, on a step, and read again the same', () =>
		fc.assert(
			fc.property(fc.oneof(some, fc.anything()), (found) => {
				const comfort = comfortFrom(found);
				for (const name of MEASURE_NAMES) {
					const { least, most, step } = MEASURES[name];
					expect(comfort[name]).toBeGreaterThanOrEqual(least);
					expect(comfort[name]).toBeLessThanOrEqual(most);
					const steps = (comfort[name] - least) / step;
					expect(Math.abs(steps - Math.round(steps))).toBeLessThan(1e-6);
				}
				expect(comfortFrom(JSON.parse(JSON.stringify(comfort)))).toEqual(comfort);
			})
		));

	it.each(MEASURE_NAMES)('the usual %s is on its scale, and what WCAG asks for is too', (name) => {
		const { usual, most } = MEASURES[name];
		expect(onScale(MEASURES[name], usual)).toBe(usual);
		expect(most).toBeGreaterThanOrEqual({ type: 2, leading: 1.5, width: 80, letters: 0.12, words: 0.16 }[name]);
	});
});

describe('what is written on the page', () => {
	const written = (comfort: Comfort): string[] => {
		const { attributes, properties } = dressOf(comfort);
		return Object.entries({ ...attributes, ...properties }).flatMap(([name, value]) => (value === null ? [] : [`${name}=${value}`]));
	};

	it.each([
		[{}, []],
		[{ theme: 'sepia' }, ['data-theme=sepia']],
		[{ theme: 'system', face: 'dyslexic' }, ['data-face=dyslexic']],
		[{ light: 'none', focus: true }, ['data-light=none', 'data-focus=']],
		[{ type: 1.4, letters: 0.12 }, ['data-measured=', '--my-type=1.4', '--my-letters=0.12']]
	] as const)('of %j is %j', (change, expected) => expect(written({ ...USUAL, ...change })).toEqual(expected));

	it('law: every name is there, so that what was written before is taken away', () =>
		fc.assert(
			fc.property(some, (found) => {
				const { attributes, properties } = dressOf(comfortFrom(found));
				expect(Object.keys(attributes)).toEqual(Object.keys(dressOf(USUAL).attributes));
				expect(Object.keys(properties)).toEqual(Object.keys(dressOf(USUAL).properties));
			})
		));
});

it.each(Object.entries(PAPERS))("the browser's own bar has the paper of %s", (theme, paper) => {
	const css = readFileSync(new URL(`../../src/lib/ui/${theme === 'sepia' ? 'comfort' : 'tokens'}.css`, import.meta.url), 'utf8');
	const [, light, dark] = /--paper: (?:light-dark\()?(#[0-9a-f]{6})(?:, (#[0-9a-f]{6})\))?/.exec(css)!;
	expect(theme === 'dark' ? dark : light).toBe(paper);
});
