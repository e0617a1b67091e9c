/** JSON, HTML and Markdown as they come, and how a format is told. */
import { describe, expect, it } from 'vitest';
import { detect } from '#lib/core/formats/detect.ts';
import { one, read } from './reading.ts';

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

describe('JSON of speech recognisers', () => {
	const json = (...segments: unknown[]) => JSON.stringify({ text: '', language: 'en', segments });

	it('has sentences with words that have times', () => {
		const words = [
			{ word: ' It', start: 0.5, end: 0.7, probability: 0.9 },
			{ word: ' was', start: 0.7, end: 0.9 },
			{ word: ' late.', start: 1, end: 1.5 }
		];
		const { said, timeline, transcript, problems } = read('a.json', json({ id: 0, start: 0.5, end: 1.6, text: ' It was late.', words }));
		expect({ said, problems }).toEqual({ said: [[null, 'It was late.', 0.5, 1.6]], problems: [] });
		expect(transcript.language).toBe('en');
		expect(timeline[0]!.words).toEqual([
			[0, 2, 0.5, 0.7],
			[3, 6, 0.7, 0.9],
			[7, 12, 1, 1.5]
		]);
	});

	it('has speakers, and numbers without times', () => {
		const words = [{ word: 'In', start: 1, end: 1.2 }, { word: '1984' }, { word: 'then', start: 2, end: 2.4 }];
		const { said, timeline } = read(
			'a.json',
			json(
				{ start: 1, end: 3, text: 'In 1984 then', speaker: 'SPEAKER_00', words },
				{ start: 3, end: 4, text: 'Yes.', speaker: 'SPEAKER_01' }
			)
		);
		expect(said).toEqual([
			['SPEAKER_00', 'In 1984 then', 1, 3],
			['SPEAKER_01', 'Yes.', 3, 4]
		]);
		expect(timeline[0]!.words).toEqual([
			[0, 7, 1, 2],
			[8, 12, 2, 2.4]
		]);
	});

	it('says what is missing', () =>
		expect(
			read('a.json', json({ start: 1, end: null, text: 'Hi.' }, { start: 2, end: 3, text: ' ' })).problems.map(([code]) => code)
		).toEqual(['bad-time', 'cue-without-text']));
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
		['a.json', '{"segments":[{"start":0,"text":"Hi"}]}', 'whisper'],
		['a.json', '{"schema":"parley/episode@1"}', 'episode'],
		['talk.episode.json', '{}', 'episode'],
		['a.json', '{}', 'podcast'],
		['a.txt', 'WEBVTTs are files', 'plain'],
		['a.txt', '10 people came\nat 00:00:01,000 --> and left', 'plain']
	])('%s: %j', (name, text, format) => expect(detect(name, text).name).toBe(format));
});
