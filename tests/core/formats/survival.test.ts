/** What caption files really look like: a row for everything a reader has to survive. */
import { describe, expect, it } from 'vitest';
import { cue, one, read, utf8, vtt, type Said } from './reading.ts';

const utf16 = (text: string, little: boolean): Uint8Array => {
	const view = new DataView(new ArrayBuffer(text.length * 2 + 2));
	Array.from({ length: text.length + 1 }, (_, i) => view.setUint16(i * 2, i === 0 ? 0xfeff : text.charCodeAt(i - 1), little));
	return new Uint8Array(view.buffer);
};

const HELLO: readonly Said[] = [[null, 'Hello.', 1, 2]];
const SRT_HELLO = '1\r\n00:00:01,000 --> 00:00:02,000\r\nHello.\r\n';

describe('bytes and line ends', () => {
	it.each([
		['WebVTT with a mark', 'a.vtt', `\uFEFF${one('Hello.')}`],
		['SRT with a mark', 'a.srt', `\uFEFF${SRT_HELLO}`],
		['UTF-16, little end first', 'a.srt', utf16(SRT_HELLO, true)],
		['UTF-16, big end first', 'a.srt', utf16(SRT_HELLO, false)],
		['CRLF', 'a.vtt', one('Hello.').replaceAll('\n', '\r\n')],
		['CR alone', 'a.vtt', one('Hello.').replaceAll('\n', '\r')],
		['no line end at the end', 'a.vtt', one('Hello.').trimEnd()],
		['text after the signature', 'a.vtt', one('Hello.').replace('WEBVTT', 'WEBVTT - a talk')],
		['WebVTT that is called plain text', 'a.txt', one('Hello.')],
		['SRT that is called WebVTT', 'a.vtt', SRT_HELLO],
		['WebVTT that is called SRT', 'a.srt', one('Hello.')],
		['SRT without a name', 'talk', SRT_HELLO]
	])('%s', (_, name, source) => expect(read(name, source)).toMatchObject({ said: HELLO, problems: [] }));

	it('Windows-1252, which is said', () => {
		const bytes = Uint8Array.from([...utf8('1\n00:00:01,000 --> 00:00:02,000\nUn caf'), 0xe9, ...utf8(' \n')]);
		expect(read('a.srt', bytes)).toMatchObject({ said: [[null, 'Un café', 1, 2]], problems: [['guessed-encoding', 3]] });
	});

	it('NUL becomes a replacement sign, other control characters go', () =>
		expect(read('a.vtt', one('Hel\0lo,\u0007 you.')).said).toEqual([[null, 'Hel\uFFFDlo, you.', 1, 2]]));

	it('NEL and U+2028 are text', () =>
		expect(read('a.vtt', one('One\u0085two\u2028three.')).said).toEqual([[null, 'One\u0085two\u2028three.', 1, 2]]));
});

describe('times', () => {
	it.each([
		['a dot in SRT', 'a.srt', cue('00:00:01.000', '00:00:02.000', 'Hello.'), 1, 2],
		['a comma in WebVTT', 'a.vtt', vtt(cue('00:00:01,000', '00:00:02,000', 'Hello.')), 1, 2],
		['short fractions', 'a.srt', cue('0:0:6,9', '0:0:7,25', 'Hello.'), 6.9, 7.25],
		['minutes and seconds', 'a.vtt', vtt(cue('01:02.003', '01:03.000', 'Hello.')), 62.003, 63],
		['more than 99 hours', 'a.vtt', vtt(cue('123:00:00.000', '123:00:01.000', 'Hello.')), 442_800, 442_801],
		['settings after them', 'a.vtt', vtt(cue('00:01.000', '00:02.000 align:start position:10%', 'Hello.')), 1, 2],
		['places after them', 'a.srt', cue('00:00:01,000', '00:00:02,000  X1:100 X2:200 Y1:10 Y2:20', 'Hello.'), 1, 2],
		['an end that is the start', 'a.vtt', vtt(cue('00:01.000', '00:01.000', 'Hello.')), 1, 1]
	])('%s', (_, name, source, start, end) =>
		expect(read(name, source)).toMatchObject({ said: [[null, 'Hello.', start, end]], problems: [] })
	);

	it.each([
		['below zero', cue('-00:00:01,500', '00:00:02,000', 'Hello.'), 0, 2, ['negative-time', 1]],
		['an end before the start', cue('00:00:05,000', '00:00:02,000', 'Hello.'), 5, 5, ['backward-time', 1]],
		['no end', '00:00:05,000 -->\nHello.', 5, 6, ['bad-time', 1]],
		['a start that is none', '00:0x:05,000 --> 00:00:06,000\nHello.', 0, 6, ['bad-time', 1]]
	])('%s is said', (_, source, start, end, problem) =>
		expect(read('a.srt', source)).toMatchObject({ said: [[null, 'Hello.', start, end]], problems: [problem] })
	);

	it('a missing end is the next start', () =>
		expect(
			read('a.srt', `00:00:05,000 -->\nHello.\n\n${cue('00:00:09,000', '00:00:10,000', 'You.')}`).timeline.map(({ end }) => end)
		).toEqual([9, 10]));

	it('cues out of order are sorted, those of one start stay in order', () => {
		const source = vtt(
			cue('00:05.000', '00:06.000', 'Three.'),
			cue('00:01.000', '00:02.000', 'One.'),
			cue('00:01.000', '00:02.500', 'Two.')
		);
		expect(read('a.vtt', source).said).toEqual([
			[null, 'One. Two.', 1, 2.5],
			[null, 'Three.', 5, 6]
		]);
	});

	it('cues that overlap are kept: people talk across each other', () => {
		const source = vtt(cue('00:01.000', '00:04.000', '<v Ann>I was going to'), cue('00:02.000', '00:03.000', '<v Ben>No!'));
		expect(read('a.vtt', source)).toMatchObject({
			said: [
				['Ann', 'I was going to', 1, 4],
				['Ben', 'No!', 2, 3]
			],
			problems: []
		});
	});
});

describe('cues', () => {
	it.each([
		[
			'one that is there twice',
			[cue('00:01.000', '00:02.000', 'Hello.'), cue('00:01.000', '00:02.000', 'Hello.')],
			[['repeated-lines', 6]]
		],
		['one without words', [cue('00:00.000', '00:01.000'), cue('00:01.000', '00:02.000', 'Hello.')], [['cue-without-text', 3]]],
		[
			'NOTE, STYLE and REGION',
			['STYLE\n::cue { color: red }', 'REGION\nid:a', 'NOTE a\nremark', cue('00:01.000', '00:02.000', 'Hello.')],
			[]
		],
		['a NOTE at the end', [cue('00:01.000', '00:02.000', 'Hello.'), 'NOTE that was all'], []],
		['ids of any kind', [`f3a1c9d2-77/12-0\n${cue('00:01.000', '00:02.000', 'Hello.')}`], []]
	] as const)('%s', (_, blocks, problems) => expect(read('a.vtt', vtt(...blocks))).toMatchObject({ said: HELLO, problems }));

	it('words after an empty line stay, and are said', () =>
		expect(read('a.srt', '1\n00:00:01,000 --> 00:00:02,000\nHello\n\nthere.\n\n2\n00:00:02,000 --> 00:00:03,000\nYou.\n')).toMatchObject({
			said: [[null, 'Hello there. You.', 1, 3]],
			problems: [['text-without-time', 5]]
		}));

	it('in SRT only a number stands before the times; all else is words', () =>
		expect(read('a.srt', '1\n00:00:01,000 --> 00:00:02,000\nHello\n\nthere.\n00:00:02,000 --> 00:00:03,000\nYou.\n').said).toEqual([
			[null, 'Hello there. You.', 1, 3]
		]));

	it('words before the first time are a paragraph without one', () =>
		expect(read('a.vtt', vtt('Lost words.', cue('00:01.000', '00:02.000', 'Hello.')))).toMatchObject({
			said: [[null, 'Lost words.'], ...HELLO],
			problems: [['text-without-time', 3]]
		}));

	it.each([
		['without numbers', `${cue('00:00:01,000', '00:00:02,000', 'One.')}\n\n${cue('00:00:02,000', '00:00:03,000', 'Two.')}`],
		['with the same number', `1\n${cue('00:00:01,000', '00:00:02,000', 'One.')}\n\n1\n${cue('00:00:02,000', '00:00:03,000', 'Two.')}`],
		['without empty lines', `1\n${cue('00:00:01,000', '00:00:02,000', 'One.')}\n2\n${cue('00:00:02,000', '00:00:03,000', 'Two.')}`]
	])('SRT %s', (_, source) => expect(read('a.srt', source)).toMatchObject({ said: [[null, 'One. Two.', 1, 3]], problems: [] }));

	it('a number may be what somebody says', () =>
		expect(
			read('a.srt', `1\n${cue('00:00:01,000', '00:00:02,000', 'Nineteen', '84')}\n\n2\n${cue('00:00:02,000', '00:00:03,000', 'was it.')}`)
				.said
		).toEqual([[null, 'Nineteen 84 was it.', 1, 3]]));

	it('an arrow in the words is no time', () =>
		expect(read('a.srt', cue('00:00:01,000', '00:00:02,000', 'From a --> b it goes.')).said).toEqual([
			[null, 'From a --> b it goes.', 1, 2]
		]));

	it('roll-up captions say each line once', () => {
		const source = `WEBVTT\nKind: captions\nLanguage: en\n\n${[
			cue('00:00:00.000', '00:00:02.000 align:start', ' ', 'the<00:00:00.500><c> boat</c><00:00:01.000><c> came</c>'),
			cue('00:00:02.000', '00:00:02.010 align:start', 'the boat came', ' '),
			cue('00:00:02.010', '00:00:04.000 align:start', 'the boat came', 'late<00:00:03.000><c> again</c>'),
			cue('00:00:04.000', '00:00:04.010 align:start', 'late again', ' '),
			cue('00:00:04.010', '00:00:06.000 align:start', 'late again', 'yes<00:00:05.000><c> yes</c>'),
			cue('00:00:06.000', '00:00:06.010 align:start', 'yes yes', ' ')
		].join('\n\n')}\n`;
		const { said, problems, transcript, timeline } = read('a.vtt', source);
		expect(said).toEqual([[null, 'the boat came late again yes yes', 0, 6]]);
		expect(problems).toEqual([['repeated-lines', 9]]);
		expect(transcript.language).toBe('en');
		expect(timeline[0]!.words).toEqual([
			[0, 3, 0, 0.5],
			[4, 8, 0.5, 1],
			[9, 13, 1, 2]
		]);
	});

	it('but somebody may say the same twice', () =>
		expect(
			read('a.vtt', vtt(cue('00:01.000', '00:02.000', 'Yes.'), cue('00:02.000', '00:03.000', 'Yes.'), cue('00:03.000', '00:04.000', 'No.')))
				.said
		).toEqual([[null, 'Yes. Yes. No.', 1, 4]]));
});

describe('what stands in the words', () => {
	it.each([
		[
			'entities, once',
			'Fish &amp; chips &lt;now&gt; &#8217; &#x2019; &eacute;&nbsp;&hellip;',
			'Fish & chips <now> \u2019 \u2019 é\u00A0…',
			[]
		],
		['entities of Windows', 'It&#146;s', 'It\u2019s', []],
		['entities that are none', 'R&D; &nosuch; & so', 'R&D; &nosuch; & so', []],
		['entities that were escaped twice', 'Fish &amp;amp; chips', 'Fish &amp; chips', [['double-escaped', 3]]],
		['tags of WebVTT', '<c.yellow>One <i>two</i></c> <lang en>three</lang>', 'One two three', []],
		['ruby', '<ruby>漢字<rt>kanji</rt></ruby>', '漢字(kanji)', []],
		['tags that are left open', '<i>One <b>two', 'One two', []],
		['a tag that has no end', 'One <two', 'One <two', []],
		['a sign that is no tag', 'a < b and b > c, I <3 you', 'a < b and b > c, I <3 you', []],
		['a script', '<script>alert(1)</script><img src=x onerror=alert(2)>', 'alert(1)', []],
		['a script in entities', '&lt;script&gt;alert(1)&lt;/script&gt;', '<script>alert(1)</script>', []],
		['marks of direction', '\u202Bשלום\u202C עולם\u200E', '\u202Bשלום\u202C עולם\u200E', []],
		['emoji and combining marks', 'A 👩‍👩‍👧 and e\u0301', 'A 👩‍👩‍👧 and e\u0301', []],
		['spaces of all kinds', '10\u00A0000\u2009km', '10\u00A0000\u2009km', []]
	] as const)('%s', (_, words, text, problems) =>
		expect(read('a.vtt', one(words))).toMatchObject({ said: [[null, text, 1, 2]], problems })
	);

	it.each([
		['bold, italics, colour', '<b>One</b> <i>two</i> <font color="#ff0000">three</font>', 'One two three'],
		['a place', '{\\an8}Up here', 'Up here'],
		['a line break', 'One<br />two', 'One two']
	])('SRT: %s', (_, words, text) => expect(read('a.srt', cue('00:00:01,000', '00:00:02,000', words)).said).toEqual([[null, text, 1, 2]]));

	it('lines of a cue are one paragraph; scripts without spaces get none', () => {
		expect(read('a.vtt', one('One', 'two.')).said[0]![1]).toBe('One two.');
		expect(read('a.vtt', one('日本語', 'です。')).said[0]![1]).toBe('日本語です。');
	});

	it('times between words are theirs', () => {
		const { timeline } = read('a.vtt', one('Now <00:00:01.250>is the <00:00:01.600>time'));
		expect(timeline[0]!.words).toEqual([
			[0, 3, 1, 1.25],
			[4, 10, 1.25, 1.6],
			[11, 15, 1.6, 2]
		]);
	});

	it('times between words that run back, or out of the cue, are not believed', () =>
		expect(read('a.vtt', one('Now <00:00:09.000>is <00:00:00.500>the time')).timeline[0]!.words).toEqual([]));
});
