/** Whose words a cue has, and which cues are one paragraph. */
import { describe, expect, it } from 'vitest';
import { cue, one, read, vtt } from './reading.ts';

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
