import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asWritten, fold, unitsOf } from '#lib/core/fold.ts';
import { hitsIn, wantedOf } from '#lib/core/search.ts';

const found = (text: string, query: string): string[] =>
	hitsIn(fold(text), wantedOf(query) ?? '').map(([from, to]) => text.slice(from, to));

describe('what is the same to a search', () => {
	it.each([
		['case', 'Nazarbayev NAZARBAYEV', 'nazarbayev', ['Nazarbayev', 'NAZARBAYEV']],
		['accents, whole or apart', 'caf\u00e9 cafe\u0301 cafe', 'CAFE', ['caf\u00e9', 'cafe\u0301', 'cafe']],
		['accents that are typed', 'Zoe Zo\u00eb', 'zo\u00eb', ['Zoe', 'Zo\u00eb']],
		['any white space', 'one  two one\n\ttwo one\u00a0two onetwo', 'one two', ['one  two', 'one\n\ttwo', 'one\u00a0two']],
		['the sharp s', 'Stra\u00dfe STRASSE \u1e9e', 'strasse', ['Stra\u00dfe', 'STRASSE']],
		['half of a sharp s is all of it', 'a\u00df', 'as', ['a\u00df']],
		['ligatures', 'o\ufb03ce e\ufb03cient \u0152uvre', 'ffi', ['\ufb03', '\ufb03']],
		['letters that were joined', '\u0152uvre \u00c6sop', 'oeuvre', ['\u0152uvre']],
		['letters with a stroke', '\u0141\u00f3d\u017a', 'lodz', ['\u0141\u00f3d\u017a']],
		['the dots of Turkish', '\u0130stanbul ISTANBUL \u0131stanbul', 'istanbul', ['\u0130stanbul', 'ISTANBUL', '\u0131stanbul']],
		[
			'the last sigma of a Greek word',
			'\u03bf\u03b4\u03bf\u03c2 \u039f\u0394\u039f\u03a3',
			'\u03bf\u03b4\u03bf\u03c3',
			['\u03bf\u03b4\u03bf\u03c2', '\u039f\u0394\u039f\u03a3']
		],
		['the points of Arabic', '\u0643\u0650\u062a\u064e\u0627\u0628', '\u0643\u062a\u0627\u0628', ['\u0643\u0650\u062a\u064e\u0627\u0628']],
		['printed quotes and dashes', 'don\u2019t \u2014 \u201cno\u201d', 'don\'t - "no"', ['don\u2019t \u2014 \u201cno\u201d']],
		['hyphens nobody sees', 'co\u00adop', 'coop', ['co\u00adop']],
		['wide letters', '\uff21\uff22', 'ab', ['\uff21\uff22']]
	])('%s', (_, text, query, hits) => expect(found(text, query)).toEqual(hits));

	it.each([
		['signs', 'x(a.b)* [c] \\d', 'x(a.b)* [c] \\d', ['x(a.b)* [c] \\d']],
		['a bracket alone', 'a(b', '(', ['(']],
		['a backslash alone', 'a\\b', '\\', ['\\']],
		['vowels of India', '\u0915\u093f \u0915\u093e', '\u0915\u093f', ['\u0915\u093f']],
		['voiced kana', '\u304b \u304c \u304b\u3099', '\u304c', ['\u304c', '\u304b\u3099']],
		['whole syllables of Korean', '\ud558 \ud55c', '\ud558', ['\ud558']],
		['three dots are not one', 'a\u2026', '.', []],
		['no white space where some is written', 'on e', 'one', []]
	])('%s mean themselves', (_, text, query, hits) => expect(found(text, query)).toEqual(hits));
});

const letters = fc.constantFrom(
	...[
		'a',
		'A',
		'b',
		's',
		' ',
		'  ',
		'\n',
		'\u00e9',
		'e',
		'e\u0301',
		'\u0301',
		'\u00df',
		'\u1e9e',
		'\ufb03',
		'f',
		'i',
		'\u0130',
		'\u0131',
		'\u03a3',
		'\u03c2'
	],
	...['\u2019', "'", '\u00ad', '\u{1f600}', '\u{1f469}\u200d\u{1f52c}', '\u1112', '\uac00', '(', '\\', '\u304b\u3099']
);
const text = fc.array(letters, { maxLength: 30 }).map((all) => all.join(''));

/** Case, then accents, of the whole text at once: nothing of `fold` but what the words mean. */
const slowly = (written: string): string =>
	unitsOf(written)
		.map((unit) => fold(unit).text)
		.join('');

/** From every place in turn: does the wanted begin in this very unit, and which is the first end that has all of it? */
function slowHits(written: string, wanted: string): (readonly [number, number])[] {
	const units = unitsOf(written);
	const lengthOf = (from: number, to: number) => slowly(units.slice(from, to).join('')).length;
	const placeOf = (unit: number) => units.slice(0, unit).join('').length;
	const hits: (readonly [number, number])[] = [];
	for (let from = 0; from < units.length; from++) {
		const begins = slowly(units.slice(from).join('')).indexOf(wanted);
		if (begins < 0 || begins >= lengthOf(from, from + 1)) continue;
		let to = from + 1;
		while (lengthOf(from, to) < begins + wanted.length) to++;
		hits.push([placeOf(from), placeOf(to)]);
		from = to - 1;
	}
	return hits;
}

describe('laws', () => {
	it('a text folds as its units do, one by one', () => {
		fc.assert(fc.property(text, (written) => fold(written).text === slowly(written)));
	});

	it('what is found is what an obvious search finds, in the very same places', () => {
		fc.assert(
			fc.property(text, fc.array(letters, { minLength: 1, maxLength: 3 }), (written, asked) => {
				const wanted = wantedOf(asked.join(''));
				if (wanted !== null) expect(hitsIn(fold(written), wanted)).toEqual(slowHits(written, wanted));
			}),
			{ numRuns: 1000 }
		);
	});

	it('accents off and small letters is all that happens to Latin letters', () => {
		const latin = fc.string({
			unit: fc.constantFrom(...Array.from('aeiouAEIOU\u00e0\u00c8\u00ee\u00f5\u00dc\u00e7\u00d1\u0159\u017d xyz'))
		});
		fc.assert(
			fc.property(latin, (written) => {
				const plain = written.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/gu, ' ');
				expect(fold(written).text).toBe(plain);
			})
		);
	});

	it('every letter folded leads back to the unit it comes from', () => {
		fc.assert(
			fc.property(text, (written) => {
				const folded = fold(written);
				const ends = new Set<number>();
				for (let at = 0; at < folded.text.length; at++) {
					const [from, to] = asWritten(folded, at, at + 1);
					expect(fold(written.slice(from, to)).text).toContain(folded.text[at]);
					ends.add(to);
				}
				expect(Math.max(0, ...ends)).toBeLessThanOrEqual(written.length);
			})
		);
	});
});
