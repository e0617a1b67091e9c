import { describe, expect, it } from 'vitest';
import { seconds } from '#lib/core/time.ts';
import type { CalendarDate } from '#lib/core/transcript.ts';
import { chaptersOf } from '#lib/server/publish/chapters.ts';
import { feedDate } from '#lib/server/publish/day.ts';
import { feedGuid } from '#lib/server/publish/guid.ts';
import { xmlLine, xmlText } from '#lib/server/publish/xml.ts';
import { talk } from '../../support/feeds.ts';

describe('the guid of a feed', () => {
	/** The example of the podcast namespace. */
	const REFERENCE = '917393e3-1b1e-5cef-ace4-edaa54e1f810';
	it.each(['mp3s.nashownotes.com/pc20rss.xml', 'https://mp3s.nashownotes.com/pc20rss.xml', 'http://mp3s.nashownotes.com/pc20rss.xml//'])(
		'%s',
		(feed) => expect(feedGuid(feed)).toBe(REFERENCE)
	);
	it('is another for another feed', () => expect(feedGuid('mp3s.nashownotes.com/pc20rss')).not.toBe(REFERENCE));
});

it.each([
	['2022-01-09', 'Sun, 09 Jan 2022 12:00:00 +0000'],
	['1970-01-01', 'Thu, 01 Jan 1970 12:00:00 +0000'],
	['2024-02-29', 'Thu, 29 Feb 2024 12:00:00 +0000'],
	['2023-02-29', null],
	['2022-13-01', null],
	['1969-12-31', null],
	['1863-11-19', null]
])('%s is %s', (day, written) => expect(feedDate(day as CalendarDate)).toBe(written));

it.each([
	['a\u0000\u0008\u000B\u001Fb', 'ab'],
	['a\uD800b\uDC00', 'ab'],
	['a\uFFFE\uFFFFb', 'ab'],
	['a\u009Bb\u007F', 'ab'],
	['\u{1F600}\t\n<&>', '\u{1F600}\t\n<&>']
])('%j is %j in XML', (text, clean) => expect(xmlText(text)).toBe(clean));

it.each([
	[' a \n\t b\u2028', 255, 'a b'],
	['abcdef', 6, 'abcdef'],
	['abcdefg', 6, 'abc\u2026'],
	['ab cdefg', 6, 'ab\u2026'],
	['e\u0301e\u0301e\u0301', 7, 'e\u0301\u2026']
])('%j in %i bytes is %j', (text, most, line) => expect(xmlLine(text, most)).toBe(line));

describe('chapters', () => {
	const starts = (episode: ReturnType<typeof talk>) =>
		chaptersOf(episode).chapters.map(({ startTime, title }) => [startTime, title.slice(0, 10)]);

	it('are the turns, by who speaks and how it begins, from the very beginning on', () => {
		expect(chaptersOf(talk())).toEqual({
			version: '1.2.0',
			title: 'A talk',
			chapters: [
				{ startTime: 0, title: expect.stringMatching(/^Ann: word0 word1 .{40,}\u2026$/) },
				{ startTime: 16, title: expect.stringMatching(/^Ben: word0 word1/) }
			]
		});
	});

	it('are not those turns that nobody would go to', () => {
		const turns = [
			['ANN', 20],
			['BEN', 9],
			['ANN', 10],
			['BEN', 11]
		] as const;
		expect(starts(talk({ turns }))).toEqual([
			[0, 'Ann: word0'],
			[16, 'Ann: word0'],
			[21.5, 'Ben: word0']
		]);
	});

	it('are those that the recording names, where it names any', () => {
		const chapters = [
			{ start: seconds(1.2345), title: ' Intro\u0007 ' },
			{ start: seconds(9), title: '\u0000' },
			{ start: seconds(20), title: 'Questions' }
		];
		expect(chaptersOf(talk({ chapters })).chapters).toEqual([
			{ startTime: 1.235, title: 'Intro' },
			{ startTime: 20, title: 'Questions' }
		]);
	});

	it('climb, though an editor put the turns in another order than they are heard', () => {
		const episode = talk();
		const [track] = episode.tracks;
		const swapped = {
			...episode,
			paragraphs: episode.paragraphs.toReversed(),
			tracks: [{ ...track!, timing: track!.timing.toReversed() }]
		};
		expect(starts(swapped)).toEqual([
			[0, 'Ann: word0'],
			[16, 'Ben: word0']
		]);
	});
});
