import approximate from 'approx-string-match';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anchorOf, type Anchor } from '#lib/core/anchor.ts';
import { isGuess, resolve, type How } from '#lib/core/anchored.ts';
import { quotedWords, type Quotation } from '#lib/core/quotation.ts';
import { seconds } from '#lib/core/time.ts';
import { paragraphId, type ParagraphId } from '#lib/core/transcript.ts';

interface Text {
	readonly id: ParagraphId;
	readonly text: string;
	readonly start: ReturnType<typeof seconds> | null;
}

/** Numbered as a source numbers them, ten seconds each. */
const numbered = (texts: readonly string[]): Text[] => texts.map((text, i) => ({ id: paragraphId(i), text, start: seconds(i * 10) }));

const TALK = [
	'Good morning, Charles. It is good to be with you.',
	'The president called for help, and help came from five countries within a day.',
	'Why did they come so quickly?',
	'Because the president called for help in the name of all of them, and nobody could refuse him in front of the others.',
	'How long will they stay? Nobody knows, and nobody has asked.'
];

/** From the first of some words in a paragraph to the end of others. */
function quoting(texts: readonly Text[], first: number, start: string, last = first, end = start): Quotation {
	return { first, from: texts[first]!.text.indexOf(start), last, to: texts[last]!.text.indexOf(end) + end.length };
}

const anchored = (first: number, start: string, last = first, end = start): Anchor => {
	const talk = numbered(TALK);
	return anchorOf(quoting(talk, first, start, last, end), talk, talk[first]!.start);
};

function found(anchor: Anchor, texts: readonly Text[]): readonly [How | null, string] {
	const resolved = resolve(anchor, texts, approximate);
	return [resolved?.how ?? null, resolved ? quotedWords(resolved.quotation, texts) : ''];
}

describe('what an anchor keeps', () => {
	it('of few words all, and what stands around them', () => {
		expect(anchored(1, 'help came from')).toEqual({
			...{ paragraph: 'p2', from: 35, last: 'p2', to: 49, words: 'help came from', lastWords: null, time: 10 },
			...{ before: 'nt called for help, and ', after: ' five countries within a' }
		});
	});

	it('of many words the first and the last, whole', () => {
		const { words, lastWords } = anchored(3, 'Because', 3, 'the others.');
		expect([words, lastWords]).toEqual(['Because the president called for', 'in front of the others.']);
	});

	it('of several paragraphs the first words of the first and the last of the last', () => {
		const anchor = anchored(2, 'so quickly?', 4, 'How long');
		expect(anchor).toMatchObject({
			paragraph: 'p3',
			last: 'p5',
			words: 'so quickly?',
			lastWords: 'How long',
			before: 'Why did they come '
		});
		expect(anchor.after).toBe(' will they stay? Nobody ');
	});

	it.each([
		['one endless word', 'a'.repeat(200), 36, 24],
		['letters of two units', '\u{1F600}'.repeat(100), 36, 24],
		['letters of two units, one place on', `a${'\u{1F600}'.repeat(100)}b`, 35, 24],
		['a script without spaces', '中文的一個句子'.repeat(20), 36, 24]
	])('of %s no broken letter and not too much', (_, text, most, least) => {
		const { words, lastWords } = anchorOf({ first: 0, from: 0, last: 0, to: text.length }, numbered([text]), null);
		expect(text.startsWith(words) && text.endsWith(lastWords!)).toBe(true);
		expect([words.length <= most, words.length > most - 4]).toEqual([true, true]);
		expect([lastWords!.length <= least + 1, lastWords!.length > least - 4]).toEqual([true, true]);
		expect(`${words}${lastWords!}`.isWellFormed()).toBe(true);
	});
});

describe('where words are found again', () => {
	const edited = (change: (texts: string[]) => void): Text[] => {
		const texts = [...TALK];
		change(texts);
		return numbered(texts);
	};
	const rows: readonly (readonly [what: string, anchor: Anchor, texts: Text[], how: How | null, words: string])[] = [
		['nothing changed', anchored(1, 'help came'), numbered(TALK), 'exact', 'help came'],
		['words before them', anchored(1, 'help came'), edited((t) => (t[1] = `Well. ${t[1]}`)), 'shifted', 'help came'],
		['a paragraph before them', anchored(1, 'help came from'), edited((t) => t.unshift('This is Parley.')), 'moved', 'help came from'],
		['two paragraphs out of the way', anchored(3, 'nobody could'), edited((t) => t.splice(0, 2)), 'moved', 'nobody could'],
		['a word put right', anchored(1, 'five countries within a day.'), edited((t) => (t[1] = t[1]!.replace('countries', 'country'))), 'changed', 'five country within a day.'], // prettier-ignore
		[
			'the same words twice, with a paragraph before both',
			anchored(3, 'called for help'),
			edited((t) => t.unshift('This is Parley.')),
			'moved',
			'called for help'
		],
		[
			'curly quotes',
			anchored(4, 'Nobody knows, and nobody'),
			edited((t) => (t[4] = t[4]!.replace(', and', ' \u2013 and'))),
			'changed',
			'Nobody knows – and nobody'
		],
		[
			'another text altogether',
			anchored(1, 'help came from'),
			numbered(['Music.', 'Weather and traffic, on the hour.']),
			'time',
			'Weather and traffic, on the hour.'
		],
		['no text at all', anchored(1, 'help came from'), [], null, ''],
		['words in the middle of many', anchored(3, 'Because', 3, 'the others.'), edited((t) => (t[3] = t[3]!.replace('in the name', 'solemnly, in the name'))), 'shifted', 'Because the president called for help solemnly, in the name of all of them, and nobody could refuse him in front of the others.'], // prettier-ignore
		[
			'a paragraph cut in two within them',
			anchored(3, 'Because', 3, 'the others.'),
			numbered([...TALK.slice(0, 3), TALK[3]!.slice(0, 69), TALK[3]!.slice(70), TALK[4]!]),
			'moved',
			TALK[3]!
		],
		[
			'a paragraph put between theirs',
			anchored(2, 'so quickly?', 4, 'How long'),
			edited((t) => t.splice(3, 1, '(Pause.)', t[3]!)),
			'moved',
			`so quickly? (Pause.) ${TALK[3]} How long`
		],
		[
			'the end of many gone',
			anchored(3, 'Because', 3, 'the others.'),
			edited((t) => (t[3] = t[3]!.slice(0, 69))),
			'changed',
			TALK[3]!.slice(0, 69)
		]
	];
	it.each(rows)('%s', (_, anchor, texts, how, words) => expect(found(anchor, texts)).toEqual([how, words]));

	it('of the same words in two places, those between the same neighbours', () => {
		const anchor = anchored(3, 'president called for help');
		const texts = numbered(['This is Parley.', ...TALK]);
		expect(resolve(anchor, texts, approximate)!.quotation.first).toBe(4);
		const others = numbered([TALK[1]!, TALK[0]!, TALK[2]!, TALK[4]!, TALK[3]!]);
		expect(resolve(anchor, others, approximate)!.quotation.first).toBe(4);
	});

	it('of the same words in two places, without neighbours, the nearer, and it is a guess', () => {
		const anchor = { ...anchored(1, 'nobody'.slice(0, 0) + 'help'), before: '', after: '' };
		const resolved = resolve(
			anchor,
			edited((t) => (t[1] = `So: ${t[1]}`)),
			approximate
		)!;
		expect([resolved.quotation.from, isGuess(resolved.how)]).toEqual([TALK[1]!.indexOf('help') + 4, true]);
	});

	it('by a link that lost what stood behind its #', () => {
		expect(
			found({ ...anchored(3, 'nobody could'), paragraph: null, last: null, from: 0, to: 0, before: '', after: '' }, numbered(TALK))
		).toEqual(['moved', 'nobody could']);
	});

	it('whole words before parts of words', () => {
		const anchor = anchorOf({ first: 0, from: 0, last: 0, to: 3 }, numbered(['The rest.']), null);
		const texts = numbered(['This is Parley.', 'Theories. The rest is history.']);
		expect(resolve({ ...anchor, before: '', after: '' }, texts, approximate)?.quotation).toEqual({ first: 1, from: 10, last: 1, to: 13 });
	});

	it('by the time where the order was edited, and nowhere where nobody knows one', () => {
		const texts = numbered(['a', 'b', 'c']).toReversed();
		const lost = { ...anchored(1, 'help came from'), paragraph: paragraphId(90) };
		expect(found({ ...lost, time: seconds(14) }, texts)).toEqual(['time', 'b']);
		expect(found({ ...lost, time: null }, texts)).toEqual([null, '']);
	});
});

describe('laws', () => {
	/** Words that a text of any length has no two alike of, so that there is one right answer. */
	const name = (n: number): string => `${'kltrmnvs'[n % 8]}${'aeiou'[(n >> 3) % 5]}${'bdgz'[(n * 7) % 4]}${n.toString(36)}`;
	const shape = fc.array(fc.integer({ min: 3, max: 30 }), { minLength: 2, maxLength: 8 });
	const share = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });

	function written(lengths: readonly number[]): Text[] {
		let n = 0;
		return numbered(lengths.map((length) => Array.from({ length }, () => name(n++)).join(' ')));
	}

	/** From the start of a word to the end of that or a later one. */
	function picked(texts: readonly Text[], a: number, b: number): Quotation {
		const spots = texts.flatMap(({ text }, passage) =>
			Array.from(text.matchAll(/\S+/g), ({ 0: word, index }) => ({ passage, index, word }))
		);
		const [start, end] = [a, b].map((one) => Math.floor(one * spots.length)).sort((x, y) => x - y).map((i) => spots[i]!); // prettier-ignore
		return { first: start!.passage, from: start!.index, last: end!.passage, to: end!.index + end!.word.length };
	}

	it('an unedited text gives back the same words, and no guess', () => {
		fc.assert(
			fc.property(shape, share, share, (lengths, a, b) => {
				const texts = written(lengths);
				const quotation = picked(texts, a, b);
				const kept = JSON.parse(JSON.stringify(anchorOf(quotation, texts, seconds(1)))) as Anchor;
				expect(resolve(kept, texts, approximate)).toEqual({ quotation, how: 'exact' });
			})
		);
	});

	it('words put in before or after them, and paragraphs before or after theirs, never lose them', () => {
		fc.assert(
			fc.property(shape, share, share, fc.nat(4), fc.nat(3), fc.boolean(), (lengths, a, b, words, paragraphs, behind) => {
				const texts = written(lengths);
				const quotation = picked(texts, a, b);
				const put = ' yyy'.repeat(words);
				const longer = texts.map(({ text }, i) => {
					const front = i === quotation.first ? `${put.slice(1)} ${text}`.trim() : text;
					return behind && i === quotation.last ? front + put : front;
				});
				const now = numbered([...Array.from({ length: paragraphs }, () => 'zzz zzz'), ...longer]);
				const [how, said] = found(anchorOf(quotation, texts, seconds(1)), now);
				expect(said).toBe(quotedWords(quotation, texts));
				expect(how).toBe(paragraphs > 0 ? 'moved' : words > 0 ? 'shifted' : 'exact');
			})
		);
	});

	it('a letter changed in each tenth leaves them where they were', () => {
		fc.assert(
			fc.property(shape, share, share, (lengths, a, b) => {
				const texts = written(lengths);
				const quotation = picked(texts, a, b);
				const { first, from } = quotation;
				const to = quotation.first === quotation.last ? quotation.to : texts[first]!.text.length;
				const changed = texts.map(({ text }, i) =>
					i === first ? text.replace(/\S/g, (letter, at: number) => (at >= from && at < to && (at - from) % 10 === 4 ? 'q' : letter)) : text
				);
				const resolved = resolve(anchorOf(quotation, texts, null), numbered(changed), approximate);
				expect(resolved?.quotation).toEqual(to - from < 8 && changed[first] !== texts[first]!.text ? undefined : quotation);
			})
		);
	});
});
