import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { words } from '#lib/core/words.ts';
import { readEnglish } from '#lib/server/audio/english.ts';
import { sentences, written } from '#lib/server/audio/sentences.ts';

const spoken = (text: string): string => sentences(text, readEnglish).map(written).join(' | ');

describe('what flite is given to read', () => {
	it.each([
		['about 2,500-strong troops', 'about 2,500-strong troops'],
		['it costs $2.3 million or 3.5%', 'it costs $2.3 million or 3.5%'],
		['at 10:30 on the 20th', 'at 10:30 on the 20th'],
		['in the 1990s', 'in the 1990s'],
		['in 2019 and 1547', 'in twenty nineteen and fifteen forty seven'],
		['in 2000, 2005 and 1905', 'in two thousand, two thousand five and nineteen oh five'],
		['in 1900', 'in nineteen hundred'],
		['5500 people', '5,500 people'],
		['1990–1995', 'nineteen ninety to nineteen ninety five'],
		['the U.S. are', 'the U.S are'],
		['from the U.S. The next', 'from the U.S The next'],
		['in the U.S.', 'in the U.S.'],
		['the UN said', 'the U.N said'],
		["NPR's reporter", "N.P.R's reporter"],
		["NATO's presence", "NATO's presence"],
		['World War II', 'World War II'],
		['AT&T and Q&A', 'A.T and T and Q and A'],
		['one - two', 'one, two'],
		['one—two', 'one, two'],
		['“Café” isn’t ½ off…', "Cafe isn't a half off."],
		['€5 or £20', '5 euros or 20 pounds'],
		['24/7 and 9/11', '24 7 and 9 11'],
		['#1', 'number 1'],
		['Mm-hmm.', 'mm hm.'],
		['Mr. Smith met Dr. Jones.', 'Mr. Smith met Dr. Jones.'],
		['Yes. No! What? so', 'Yes. | No! | What? | so'],
		['He said. and went', 'He said. and went'],
		['Thank you. [laughter] Next.', 'Thank you. | Next.'],
		['(SOUNDBITE OF MUSIC) Hello (APPLAUSE) there', 'Hello there'],
		['the alliance (NATO) and (I think) me', 'the alliance NATO and I think me'],
		['BREAKING NEWS FROM MOSCOW TODAY ABOUT IT', 'Breaking News From Moscow Today About It'],
		['see https://www.ksmu.org/2022-01-09/russian', 'see ksmu dot org'],
		['東京 and \u{1F600}', 'and'],
		['...', '']
	])('%s', (shown, said) => expect(spoken(shown)).toBe(said));

	it('never reads a year and a count by their neighbours', () => {
		fc.assert(
			fc.property(fc.integer({ min: 1000, max: 9999 }), (n) => {
				expect(spoken(`so ${n} it is`)).not.toMatch(/(?<![\d,])\d{4}/);
			})
		);
	});
});

it('makes every unit from one shown word, in order, and no sentence too long', () => {
	const piece = fc.oneof(
		fc.constantFrom('a', 'U.S.', '-', '(APPLAUSE)', '[x', 'x]', '2019', 'end.', 'Why?', '“so', '東京', '…', '&'),
		fc.string({ unit: 'grapheme', maxLength: 9 })
	);
	fc.assert(
		fc.property(fc.array(piece, { maxLength: 300 }), (pieces) => {
			const text = pieces.join(' ');
			const said = sentences(text, readEnglish);
			const order = said.flat().map(({ word }) => word);
			expect(order.every((word, i) => word < words(text).length && (i === 0 || word > order[i - 1]!))).toBe(true);
			expect(said.every((sentence) => sentence.length > 0 && sentence.every(({ say }) => /[a-z0-9]/i.test(say)))).toBe(true);
			expect(Math.max(0, ...said.map((sentence) => written(sentence).length))).toBeLessThan(700);
		})
	);
});

it('stays quick in an endless paragraph', () => {
	for (const text of ['[('.repeat(50_000), '.'.repeat(100_000), 'word '.repeat(20_000), 'x'.repeat(100_000), '((A '.repeat(25_000)]) {
		const began = performance.now();
		spoken(text);
		expect(performance.now() - began).toBeLessThan(3000);
	}
});
