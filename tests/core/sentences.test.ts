import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sentenceAt } from '#lib/core/sentences.ts';
import { words } from '#lib/core/words.ts';

/** All sentences of a text, as text. */
function cut(text: string): string[] {
	const spans = words(text);
	const found: string[] = [];
	for (let word = 0; word < spans.length;) {
		const [first, last] = sentenceAt(text, word);
		found.push(text.slice(spans[first]![0], spans[last]![1]));
		word = last + 1;
	}
	return found;
}

it.each<[string, string[]]>([
	['One thing. Another one! A third?', ['One thing.', 'Another one!', 'A third?']],
	['\u201cThey left.\u201d Then it was quiet.', ['\u201cThey left.\u201d', 'Then it was quiet.']],
	['Mr. Smith met Dr. J. Brown of the U.S. Senate. He left.', ['Mr. Smith met Dr. J. Brown of the U.S. Senate.', 'He left.']],
	['It rose by 4.5 percent, i.e. more than before.', ['It rose by 4.5 percent, i.e. more than before.']],
	['Well... maybe. Yes.', ['Well... maybe.', 'Yes.']],
	['Das ist z.B. Herr Meier. Er kam.', ['Das ist z.B. Herr Meier.', 'Er kam.']],
	[
		'\u041e\u043d \u0443\u0448\u0451\u043b. \u0418 \u0432\u0441\u0451.',
		['\u041e\u043d \u0443\u0448\u0451\u043b.', '\u0418 \u0432\u0441\u0451.']
	],
	['\u5929\u6c14\u5f88\u597d\u3002\u6211\u4eec\u8d70\u5427\u3002', ['\u5929\u6c14\u5f88\u597d\u3002', '\u6211\u4eec\u8d70\u5427\u3002']],
	['no sign at all', ['no sign at all']]
])('%s', (text, sentences) => expect(cut(text)).toEqual(sentences));

it('gives every word of a sentence the same sentence, and every word one', () => {
	const text = fc.array(fc.constantFrom('We', 'went.', 'home', 'Mr.', 'U.S.', 'why?', '\u2014', '\u201cno.\u201d'), {
		minLength: 1,
		maxLength: 30
	});
	fc.assert(
		fc.property(text, (list) => {
			const written = list.join(' ');
			list.forEach((_, word) => {
				const [first, last] = sentenceAt(written, word);
				expect(first <= word && word <= last).toBe(true);
				expect([sentenceAt(written, first), sentenceAt(written, last)]).toEqual([
					[first, last],
					[first, last]
				]);
			});
		})
	);
});

it('makes nothing of no words', () => expect(sentenceAt('', 0)).toEqual([0, 0]));
