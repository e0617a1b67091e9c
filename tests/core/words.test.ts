import fc from 'fast-check';
import { expect, it } from 'vitest';
import { wordAt, words } from '#lib/core/words.ts';

const shown = (text: string) => words(text).map(([from, to]) => text.slice(from, to));

it.each([
	['Right. You know,', ['Right.', 'You', 'know,']],
	["They've got - they're", ["They've", 'got', '-', "they're"]],
	['[laughter] Yes', ['[laughter]', 'Yes']],
	['  spaced\u00a0out\u2003wide ', ['spaced', 'out', 'wide']],
	['👩‍👩‍👧 family e\u0301t', ['👩‍👩‍👧', 'family', 'e\u0301t']],
	['مرحبا بكم', ['مرحبا', 'بكم']],
	['これは日本語です。', ['これは', '日本', '語です。']],
	['カタカナ と ABC', ['カタカナ', 'と', 'ABC']],
	['', []],
	[' \n', []]
])('%j', (text, expected) => expect(shown(text)).toEqual(expected));

it('covers every character that is not a space, in order and once', () => {
	const text = fc.string({
		unit: fc.oneof(fc.constantFrom(...Array.from('ab .-日本語のカー。ไทย ')), fc.string({ unit: 'grapheme', maxLength: 1 }))
	});
	fc.assert(
		fc.property(text, (text) => {
			const spans = words(text);
			expect(spans.map(([from, to]) => text.slice(from, to)).join('')).toBe(text.replace(/\s+/gu, ''));
			for (const [i, [from, to]] of spans.entries()) {
				expect(from).toBeLessThan(to);
				expect(from).toBeGreaterThanOrEqual(spans[i - 1]?.[1] ?? 0);
			}
		})
	);
});

it('turns a click into the word under it or before it', () => {
	const spans = words('  one two');
	expect([0, 2, 4, 5, 6, 99].map((offset) => wordAt(spans, offset))).toEqual([0, 0, 0, 0, 1, 1]);
});
