import { expect, it } from 'vitest';
import { explain, isFatal, lineOf, type Problem } from '#lib/core/problem.ts';
import { readSubmission } from '#lib/core/reading.ts';
import { readSite } from '#lib/core/site.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const problemsOf = (text: string, edits: string | null = null) =>
	readSubmission({ fileName: 'talk.txt', bytes: bytes(text), edits: edits === null ? null : bytes(edits) }).problems;

it('says every problem in one or two plain sentences', () => {
	const all: Problem[] = [
		...problemsOf('T\n20220231\nftp://x.example\nANN:'),
		...problemsOf(''),
		...problemsOf('PK\u0003\u0004'),
		...problemsOf('T\nANN: a', 'no'),
		...problemsOf('T\nANN: a', '{"schema":"parley/edits@1","order":{"paragraphs":["p1","p1","p7"],"reason":"x"}}'),
		...problemsOf('T\nANN: a\nBEN: b', '{"schema":"parley/edits@1","order":{"paragraphs":["p1"],"reason":"x"}}'),
		...problemsOf('T\nANN: a', '{"schema":"parley/edits@1","cast":{"BEN":{"voice":"slt","reason":"x"}}}'),
		{ code: 'unreadable', file: 'a.txt', why: 'there is no such file' },
		{ code: 'bad-encoding', line: 1 },
		{ code: 'unknown-voice', voice: 'x', label: 'ANN', voices: ['slt'] },
		{ code: 'bad-pronunciation', word: 'x', found: 'qq' },
		{ code: 'no-voice-for-language', language: 'ru' },
		{ code: 'wrong-transcript', coverage: 0.03, confidence: 0.2 },
		{ code: 'doubtful-transcript', coverage: 0.03, confidence: 0.2 },
		{ code: 'recut', at: '12:00', by: 30 },
		{ code: 'not-in-recording', paragraphs: ['p3', 'p6'] },
		{ code: 'language-unheard', language: 'ka' },
		...problemsOf('1\n-00:00:01,000 --> 00:00:0x,000\nHi.\n\nHo.\n\n2\n00:00:09,000 --> 00:00:02,000\n'),
		...problemsOf('1\n00:00:01,000 --> 00:00:02,000\n&amp;amp;\n\n2\n00:00:01,000 --> 00:00:02,000\n&amp;amp;\n'),
		{ code: 'unknown-json', why: 'it is not a JSON object' },
		{ code: 'no-times', ending: 'vtt' },
		{ code: 'guessed-encoding', line: 1 },
		{ code: 'disk-full', folder: 'library/.cache' },
		{ code: 'bad-episode', where: 'id', expected: 'a text' },
		...readSite('[]').problems,
		...readSite('{"titel":"x","explicit":"no"}').problems
	];
	expect(new Set(all.map((problem) => problem.code)).size).toBeGreaterThanOrEqual(14);
	for (const problem of all) {
		expect(explain(problem)).toMatch(/^\S.*[.]$/);
		expect(explain(problem)).not.toMatch(/undefined|null|!|\[object/);
	}
});

it('refuses only what cannot be kept', () => {
	expect(problemsOf('T\n20220231\nANN: a').map(isFatal)).toEqual([false]);
	expect(problemsOf('').map(isFatal)).toEqual([true]);
	expect(lineOf(problemsOf('T\n20220231\nANN: a')[0]!)).toBe(2);
	expect(lineOf(problemsOf('')[0]!)).toBeNull();
});

it('tells all that is wrong at once', () => {
	expect(problemsOf('T\n20220231\nANN: a', '{').map((problem) => problem.code)).toEqual(['bad-date', 'bad-edits']);
});
