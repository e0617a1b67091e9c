import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { heightFor, type Shape } from '../../src/embed/height.ts';

const shape = (of: Partial<Shape>): Shape => ({ whole: 400, box: 250, text: 5000, controls: 46, rem: 16, ...of });

describe('the height a frame asks for', () => {
	it.each<[string, Partial<Shape>, number]>([
		['a long text, as much as a page can follow', {}, 640],
		['a long text in a frame that is higher', { whole: 900, box: 750 }, 640],
		['a short text, all of it', { text: 180.2 }, 331],
		['next to no text, what makes it a page to read', { text: 20 }, 240],
		['low, the lines being spoken', { whole: 200, box: 130 }, 166],
		['low, with more controls than usual', { whole: 230, box: 20 }, 239],
		['no text, the controls', { whole: 90, box: null, text: 0 }, 59],
		['larger letters', { rem: 24 }, 960]
	])('%s', (_what, of, height) => expect(heightFor(shape(of))).toBe(height));

	it('law: once it has what it asked for, it shows no other view and asks for nothing else', () => {
		const some = (max: number) => fc.double({ min: 1, max, noNaN: true });
		const shapes = fc.record({
			whole: some(1500),
			chrome: some(100),
			text: some(5000),
			controls: some(60),
			rem: some(16).map((rem) => rem + 15)
		});
		fc.assert(
			fc.property(shapes, ({ whole, chrome, text, controls, rem }) => {
				const viewOf = (height: number) => [7, 15].filter((from) => height >= from * rem).length;
				const at = (height: number): number =>
					heightFor({ whole: height, box: viewOf(height) > 0 ? Math.max(0, height - chrome) : null, text, controls, rem });
				const wished = at(whole);
				expect([viewOf(wished), at(wished)]).toEqual([viewOf(whole), wished]);
			})
		);
	});
});
