/** What a page says of a recording's times, in words. */
import { describe, expect, it } from 'vitest';
import { seconds } from '#lib/core/time.ts';
import { remarkOf, timeName, timeText, type PrintedTime } from '#lib/ui/doubts.ts';
import { insertionLength, insertionMarks } from '#lib/ui/insertions.ts';
import { nudgeInWords, nudgesFile, sureness, uncertainWords } from '#lib/ui/trust.ts';
import { panels } from '#lib/words/en/panels.ts';
import { player } from '#lib/words/en/player.ts';

const time = (start: number | null, doubt: PrintedTime['doubt']): PrintedTime => ({ start: start === null ? null : seconds(start), doubt });

it.each<[PrintedTime, string, string | null, string | null]>([
	[time(31, null), '0:31', 'Listen from 0:31', null],
	[time(31, 'uncertain'), '0:31', 'Listen from 0:31, times uncertain here', 'Times uncertain here'],
	[time(31, 'estimated'), '0:31', 'Listen from 0:31, times estimated', 'Times estimated'],
	[time(31, 'made'), '0:31', 'Listen from 0:31, not recorded, read aloud', 'Not recorded, read aloud'],
	[time(null, 'absent'), 'Not in this recording', null, null],
	[time(null, null), '', null, null]
])('beside %o stands %j, named %j, with %j under it', (of, text, name, remark) => {
	expect([timeText(of, player), timeName(of, player), remarkOf(of, player)]).toEqual([text, name, remark]);
});

describe('what is not in the transcript', () => {
	const of = (start: number, end: number) => ({ start: seconds(start), end: seconds(end) });

	it('is named by its length', () => expect(insertionLength(of(10, 40.2))).toBe('0:30'));
	it('is drawn to size, and never too thin to see', () => {
		expect(insertionMarks({ insertions: [of(10, 40), of(500, 500.1)] }, seconds(1000), 800)).toEqual([
			{ x: 8, wide: 24 },
			{ x: 400, wide: 2 }
		]);
	});
});

describe('to an editor', () => {
	it.each([
		[0.94, '94%, sure'],
		[0.8, '80%, sure'],
		[0.6, '60%, fairly sure'],
		[0.41, '41%, unsure'],
		[0.1, '10%, a guess'],
		[-0.2, '0%, a guess']
	])('a confidence of %d is %s', (confidence, said) => expect(sureness({ basis: 'aligned', confidence }, panels)).toBe(said));

	it('estimated times have no figure', () => expect(sureness({ basis: 'estimated', confidence: 0.5 }, panels)).toBe('estimated'));

	it('uncertain words are named, as many as one reads', () => {
		const text = 'One two, three four.';
		expect(uncertainWords(text, [4, 15])).toBe('two, four');
		expect(uncertainWords(text, [0, 4, 9], 2)).toBe('One, two, …');
	});

	it.each([
		[0, 'This paragraph is as found.'],
		[150, 'This paragraph is lit 150 ms later.'],
		[-50, 'This paragraph is lit 50 ms sooner.']
	])('a nudge of %d is %s', (by, said) => expect(nudgeInWords(new Map([[2, by]]), 2, panels)).toBe(said));

	it('nudges travel as a file that says for which times they are', () => {
		expect(JSON.parse(nudgesFile('talk', 'v1', new Map([['p2', -50]])))).toEqual({
			schema: 'parley/nudges@1',
			episode: 'talk',
			timing: 'v1',
			nudges: [{ paragraph: 'p2', milliseconds: -50 }]
		});
	});
});
