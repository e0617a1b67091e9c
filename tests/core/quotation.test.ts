import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quotedWords, trimmed, wordRun, type Quotation } from '#lib/core/quotation.ts';

const passages = [{ text: 'One two three.' }, { text: '  ' }, { text: 'Four, five.' }];
const quote = (first: number, from: number, last: number, to: number): Quotation => ({ first, from, last, to });

it.each<[string, Quotation, Quotation | null]>([
	['space at both ends', quote(0, 3, 0, 8), quote(0, 4, 0, 7)],
	['a last passage that gives nothing', quote(0, 4, 2, 0), quote(0, 4, 0, 14)],
	['a first passage that gives nothing', quote(0, 14, 2, 4), quote(2, 0, 2, 4)],
	['nothing but space', quote(1, 0, 1, 2), null]
])('trimmed of %s', (_what, whole, rest) => expect(trimmed(whole, passages)).toEqual(rest));

it('trimming takes away no word', () => {
	const text = fc.array(fc.constantFrom('a', 'bc', ' ', '  '), { maxLength: 8 }).map((parts) => ({ text: parts.join('') }));
	fc.assert(
		fc.property(fc.array(text, { minLength: 1, maxLength: 5 }), fc.nat(), fc.nat(), fc.nat(), fc.nat(), (texts, a, b, c, d) => {
			const [first, last] = [a % texts.length, b % texts.length].sort((x, y) => x - y) as [number, number];
			const from = c % (texts[first]!.text.length + 1);
			const to = d % (texts[last]!.text.length + 1);
			const whole = quote(first, from, last, first === last ? Math.max(from, to) : to);
			const rest = trimmed(whole, texts);
			expect(rest ? quotedWords(rest, texts) : '').toBe(quotedWords(whole, texts));
			if (rest) expect(rest.from < texts[rest.first]!.text.length && rest.to > 0).toBe(true);
		})
	);
});

describe('the words a quotation touches', () => {
	it.each<[string, Quotation, readonly number[] | null]>([
		['whole ones', quote(0, 4, 0, 7), [0, 1, 0, 1]],
		['one that is cut', quote(0, 5, 0, 9), [0, 1, 0, 2]],
		['over passages', quote(0, 8, 2, 2), [0, 2, 2, 0]],
		['none', quote(0, 3, 0, 4), null]
	])('%s', (_what, quotation, places) => {
		const run = wordRun(quotation, passages);
		expect(run && [run.from.paragraph, run.from.word, run.to.paragraph, run.to.word]).toEqual(places);
	});
});
