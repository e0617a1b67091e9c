import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accentStyle, contrast, GROUNDS, shadesOf } from '../../src/embed/accent.ts';

const colour = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);
const tokens = readFileSync(new URL('../../src/lib/ui/tokens.css', import.meta.url), 'utf8');

it.each([
	['#000000', '#ffffff', 21],
	['#777777', '#ffffff', 4.48],
	['#0b6a67', '#0b6a67', 1]
])('%s on %s is %d to 1', (a, b, ratio) => expect(contrast(a, b)).toBeCloseTo(ratio, 2));

describe.each([
	['light', GROUNDS.light, 1],
	['dark', GROUNDS.dark, 2]
] as const)('on %s paper', (_, ground, theme) => {
	it('paper and ink are those of the house', () => {
		for (const name of ['paper', 'ink'] as const)
			expect(new RegExp(`--${name}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)`).exec(tokens)![theme]).toBe(ground[name]);
	});

	it('any accent gives a button that is seen, a sign that is read on it, and a word that is read', () => {
		fc.assert(
			fc.property(colour, (accent) => {
				const { fill, onFill, word } = shadesOf(accent, ground);
				expect(contrast(fill, ground.paper)).toBeGreaterThanOrEqual(3);
				expect(contrast(onFill, fill)).toBeGreaterThanOrEqual(4.5);
				expect(contrast(word, ground.ink)).toBeGreaterThanOrEqual(4.5);
			})
		);
	});
});

it('an accent that can be seen stays as it is', () => {
	expect(shadesOf('#0b6a67', GROUNDS.light).fill).toBe('#0b6a67');
	expect(shadesOf('#74c7c1', GROUNDS.dark).fill).toBe('#74c7c1');
});

it('nothing but colours comes into the style', () => {
	expect(accentStyle(null)).toBeNull();
	expect(accentStyle('#0b6a67')!.split(';')).toHaveLength(6);
	for (const part of accentStyle('#0b6a67')!.split(';')) expect(part).toMatch(/^--(light|dark)-\w+:#[0-9a-f]{6}$/);
});
