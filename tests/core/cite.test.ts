import { parse } from '@retorquere/bibtex-parser';
import fc from 'fast-check';
import { HtmlValidate } from 'html-validate';
import { parsers } from 'prettier/plugins/markdown';
import { describe, expect, it } from 'vitest';
import { citationOf, inMarks, type Citation, type Customs } from '#lib/core/cite.ts';
import { htmlQuote, markdownQuote, plainQuote } from '#lib/core/cite-quoted.ts';
import { apaHtml, apaText, bibtex } from '#lib/core/cite-reference.ts';
import { headingOf, manuscriptOf } from '#lib/core/manuscript.ts';
import { seconds } from '#lib/core/time.ts';
import type { CalendarDate } from '#lib/core/transcript.ts';
import { episodeFrom } from '../support/episode.ts';

const customs: Customs = { date: (date) => `the day ${date}`, list: (names) => names.join(' and '), nobody: 'Nobody named' };
const LINK = 'https://a.example/episodes/a-talk?t=83.2&quote=the+words#p2:4-13';
const SOURCE = 'https://www.radio.example/2022/a_(talk)?x=%20{y}';

const TALK: Citation = {
	sayings: [{ speaker: 'Charles Maynes', paragraphs: ['Right. You know?'] }],
	time: seconds(83.27),
	id: 'a-talk-about-the-news-of-today',
	title: 'A talk',
	date: '2022-01-09' as CalendarDate,
	source: SOURCE,
	authors: ['Rascoe', 'Charles Maynes'],
	language: 'en',
	link: LINK
};
const BARE: Partial<Citation> = { sayings: [{ speaker: null, paragraphs: ['Yes.'] }], date: null, source: null, authors: [], time: null };
const TWO: Citation['sayings'] = [
	{ speaker: 'Ann', paragraphs: ['One.', 'Two.'] },
	{ speaker: null, paragraphs: ['Three.'] }
];
const lines = (...all: readonly string[]): string => all.join('\n');

describe('what a citation takes from an episode', () => {
	const episode = { ...episodeFrom('A talk\nANN: One two.\nBEN: Three  four.\nBEN: Five.\nANN: Six.'), date: '2022-01-09' as CalendarDate };
	const passages = manuscriptOf(episode).sections.flatMap((section) => section.passages);
	const cited = (change: Partial<typeof episode>, quotation = { first: 0, from: 4, last: 3, to: 3 }) =>
		citationOf(headingOf({ ...episode, ...change }), passages, { quotation, time: seconds(2), link: LINK });

	it('is the words of each who speaks', () => {
		expect(cited({}).sayings).toEqual([
			{ speaker: 'Ann', paragraphs: ['two.'] },
			{ speaker: 'Ben', paragraphs: ['Three four.', 'Five.'] },
			{ speaker: 'Ann', paragraphs: ['Six'] }
		]);
	});

	it.each<[Partial<typeof episode>, Partial<Citation>]>([
		[{}, { authors: ['Ann', 'Ben'], time: seconds(2), title: 'A talk' }],
		[{ author: 'Radio  One' }, { authors: ['Radio One'] }],
		[{ source: 'javascript:alert(1)' }, { source: null }],
		[{ source: 'not an address' }, { source: null }],
		[{ source: 'http://a.example/b' }, { source: 'http://a.example/b' }],
		[{ title: 'Turned \u202eround\nhere' }, { title: 'Turned round here' }]
	])('of %o', (change, facts) => expect(cited({ title: 'A talk', ...change })).toMatchObject(facts));

	it('is the whole conversation where nothing is quoted', () => {
		const whole = citationOf(headingOf(episode), passages, { quotation: null, time: seconds(2), link: LINK });
		expect(whole).toMatchObject({ sayings: [], time: null });
	});
});

describe('quotation marks', () => {
	it.each([
		['Yes.', 'en', '“Yes.”'],
		['He said “no” to me', 'en-GB', '“He said ‘no’ to me”'],
		['He said "no" to me', 'en', '“He said ‘no’ to me”'],
		['A 5" pipe', 'en', '“A 5" pipe”'],
		['Er sagte „nein“.', 'de', '„Er sagte ‚nein‘.“'],
		['Il a dit « non ».', 'fr', '«\u00A0Il a dit “non”.\u00A0»'],
		['Да', 'ru', '«Да»'],
		['はい', 'ja', '「はい」'],
		['نعم', 'ar', '“نعم”']
	])('of %s in %s', (text, language, marked) => expect(inMarks(text, language)).toBe(marked));
});

describe('plain text', () => {
	it.each<[string, Partial<Citation>, string]>([
		['one speaker', {}, lines('“Right. You know?”', '— Charles Maynes, “A talk”, the day 2022-01-09', SOURCE, LINK)],
		['nothing known but the words', BARE, lines('“Yes.”', '— “A talk”', LINK)],
		['several speakers', { sayings: TWO, source: null }, lines('Ann: One.', 'Two.', 'Nobody named: Three.', '', '— “A talk”, the day 2022-01-09', LINK)], // prettier-ignore
		['the whole', { sayings: [] }, lines('“A talk”, Rascoe and Charles Maynes, the day 2022-01-09', SOURCE, LINK)]
	])('of %s', (_, change, text) => expect(plainQuote({ ...TALK, ...change }, customs)).toBe(text));
});

interface Node {
	readonly type: string;
	readonly value?: string;
	readonly url?: string;
	readonly children?: readonly Node[];
}
const markdownTree = (text: string): Node =>
	(parsers.markdown.parse as (text: string, options: object) => Node)(text, { originalText: text });
const textIn = ({ value = '', children = [] }: Node): string => value + children.map(textIn).join('');
const typesIn = ({ type, children = [] }: Node): string[] => [type, ...children.flatMap(typesIn)];

describe('Markdown', () => {
	it.each<[string, Partial<Citation>, string]>([
		[
			'one speaker',
			{},
			lines('> Right. You know?', '>', `> — Charles Maynes, [A talk](${LINK}), the day 2022-01-09 ([radio.example](https://www.radio.example/2022/a%5F%28talk%29?x=%20{y}))`) // prettier-ignore
		],
		['nothing known but the words', BARE, lines('> Yes.', '>', `> — [A talk](${LINK})`)],
		['several speakers', { sayings: TWO, ...{ source: null, date: null } }, lines('> **Ann:** One.', '>', '> Two.', '>', '> **Nobody named:** Three.', '>', `> — [A talk](${LINK})`)], // prettier-ignore
		['the whole', { sayings: [], source: null }, `[A talk](${LINK}), Rascoe and Charles Maynes, the day 2022-01-09`]
	])('of %s', (_, change, text) => expect(markdownQuote({ ...TALK, ...change }, customs)).toBe(text));

	/** Two tildes strike out in one dialect, dollars are mathematics in another: no parser of CommonMark minds either. */
	const AWKWARD = [
		'*a* _b_ [c](d) `e`',
		'# no heading',
		'- no list',
		'1. no list',
		'1) no',
		'> no',
		'<b>no</b>',
		'&amp; &lt;',
		'![x](y)',
		'\\* \\',
		'+ no',
		'====='
	];
	it.each(AWKWARD)('leaves %s as it is', (text) => {
		const tree = markdownTree(markdownQuote({ ...TALK, title: text, sayings: [{ speaker: text, paragraphs: [text] }] }, customs));
		const [quote] = tree.children!;
		expect([tree.children!.length, quote!.type]).toEqual([1, 'blockquote']);
		expect(textIn(quote!.children![0]!)).toBe(text);
		expect(textIn(quote!.children![1]!)).toBe(`— ${text}, ${text}, the day 2022-01-09 (radio.example)`);
		expect(new Set(typesIn(quote!))).toEqual(new Set(['blockquote', 'paragraph', 'text', 'link']));
	});

	it('has both addresses', () => {
		const found: string[] = [];
		const walk = ({ url, children = [] }: Node): void => {
			if (url !== undefined) found.push(decodeURI(url));
			children.forEach(walk);
		};
		walk(markdownTree(markdownQuote(TALK, customs)));
		expect(found.map((address) => new URL(address).href)).toEqual(
			[LINK, new URL(decodeURI(SOURCE)).href.replace('a_(talk)', 'a%5F%28talk%29')].map((one) =>
				one.replace('%5F', '_').replace('%28', '(').replace('%29', ')')
			)
		);
	});
});

describe('HTML', () => {
	const validator = new HtmlValidate({ extends: ['html-validate:recommended'], rules: { 'no-trailing-whitespace': 'off' } });
	const AWKWARD = ['<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', "' onload='x", '&lt;&amp;&', '-->', 'שלום (123) abc'];
	it.each([...AWKWARD, 'plain'])('says %s and nothing else', async (text) => {
		for (const sayings of [TALK.sayings, [{ speaker: text, paragraphs: [text] }], [...TWO, { speaker: text, paragraphs: [text] }], []]) {
			const html = htmlQuote({ ...TALK, title: text, sayings, authors: [text] }, customs);
			const { results } = await validator.validateString(
				`<!DOCTYPE html>\n<html lang="en"><head><title>Page</title></head><body>${html}</body></html>`
			);
			expect(results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`))).toEqual([]);
			expect(html.match(/<(?!\/?(?:figure|blockquote|p|b|figcaption|cite|a|time|span)\b)/g)).toBeNull();
		}
	});

	it('is a figure with the words and where they are from', () => {
		expect(htmlQuote({ ...TALK, source: null }, customs)).toBe(
			lines(
				'<figure>',
				`<blockquote cite="${LINK.replace('&', '&amp;')}" lang="en">`,
				'<p dir="auto">Right. You know?</p>',
				'</blockquote>',
				`<figcaption>— <span dir="auto">Charles Maynes</span>, <cite><a href="${LINK.replace('&', '&amp;')}" dir="auto">A talk</a></cite>, <time datetime="2022-01-09">the day 2022-01-09</time></figcaption>`,
				'</figure>'
			)
		);
	});
});

describe('APA', () => {
	const reference = (text: string): string => text.split('\n').at(-1)!;
	it.each<[string, Partial<Citation>, string]>([
		['two', {}, `Rascoe, & Maynes, C. (2022, January 9). A talk [Transcript and audio]. ${SOURCE} ${LINK}`],
		['nobody, at no date', BARE, `A talk [Transcript and audio]. (n.d.). ${LINK}`],
		['one who is a junior', { authors: ['Martin Luther King, Jr.'], source: null }, `King, M. L., Jr. (2022, January 9). A talk [Transcript and audio]. ${LINK}`], // prettier-ignore
		[
			'an institution',
			{ authors: ['Voice of America'], source: null },
			`Voice of America. (2022, January 9). A talk [Transcript and audio]. ${LINK}`
		],
		['three', { authors: ['A', 'B B', 'C'], source: null }, `A, B, B., & C. (2022, January 9). A talk [Transcript and audio]. ${LINK}`]
	])('reference to %s', (_, change, text) => expect(reference(apaText({ ...TALK, ...change }))).toBe(text));

	it('names nineteen of more than twenty, and the last', () => {
		const authors = Array.from({ length: 22 }, (_, i) => `Name${String.fromCharCode(65 + i)}`);
		expect(apaText({ ...TALK, sayings: [], authors })).toMatch(/^NameA, .*NameS, \. \. \. NameV\. \(2022/);
		expect(apaText({ ...TALK, sayings: [], authors: authors.slice(0, 20) })).toContain('NameS, & NameT. (2022');
	});

	it.each<[string, Partial<Citation>, string]>([
		['one of two', {}, 'Charles Maynes: “Right. You know?” (Rascoe & Maynes, 2022, 1:23)'],
		['the author', { authors: ['Charles Maynes'] }, '“Right. You know?” (Maynes, 2022, 1:23)'],
		['one of three', { authors: ['A', 'B', 'C'] }, 'Charles Maynes: “Right. You know?” (A et al., 2022, 1:23)'],
		['somebody, at no time', BARE, '“Yes.” (“A talk”, n.d.)'],
		['two in turn', { sayings: TWO }, lines('Ann: “One. Two.”', '“Three.” (Rascoe & Maynes, 2022, 1:23)')]
	])('quotation of %s', (_, change, text) => expect(apaText({ ...TALK, ...change }).split('\n\n')[0]).toBe(text));

	it('sets the title in italics where there are any', () => {
		expect(apaHtml({ ...TALK, title: 'A <b>', source: null })).toContain('<i>A &lt;b&gt;</i> [Transcript and audio].');
		expect(apaHtml({ ...TALK, sayings: [] })).not.toContain('<p></p>');
	});
});

describe('BibTeX', () => {
	const read = (citation: Citation) => {
		const { entries, errors } = parse(bibtex(citation), { sentenceCase: false });
		expect(errors).toEqual([]);
		expect(entries).toHaveLength(1);
		return entries[0]!;
	};

	it('is one entry, read back as it was meant', () => {
		expect(read(TALK)).toMatchObject({
			type: 'misc',
			key: 'a-talk-about-the-2022',
			fields: {
				author: [{ lastName: 'Rascoe' }, { lastName: 'Maynes', firstName: 'Charles' }],
				...{ title: 'A talk', year: '2022', date: '2022-01-09', url: LINK, langid: 'en' },
				howpublished: SOURCE,
				annote: 'Charles Maynes: “Right. You know?” (1:23)'
			}
		});
	});

	it('leaves out what nobody knows', () => {
		expect(Object.keys(read({ ...TALK, ...BARE }).fields)).toEqual(['title', 'url', 'langid', 'annote']);
		expect(read({ ...TALK, sayings: [] }).fields.annote).toBeUndefined();
		expect(read({ ...TALK, date: null }).key).toBe('a-talk-about-the');
	});

	it.each([
		'100 % & more_or less #1 $5',
		'a {b} c',
		'an open { brace',
		'closed } first',
		'x^2 ~ y',
		'back\\slash \\emph{no}',
		'Купол «да»',
		'שלום'
	])('says %s', (text) => {
		const { fields } = read({ ...TALK, title: text, authors: [text], sayings: [{ speaker: null, paragraphs: [text] }], time: null });
		expect(fields.title).toBe(text);
		expect(fields.annote).toBe(`“${text}”`);
	});

	it('keeps an institution in one piece', () => {
		expect(read({ ...TALK, authors: ['Procter and Gamble', 'Martin Luther King, Jr.'] }).fields.author).toEqual([
			{ name: 'Procter and Gamble' },
			{ lastName: 'King', firstName: 'Martin Luther', suffix: 'Jr.' }
		]);
	});

	it('has every brace closed, whatever is said', () => {
		const depth = (text: string): readonly number[] => {
			let open = 0;
			return Array.from(text, (sign) => (open += sign === '{' ? 1 : sign === '}' ? -1 : 0));
		};
		fc.assert(
			fc.property(fc.string(), fc.string(), (title, words) => {
				const all = depth(bibtex({ ...TALK, title, authors: [title], sayings: [{ speaker: words, paragraphs: [words] }] }));
				expect([Math.min(...all), all.at(-1), all.slice(0, -1).indexOf(0, 6)]).toEqual([0, 0, -1]);
			})
		);
	});
});
