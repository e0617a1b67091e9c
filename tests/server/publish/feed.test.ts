import { parseFeed, type FeedObject } from 'podcast-partytime';
import RssParser from 'rss-parser';
import { describe, expect, it } from 'vitest';
import { headingOf } from '#lib/core/manuscript.ts';
import { PLAIN_SITE, type Site } from '#lib/core/site.ts';
import { feedOf } from '#lib/server/publish/feed.ts';
import { feedparser, hasFeedparser, hasXmllint, headingOfTalk, HOME, PLACE, xmllint, type Said } from '../../support/feeds.ts';
import { recordingEpisode } from '../../support/recording.ts';

const SITE: Site = { ...PLAIN_SITE, title: 'Talks & more', author: 'Ann', email: 'ann@example.org', category: 'News > Politics' };
const feed = (said: readonly Said[] = [{}], site: Partial<Site> = {}): string =>
	feedOf({ site: { ...SITE, ...site }, place: PLACE, headings: said.map(headingOfTalk) });
const read = (xml: string): FeedObject => {
	const found = parseFeed(xml);
	if (found === null) throw new Error('podcast-partytime cannot use this feed');
	return found;
};

describe('podcast-partytime, the parser of the Podcast Index', () => {
	it('reads the channel', () => {
		expect(read(feed())).toMatchObject({
			...{ title: 'Talks & more', description: PLAIN_SITE.description, language: 'en', link: `${HOME}/`, author: 'Ann' },
			...{ explicit: false, itunesType: 'episodic', itunesImage: `${HOME}/artwork.png`, itunesCategory: ['News > Politics'] },
			...{ owner: { name: 'Ann', email: 'ann@example.org' }, locked: true, medium: 'podcast' },
			guid: expect.stringMatching(/^[\da-f-]{36}$/)
		});
	});

	it('reads an episode whole', () => {
		const [entry] = read(feed()).items;
		expect(entry).toMatchObject({
			...{ title: 'A talk', link: `${HOME}/episodes/a-talk`, guid: 'parley/a-talk', duration: 36 },
			pubDate: new Date('2022-01-09T12:00:00Z'),
			enclosure: { url: `${HOME}/episodes/a-talk/audio.mp3`, length: 1600, type: 'audio/mpeg' },
			podcastChapters: { url: `${HOME}/episodes/a-talk/chapters.json`, type: 'application/json+chapters' },
			podcastSoundbites: [{ startTime: 0.5, duration: 15 }],
			podcastPeople: [
				{ name: 'Ann', role: 'Guest', group: 'Cast' },
				{ name: 'Ben', role: 'Guest', group: 'Cast' }
			]
		});
		expect(entry!.podcastTranscripts!.map(({ url, rel }) => [url.replace(/.*\./, ''), rel])).toEqual([
			['vtt', 'captions'],
			['srt', 'captions'],
			['json', 'captions'],
			['html', undefined]
		]);
		expect(entry!.alternativeEnclosures!.map(({ type, length, source }) => [type, length, source[0]!.uri])).toEqual([
			['audio/webm', 1000, `${HOME}/episodes/a-talk/audio.webm`],
			['audio/mp4', 2000, `${HOME}/episodes/a-talk/audio.m4a`]
		]);
	});
});

it('rss-parser reads it', async () => {
	const { items, ...channel } = await new RssParser().parseString(feed([{}, { id: 'b', title: '<B> & co', date: null }]));
	expect(channel).toMatchObject({ title: 'Talks & more', feedUrl: `${HOME}/feed.xml`, language: 'en' });
	expect(items.map(({ title, guid, pubDate }) => [title, guid, pubDate])).toEqual([
		['A talk', 'parley/a-talk', 'Sun, 09 Jan 2022 12:00:00 +0000'],
		['<B> & co', 'parley/b', undefined]
	]);
	expect(items[0]!['content:encoded']).toContain(`<a href="${HOME}/episodes/a-talk">`);
});

it.skipIf(!hasFeedparser)('feedparser finds nothing wrong with it (skipped without python3-feedparser)', () => {
	const { bozo, entries } = feedparser(feed());
	expect(bozo).toBe(false);
	expect(entries).toMatchObject([{ title: 'A talk', guidislink: false, published_parsed: [2022, 1, 9, 12, 0, 0, 6, 9, 0] }]);
});

it.skipIf(!hasXmllint)('xmllint accepts it (skipped without libxml2-utils)', () => expect(xmllint(feed())).toBe(''));

describe('what is not so is not said', () => {
	it.each([
		['a day', { date: '2022-01-09' }, '<pubDate>', true],
		['no day', { date: null }, '<pubDate>', false],
		['a day that does not exist', { date: '2022-02-31' }, '<pubDate>', false],
		['a day that programs take for damage', { date: '1963-08-28' }, '<pubDate>', false],
		[
			'a talk worth a bite',
			{
				turns: [
					['A', 20],
					['B', 20]
				]
			},
			'<podcast:soundbite',
			true
		],
		[
			'a talk shorter than a bite',
			{
				turns: [
					['A', 9],
					['B', 9]
				]
			},
			'<podcast:soundbite',
			false
		],
		['nothing heard', { isHeard: false }, 'text/vtt', false],
		['nothing heard but a text', { isHeard: false }, 'text/html', true],
		['nothing to skip to', { isHeard: false }, 'chapters.json', false]
	] as const)('%s', (_what, said, part, isSaid) => expect(feed([said as Said]).includes(part)).toBe(isSaid));

	it.each([
		['an address for mail', { email: 'ann@example.org' }, 'podcast:locked', true],
		['no address for mail', { email: null }, 'podcast:locked', false],
		['no owner', { email: null }, 'itunes:owner', false],
		['no copyright', { copyright: null }, '<copyright', false]
	])('%s', (_what, site, part, isSaid) => expect(feed([{}], site).includes(part)).toBe(isSaid));
});

it('leaves out an episode whose MP3 is still being made', () => {
	const xml = feed([{ sources: [{ url: 'audio.webm', type: 'audio/webm', bytes: 1 }] }, { id: 'b' }]);
	expect(read(xml).items.map(({ guid }) => guid)).toEqual(['parley/b']);
});

it('says which speech was made, and nothing of a recording', () => {
	const recording = recordingEpisode();
	const sources = (name: string) => [{ url: `${name}.mp3`, type: 'audio/mpeg', bytes: 9 }];
	const tracks = recording.tracks.map((track) => ({ ...track, sources: sources(track.kind === 'recorded' ? 'audio' : 'speech') }));
	const recorded = feedOf({ site: SITE, place: PLACE, headings: [headingOf({ ...recording, tracks })] });
	expect(recorded).not.toContain('ai-content');
	expect(read(recorded).items[0]!.alternativeEnclosures).toMatchObject([
		{ title: 'Read by synthetic voices', source: [{ uri: `${HOME}/episodes/recording/speech.mp3` }] }
	]);
	expect(feed().match(/<podcast:txt purpose="ai-content">true</g)).toHaveLength(2);
});

it('keeps to the lengths that directories read, and cuts no letter', () => {
	const long = '\u{1F469}\u200D\u{1F680} '.repeat(99);
	const { title, items } = read(feed([{ title: long }], { title: long }));
	for (const written of [title, items[0]!.title!]) {
		expect(Buffer.byteLength(written)).toBeLessThanOrEqual(255);
		expect(written).toMatch(/^(?:\u{1F469}\u200D\u{1F680} ?)+\u2026$/u);
	}
});

it('takes the words of its owner: another picture, another guid', () => {
	const guid = '917393e3-1b1e-5cef-ace4-edaa54e1f810';
	const found = read(feed([{}], { guid, artwork: 'https://example.org/a.png', explicit: true }));
	expect(found).toMatchObject({ guid, itunesImage: 'https://example.org/a.png', explicit: true });
});

it('knows an episode by the same guid under a new title and at a new address', () => {
	const guids = (xml: string) => read(xml).items.map(({ guid }) => guid);
	const moved = feedOf({
		site: SITE,
		place: { home: 'http://127.0.0.1:3000', isStill: true },
		headings: [headingOfTalk({ title: 'Another', date: null })]
	});
	expect(guids(moved)).toEqual(guids(feed()));
});

it('leads to pages where plain files have them', () => {
	const still = feedOf({ site: SITE, place: { home: HOME, isStill: true }, headings: [headingOfTalk()] });
	const [entry] = read(still).items;
	expect([entry!.link, entry!.enclosure.url]).toEqual([`${HOME}/episodes/a-talk/`, `${HOME}/episodes/a-talk/audio.mp3`]);
});
