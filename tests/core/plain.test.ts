import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePlain, printPlain, readLabel } from '#lib/core/formats/plain.ts';
import { seedText } from '../support/files.ts';

const parse = (text: string) => {
	const { value, problems } = parsePlain(text);
	return { ...value, problems, said: value.paragraphs.map(({ speaker, text }) => [speaker, text]) };
};

describe('the seed', () => {
	const { title, date, source, speakers, paragraphs, problems } = parse(seedText());

	it('has its three head lines', () => {
		expect(title).toBe('Russian troops have crossed the border into Kazakhstan following violent protests');
		expect(date).toBe('2022-01-09');
		expect(source).toMatch(/^https:\/\/www\.ksmu\.org\/2022-01-09\//);
	});

	it('has nine paragraphs in source order, two without a speaker', () => {
		expect(paragraphs.map(({ id, speaker }) => [id, speaker])).toEqual([
			['p1', 'maynes'],
			['p2', 'rascoe'],
			['p3', 'maynes'],
			['p4', 'maynes'],
			['p5', 'rascoe'],
			['p6', 'rascoe'],
			['p7', 'maynes'],
			['p8', null],
			['p9', null]
		]);
		expect(paragraphs.map((p) => p.attribution).slice(-2)).toEqual(['none', 'none']);
		expect(speakers.map((s) => s.label)).toEqual(['MAYNES', 'RASCOE']);
		expect(problems).toEqual([]);
	});

	it('prints byte for byte as it came', () => expect(printPlain(parsePlain(seedText()).value)).toBe(seedText()));
});

describe('labels', () => {
	it.each([
		['MAYNES: Right.', 'MAYNES'],
		['MICHEL MARTIN, HOST: Hello.', 'MICHEL MARTIN, HOST'],
		['SECRETARY OF STATE ANTONY BLINKEN: We', 'SECRETARY OF STATE ANTONY BLINKEN'],
		['UNIDENTIFIED PERSON #1: (Speaking Russian)', 'UNIDENTIFIED PERSON #1'],
		["O'NEILL: Yes", "O'NEILL"],
		['McCARTHY: Yes', 'McCARTHY'],
		['ÉLODIE: Oui', 'ÉLODIE'],
		['МОРОЗОВ: Да', 'МОРОЗОВ'],
		['Q: Where', 'Q'],
		['مريم: مرحبا', 'مريم'],
		['田中：こんにちは', '田中'],
		['MAYNES :  Right.', 'MAYNES']
	])('%s', (line, label) => expect(readLabel(line)?.label).toBe(label));

	it.each([
		'10:30 we met',
		'10:30: we met',
		'https://example.org/a',
		'Note: this is text',
		'NOTE: this is text',
		'JOHN 3:16 is a verse',
		'He said this: no',
		'Kazakhstan: a country',
		'2022: a year',
		': nothing'
	])('%s is text', (line) => expect(readLabel(line)).toBeNull());

	it('takes names in small letters where they open two lines or more', () => {
		expect(parse('T\nAda: One.\nBen: Two.\nAda: Three.\nBen: Four.\nHence: five.').said).toEqual([
			['ada', 'One.'],
			['ben', 'Two.'],
			['ada', 'Three.'],
			['ben', 'Four.'],
			[null, 'Hence: five.']
		]);
	});

	it('knows a host again by surname, with the role that the first mention gave', () => {
		const { speakers, said } = parse('T\nMICHEL MARTIN, HOST: One.\nMARTIN: Two.\nJOHN SMITH: Three.\nSMITH: Four.');
		expect(said.map(([speaker]) => speaker)).toEqual(['michel-martin', 'michel-martin', 'john-smith', 'smith']);
		expect(speakers[0]).toEqual({ id: 'michel-martin', label: 'MICHEL MARTIN', name: 'MICHEL MARTIN', role: 'host' });
	});

	it('never gives two labels one id', () => {
		const { speakers } = parse("T\nO'NEILL: a\nO NEILL: b\nO-NEILL: c");
		expect(speakers.map((s) => s.id)).toEqual(['o-neill', 'o-neill-2', 'o-neill-3']);
	});
});

describe('head lines that are missing or wrong', () => {
	it.each([
		['no title', '20220109\nhttps://a.example/b\nANN: Hi.', null, '2022-01-09', 'https://a.example/b', 1],
		['no date', 'Title\nhttps://a.example/b\nANN: Hi.', 'Title', null, 'https://a.example/b', 1],
		['no address', 'Title\n20220109\nANN: Hi.', 'Title', '2022-01-09', null, 1],
		['address first', 'https://a.example/b\n20220109\nANN: Hi.', null, '2022-01-09', 'https://a.example/b', 1],
		['only talk', 'ANN: Hi.\nBEN: Ho.', null, null, null, 2],
		['title and talk', 'Title\nANN: Hi.', 'Title', null, null, 1],
		['one line', 'Hello there.', null, null, null, 1]
	])('%s', (_, text, title, date, source, count) => {
		const found = parse(text);
		expect([found.title, found.date, found.source, found.paragraphs.length]).toEqual([title, date, source, count]);
		expect(found.problems).toEqual([]);
	});

	it.each([
		['20220231', { code: 'bad-date', line: 2, found: '20220231' }],
		['2022-01-09', { code: 'bad-date', line: 2, found: '2022-01-09' }],
		['ftp://a.example/b', { code: 'bad-source', line: 2, found: 'ftp://a.example/b' }],
		['https://[', { code: 'bad-source', line: 2, found: 'https://[' }]
	])('%s', (line, problem) => {
		const { problems, said } = parse(`Title\n${line}\nANN: Hi.`);
		expect(said).toEqual([['ann', 'Hi.']]);
		expect(problems).toEqual([problem]);
	});

	it('says what is empty, and where a label has no words', () => {
		expect(parse('').problems).toEqual([{ code: 'empty' }]);
		expect(parse('\n \n').problems).toEqual([{ code: 'empty' }]);
		expect(parse('Title\n20220109').problems).toEqual([{ code: 'empty' }]);
		expect(parse('T\nANN:\nBEN: Ho.').problems).toEqual([{ code: 'label-only', line: 2, label: 'ANN' }]);
	});
});

describe('files as they come', () => {
	it.each(['\n', '\r\n', '\r', '\n\n'])('line ending %j', (end) => {
		expect(parse(['\uFEFFTitle', '20220109', 'ANN: One.', 'Two.', ''].join(end)).said).toEqual([
			['ann', 'One.'],
			[null, 'Two.']
		]);
	});

	it('keeps Arabic, Japanese, emoji and combining marks as written', () => {
		const lines = ['هذا نص، أليس كذلك؟', '「これは文章です。」', 'A 👩‍👩‍👧 family', 'e\u0301 is one letter'];
		expect(parse(['Title', ...lines].join('\n')).paragraphs.map((p) => p.text)).toEqual(lines);
	});

	it('reads five megabytes', () => {
		const line = `ANN: ${'word '.repeat(100).trim()}`;
		const { paragraphs } = parse(`Title\n${`${line}\n`.repeat(10_000)}`);
		expect(paragraphs).toHaveLength(10_000);
		expect(paragraphs.at(-1)!.id).toBe('p10000');
	});
});

it('never throws, and prints what it reads back the same', () => {
	const line = fc.oneof(
		fc.string({ unit: 'grapheme' }),
		fc.constantFrom('ANN: Hi.', '20220109', 'https://a.example/b', 'BEN:', '10:30', 'x'),
		fc.tuple(fc.constantFrom('ANN', 'BEN'), fc.lorem()).map(([label, words]) => `${label}: ${words}`)
	);
	fc.assert(
		fc.property(fc.array(line), (lines) => {
			const first = parsePlain(['A title', '20220109', 'https://a.example/b', ...lines].join('\n')).value;
			if (first.paragraphs.some((p) => readLabel(p.text) !== null) || first.speakers.some((s) => s.role !== null)) return;
			const again = parsePlain(printPlain(first)).value;
			expect(again).toEqual(first);
		})
	);
});
