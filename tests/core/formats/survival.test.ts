/** What files really look like: a row for everything an importer has to survive. */
import { describe, expect, it } from 'vitest';
import { detect } from '#lib/core/formats/detect.ts';
import { readSubmission } from '#lib/core/reading.ts';

type Said = readonly [label: string | null, text: string, start?: number, end?: number];

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string, little: boolean): Uint8Array => {
	const view = new DataView(new ArrayBuffer(text.length * 2 + 2));
	Array.from({ length: text.length + 1 }, (_, i) => view.setUint16(i * 2, i === 0 ? 0xfeff : text.charCodeAt(i - 1), little));
	return new Uint8Array(view.buffer);
};

function read(fileName: string, source: string | Uint8Array) {
	const bytes = typeof source === 'string' ? utf8(source) : source;
	const { value, problems } = readSubmission({ fileName, bytes, edits: null });
	const { transcript, timeline } = value;
	const labels = new Map(transcript.speakers.map(({ id, label }) => [id, label]));
	const said = transcript.paragraphs.map(({ id, speaker, text }): Said => {
		const cues = timeline.filter((cue) => cue.paragraph === id);
		const label = speaker === null ? null : labels.get(speaker)!;
		return cues.length === 0 ? [label, text] : [label, text, cues[0]!.start, cues.at(-1)!.end];
	});
	return { said, problems: problems.map(({ code, ...rest }) => [code, 'line' in rest ? rest.line : null]), transcript, timeline };
}

const vtt = (...blocks: string[]) => `WEBVTT\n\n${blocks.join('\n\n')}\n`;
const cue = (start: string, end: string, ...lines: string[]) => `${start} --> ${end}\n${lines.join('\n')}`;
const one = (...lines: string[]) => vtt(cue('00:01.000', '00:02.000', ...lines));
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

describe('speakers', () => {
	const names = (source: string, name = 'a.vtt') => read(name, source).said.map(([label, text]) => [label, text]);
	const cues = (...texts: string[]) => vtt(...texts.map((text, i) => cue(`00:0${i}.000`, `00:0${i}.900`, text)));

	it.each([
		['<v Ada>Hi.', 'Ada'],
		['<v.loud.first Ada Byron>Hi.</v>', 'Ada Byron'],
		['<v  Ada &amp;  Ben >Hi.', 'Ada & Ben'],
		['<v \u202EAda\u202C>Hi.', 'Ada'],
		['<v מרים>Hi.', 'מרים'],
		['<v <script>>Hi.', null],
		['<v>Hi.', null]
	])('%s', (words, label) => expect(read('a.vtt', one(words)).said[0]![0]).toBe(label));

	it('Teams: surname first, and a guest', () => {
		const { transcript } = read('a.vtt', cues('<v Byron, Ada (Guest)>Hi.', '<v King, Ben>Ho.', '<v SMITH, HOST>So.', '<v Okri, Jr.>No.'));
		expect(transcript.speakers.map(({ label, name, role }) => [label, name, role])).toEqual([
			['Byron, Ada (Guest)', 'Ada Byron', 'guest'],
			['King, Ben', 'Ben King', null],
			['SMITH, HOST', 'SMITH, HOST', null],
			['Okri, Jr.', 'Okri, Jr.', null]
		]);
	});

	it('Zoom: a name before a colon in every cue', () =>
		expect(names(cues('Ada Byron: Hi.', 'Ben King: Ho.', 'Ada Byron: So.', 'Ben King: It is 10:30.'))).toEqual([
			['Ada Byron', 'Hi.'],
			['Ben King', 'Ho.'],
			['Ada Byron', 'So.'],
			['Ben King', 'It is 10:30.']
		]));

	it('podcasts: a name only where it changes', () =>
		expect(names(cues('<v Ada>One.', 'Two.', '<v Ben>Three.', 'Four.', 'Five.', '<v Ada>Six.'))).toEqual([
			['Ada', 'One. Two.'],
			['Ben', 'Three. Four. Five.'],
			['Ada', 'Six.']
		]));

	it('a file that names nearly every cue names nobody where it does not', () =>
		expect(names(cues('<v Ada>One.', '<v Ada>Two.', 'Three.', '<v Ben>Four.', '<v Ben>Five.')).map(([label]) => label)).toEqual([
			'Ada',
			null,
			'Ben'
		]));

	it('a file can say so itself', () =>
		expect(
			names(cues('<v Ada>One.', 'Two.', '<v Ben>Three.').replace('WEBVTT\n', 'WEBVTT\n\nNOTE speaker-continuity: explicit\n')).map(
				([label]) => label
			)
		).toEqual(['Ada', null, 'Ben']));

	it('two voices in one cue share its time', () => {
		const { said } = read('a.vtt', one('<v Ada>Hi there.', '<v Ben>Ho there.'));
		expect(said).toEqual([
			['Ada', 'Hi there.', 1, 1.5],
			['Ben', 'Ho there.', 1.5, 2]
		]);
	});

	it.each([
		['[Anna]: Hi.', '[Ben]: Ho.', '[Anna]: So.', '[Ben]: No.'],
		['>> ANNA: Hi.', '>> BEN: Ho.', '>> ANNA: So.', '>> BEN: No.'],
		['- ANNA: Hi.', '- BEN: Ho.', '- ANNA: So.', '- BEN: No.']
	])('SRT: %s', (...lines) => {
		const text = lines.map((line, i) => cue(`00:00:0${i},000`, `00:00:0${i},900`, line)).join('\n\n');
		expect(names(text, 'a.srt').map(([label, text]) => [label?.toUpperCase(), text])).toEqual([
			['ANNA', 'Hi.'],
			['BEN', 'Ho.'],
			['ANNA', 'So.'],
			['BEN', 'No.']
		]);
	});

	it('two people may speak in one card', () =>
		expect(names(cue('00:00:01,000', '00:00:02,000', 'ANNA: Hi.', 'BEN: Ho.'), 'a.srt')).toEqual([
			['ANNA', 'Hi.'],
			['BEN', 'Ho.']
		]));

	it('>> alone is somebody else, and nobody says who', () =>
		expect(names(cues('ANNA: One.', 'Two.', '&gt;&gt; Three.', 'Four.', 'ANNA: Five.'))).toEqual([
			['ANNA', 'One. Two.'],
			[null, 'Three. Four.'],
			['ANNA', 'Five.']
		]));

	it.each([
		'https://example.org: there.',
		'10:30 it was.',
		'Note: this is so.',
		'John 3:16 says it.',
		'And then he said: no.',
		'One thing: money.'
	])('%s is no speaker', (words) => expect(names(cues(words, 'More.', 'And more.')).every(([label]) => label === null)).toBe(true));

	it('has no speakers at all where colons in sentences are as common', () =>
		expect(names(cues('ANNA: One.', 'It is so: two.', 'Three.')).map(([label]) => label)).toEqual([null]));
});

describe('paragraphs', () => {
	const at = (second: number, words: string, id = '') =>
		`${id}${cue(`00:${String(second).padStart(2, '0')}.000`, `00:${String(second).padStart(2, '0')}.900`, words)}`;
	const texts = (source: string) => read('a.vtt', source).said.map(([, text]) => text);
	const long = `${'word '.repeat(79)}word.`;

	it.each([
		['run on through a sentence', [at(1, 'One two'), at(2, 'three.')], 1],
		['run on after a sentence', [at(1, 'One.'), at(2, 'Two.')], 1],
		['end with a sentence before a pause', [at(1, 'One.'), at(5, 'Two.')], 2],
		['do not end with a pause inside a sentence', [at(1, 'One'), at(5, 'two.')], 1],
		['end with a sentence before they are long', [at(1, long), at(2, long)], 2],
		['end anywhere before they are very long', [1, 2, 3, 4].map((i) => at(i, long.slice(0, -1))), 2],
		['are what ids say', [at(1, 'One.', 'p1.1\n'), at(2, 'Two.', 'p2\n'), at(3, 'Three.', 'p1.2\n')], 2],
		['are not what some ids say', [at(1, 'One.', 'p1\n'), at(2, 'Two.', 'p2\n'), at(3, 'Three.')], 1]
	])('%s', (_, blocks, count) => expect(texts(vtt(...blocks))).toHaveLength(count));

	it('keep the numbers that their ids have, in the order they are heard', () =>
		expect(
			read('a.vtt', vtt(at(1, 'One.', 'p8\n'), at(2, 'Two.', 'p2.1\n'), at(3, 'Three.', 'p2.2\n'))).transcript.paragraphs
		).toMatchObject([
			{ id: 'p8', text: 'One.' },
			{ id: 'p2', text: 'Two. Three.' }
		]));
});

describe('Podcasting 2.0 JSON', () => {
	const json = (...segments: unknown[]) => JSON.stringify({ version: '1.0.0', segments });
	const entry = (body: string, startTime: unknown, endTime?: unknown, speaker?: string) => ({ speaker, startTime, endTime, body });

	it('by paragraphs', () =>
		expect(read('a.json', json(entry('One & <b>.', 0.5, 2, 'Ann'), entry('Two.', 2.5, 4), entry('Three.', 5, 6, 'Ann')))).toMatchObject({
			said: [
				['Ann', 'One & <b>.', 0.5, 2],
				[null, 'Two.', 2.5, 4],
				['Ann', 'Three.', 5, 6]
			],
			problems: []
		}));

	it('by pieces of sentences', () =>
		expect(
			read('a.json', json(entry('One long', 0, 1, 'Ann'), entry('sentence that', 1, 2, 'Ann'), entry('ends here.', 2, 3, 'Ann'))).said
		).toEqual([['Ann', 'One long sentence that ends here.', 0, 3]]));

	it('by words, with paragraphs at line feeds and commas of their own', () => {
		const { said, timeline } = read(
			'a.json',
			json(entry('Well', 0, 0.4, 'Ann'), entry(',', 0.4, 0.4, 'Ann'), entry('yes.\n', 0.5, 1, 'Ann'), entry('So.\n', 2, 3, 'Ann'))
		);
		expect(said).toEqual([
			['Ann', 'Well, yes.', 0, 1],
			['Ann', 'So.', 2, 3]
		]);
		expect(timeline[0]!.words).toEqual([
			[0, 4, 0, 0.4],
			[4, 5, 0.4, 0.4],
			[6, 10, 0.5, 1]
		]);
	});

	it('by words without paragraphs', () =>
		expect(
			read('a.json', json(...'It was late and so we left at once . Nobody spoke'.split(' ').map((word, i) => entry(word, i, i + 0.9)))).said
		).toEqual([[null, 'It was late and so we left at once. Nobody spoke', 0, 11.9]]));

	it.each([
		['no end', entry('Hi.', 1), [1, 2], []],
		['times as text', entry('Hi.', '1.5', '2.5'), [1.5, 2.5], []],
		['no start', entry('Hi.', null, 2), [0, 2], [['bad-time', null]]],
		['a start below zero', entry('Hi.', -1, 2), [0, 2], [['negative-time', null]]],
		['an end before the start', entry('Hi.', 3, 2), [3, 3], [['backward-time', null]]]
	])('%s', (_, of, times, problems) => expect(read('a.json', json(of))).toMatchObject({ said: [[null, 'Hi.', ...times]], problems }));

	it.each([
		['nothing in it', '{"segments":[]}', ['empty']],
		['an entry without words', json(entry('', 1, 2), 7, entry('Hi.', 1, 2)), ['cue-without-text', 'cue-without-text']],
		['another shape', '{"results":[]}', ['unknown-json']],
		['no JSON', '{"segments":[', ['unknown-json']],
		['an episode of another version', '{"schema":"parley/episode@9"}', ['bad-episode']]
	])('%s is said', (_, text, codes) => expect(read('a.json', text).problems.map(([code]) => code)).toEqual(codes));
});

describe('HTML', () => {
	it.each([
		[
			'as Podcasting 2.0 has it',
			'<cite>Ann:</cite>\n<time>0:01</time>\n<p>Hi &amp; ho.</p>\n<cite>Ben :</cite>\n<time>1:02:03</time>\n<p>So.</p>',
			[
				['Ann', 'Hi & ho.', 1, 3723],
				['Ben', 'So.', 3723, 3724]
			]
		],
		[
			'without a name or a time where they go on',
			'<cite>Ann:</cite><time>0:01</time><p>One.</p><p>Two.</p><cite>Ben:</cite><p>Three.</p>',
			[
				['Ann', 'One.', 1, 2],
				['Ann', 'Two.'],
				['Ben', 'Three.']
			]
		],
		[
			'with tags, scripts and remarks',
			'<!-- no --><p>One <b>two</b><br>three<script>alert("<p>x</p>")</script></p><style>p{}</style>',
			[[null, 'One two three']]
		],
		[
			'without paragraphs',
			'<html><body><div>One.</div><ul><li>Two.<li>Three.</ul>Four.',
			[
				[null, 'One.'],
				[null, 'Two.'],
				[null, 'Three.'],
				[null, 'Four.']
			]
		]
	] as const)('%s', (_, text, said) => expect(read('a.html', text)).toMatchObject({ said, problems: [] }));

	it('has no words in tags alone', () => expect(read('a.html', '<p></p><script>x</script>').problems).toEqual([['empty', null]]));
});

describe('Markdown', () => {
	it('has labels in bold', () => {
		const { said, transcript } = read(
			'a.md',
			'---\ndate: 2024-02-29\n---\n\n# A \\*talk\\*\n\n**Ann:** Hi\nthere.\n\n__Ben__: Ho &amp; so.\n\nNobody says this: no.\n'
		);
		expect(transcript).toMatchObject({ title: 'A *talk*', date: '2024-02-29' });
		expect(said).toEqual([
			['Ann', 'Hi there.'],
			['Ben', 'Ho & so.'],
			[null, 'Nobody says this: no.']
		]);
	});
});

describe('which format a file is in', () => {
	it.each([
		['a.txt', 'A talk\nANN: Hi.', 'plain'],
		['a.TXT', one('Hi.'), 'webvtt'],
		['a', 'Words', 'plain'],
		['a.vtt', 'Words', 'webvtt'],
		['a.srt', 'Words', 'srt'],
		['a.md', 'Words', 'markdown'],
		['a.htm', 'Words', 'html'],
		['a.txt', '<!DOCTYPE html><p>Hi', 'html'],
		['a.json', '{"segments":[]}', 'podcast'],
		['a.json', '{"schema":"parley/episode@1"}', 'episode'],
		['talk.episode.json', '{}', 'episode'],
		['a.json', '{}', 'podcast'],
		['a.txt', 'WEBVTTs are files', 'plain'],
		['a.txt', '10 people came\nat 00:00:01,000 --> and left', 'plain']
	])('%s: %j', (name, text, format) => expect(detect(name, text).name).toBe(format));
});
