import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Episode } from '#lib/core/episode.ts';
import { headingOf, manuscriptOf } from '#lib/core/manuscript.ts';
import { PLAIN_SITE } from '#lib/core/site.ts';
import { seconds } from '#lib/core/time.ts';
import { embedHead, episodeHead, shelfHead } from '#lib/server/publish/head.ts';
import { episodeOf, isoDuration, structuredScript, type Published } from '#lib/server/publish/structured.ts';
import { summaryOf } from '#lib/server/publish/wording.ts';
import { episodeFrom } from '../../support/episode.ts';
import { HOSTILE, hostileEpisode } from '../../support/hostile.ts';

const HOME = 'https://example.org';
const published = (episode: Episode, isStill = false): Published => ({
	heading: headingOf(episode),
	manuscript: manuscriptOf(episode),
	site: PLAIN_SITE,
	place: { home: HOME, isStill }
});
const talk = episodeFrom('A talk\nANN: One two three four five six seven eight nine.\nBEN: Four.\nNobody said this.');
const page = (query = ''): URL => new URL(`${HOME}/episodes/a-talk${query}`);
const parsed = (script: string): Record<string, unknown> =>
	JSON.parse(/^<script type="application\/ld\+json">(.*)<\/script>$/s.exec(script)![1]!) as Record<string, unknown>;

describe('the head of an episode', () => {
	it.each([
		'<link rel="canonical" href="https://example.org/episodes/a-talk">',
		'<link rel="alternate" type="application/rss+xml" href="https://example.org/feed.xml" title="Parley">',
		'type="application/json+oembed" href="https://example.org/oembed?url=https%3A%2F%2Fexample.org%2Fepisodes%2Fa-talk&amp;format=json"',
		'type="text/xml+oembed" href="https://example.org/oembed?url=https%3A%2F%2Fexample.org%2Fepisodes%2Fa-talk&amp;format=xml"',
		'<meta property="og:image" content="https://example.org/episodes/a-talk/share.png">',
		'<meta property="og:video" content="https://example.org/embed/a-talk">',
		'<meta property="og:audio" content="https://example.org/episodes/a-talk/audio.webm">',
		'<meta property="og:locale" content="en_US">',
		'<meta name="twitter:card" content="player">',
		'<meta name="twitter:player" content="https://example.org/embed/a-talk">'
	])('says %s', (said) => expect(episodeHead(published(talk), page())).toContain(said));

	it('carries the asked place over to oEmbed, and nothing else of the query', () => {
		expect(episodeHead(published(talk), page('?t=83&utm_source=x'))).toContain('%2Fepisodes%2Fa-talk%3Ft%3D83&amp;format=json"');
	});

	it('names no other language, nor a date nobody knows', () => {
		expect(episodeHead(published(talk), page())).not.toMatch(/hreflang|published_time|datePublished|null|undefined/);
	});

	it('of plain files leads to plain files', () => {
		const head = episodeHead(published(talk, true), page());
		expect(head).toContain('<link rel="canonical" href="https://example.org/episodes/a-talk/">');
		expect(head).toContain('type="application/json+oembed" href="https://example.org/episodes/a-talk/oembed.json"');
		expect(head).not.toContain('/oembed?');
	});

	it('holds nothing but its own elements, whatever is written in the episode', () => {
		fc.assert(
			fc.property(fc.oneof(fc.constant(HOSTILE), fc.string({ unit: 'binary' }), fc.stringMatching(/^[<>"'&/!-]*$/)), (words) => {
				const head = episodeHead(published(hostileEpisode(words)), page());
				const elements = head.match(/<[^ >]*/g)!;
				expect(new Set(elements)).toEqual(new Set(['<link', '<meta', '<script', '</script']));
				expect(elements.filter((name) => name.includes('script'))).toHaveLength(2);
				// Every attribute ends where it should.
				expect(head.split('\n').filter((line) => /^<(?:link|meta)/.test(line) && !/^<\w+(?: [\w:-]+="[^"<>]*")+>$/.test(line))).toEqual([]);
			}),
			{ numRuns: 30 }
		);
	});
});

it('a player is no page of its own', () => {
	expect(embedHead(headingOf(talk), { home: HOME, isStill: false }).split('\n')).toEqual([
		'<link rel="canonical" href="https://example.org/episodes/a-talk">',
		'<meta name="robots" content="noindex">'
	]);
});

it('the shelf says whose it is', () => {
	const head = shelfHead({ ...PLAIN_SITE, title: 'Our "talks"' }, HOME);
	expect(head).toContain('<meta property="og:title" content="Our &quot;talks&quot;">');
	expect(head).toContain('<meta property="og:image" content="https://example.org/artwork.png">');
	const theirs = shelfHead({ ...PLAIN_SITE, artwork: 'https://example.org/ours.jpg' }, HOME);
	expect(theirs).toContain('<meta property="og:image" content="https://example.org/ours.jpg">');
	expect(theirs).not.toMatch(/image:(?:type|width)/);
});

describe('structured data', () => {
	it('says who speaks, when, and where to hear it', () => {
		const episode = episodeOf(published({ ...talk, source: 'https://example.com/talk' }), { text: true, clips: true });
		expect(episode).toMatchObject({
			...{ '@type': 'PodcastEpisode', name: 'A talk', inLanguage: 'en', isBasedOn: 'https://example.com/talk', duration: 'PT8S' },
			actor: [
				{ '@type': 'Person', name: 'Ann' },
				{ '@type': 'Person', name: 'Ben' }
			],
			associatedMedia: [
				{
					...{
						'@type': 'AudioObject',
						contentUrl: 'https://example.org/episodes/a-talk/audio.webm',
						encodingFormat: 'audio/webm; codecs=opus'
					},
					caption: { contentUrl: 'https://example.org/episodes/a-talk/transcript.vtt', encodingFormat: 'text/vtt' },
					transcript: talk.paragraphs.map(({ text }) => text).join('\n')
				}
			],
			hasPart: [
				{ name: 'Ann: One two three four five six seven eight\u2026', startOffset: 0.5, url: 'https://example.org/episodes/a-talk?t=0.5' },
				{ name: 'Ben: Four.' },
				{ name: 'Nobody said this.' }
			],
			potentialAction: { '@type': 'SeekToAction', 'startOffset-input': 'required name=seek_to_second_number' }
		});
	});

	it.each([
		[{ ann: 'rms' }, 'https://schema.org/TrainedAlgorithmicMediaDigitalSource'],
		[{ ann: 'fr+m3' }, 'https://schema.org/AlgorithmicMediaDigitalSource']
	])('says of the voices %j that they are %s', (voices, source) => {
		const made = { ...talk, tracks: [{ ...talk.tracks[0]!, voices }] };
		const [audio] = parsed(structuredScript(published(made))).associatedMedia as Record<string, unknown>[];
		expect(audio).toMatchObject({ digitalSourceType: source, creditText: expect.stringContaining('made by a computer') });
	});

	it('says nothing of made voices where people are heard', () => {
		const recorded = { ...talk, tracks: [{ ...talk.tracks[0]!, kind: 'recorded' as const }] };
		expect(structuredScript(published(recorded))).not.toMatch(/digitalSourceType|computer/);
	});

	it('is read back as it was written, whatever the words', () => {
		const script = structuredScript(published(hostileEpisode()));
		expect(script.indexOf('</')).toBe(script.length - '</script>'.length);
		expect(parsed(script).name).toBe(HOSTILE);
	});

	it.each([
		[20, true, true],
		[400, false, true],
		[3000, false, false]
	])('of %i turns has the text: %s, the turns: %s, and stays under 64 kB', (turns, text, clips) => {
		const long = Array.from({ length: turns }, (_, i) => `${i % 2 ? 'ANN' : 'BEN'}: ${'so many words '.repeat(20)}`);
		const script = structuredScript(published(episodeFrom(['Long', ...long].join('\n'))));
		expect(script.length).toBeLessThan(64 * 1024 + 100);
		expect([script.includes('"transcript":'), script.includes('"hasPart":')]).toEqual([text, clips]);
	});

	it.each([
		[0, 'PT0S'],
		[59.9, 'PT59S'],
		[60, 'PT1M'],
		[3729, 'PT1H2M9S'],
		[36_000, 'PT10H']
	])('%d seconds are %s', (duration, said) => expect(isoDuration(seconds(duration))).toBe(said));
});

it.each([
	[[], 'A transcript, 0:07. It begins.'],
	[['Ann'], 'Ann, 0:07. It begins.'],
	[['Ann', 'Ben', 'Cal'], 'Ann, Ben and Cal, 0:07. It begins.'],
	[['Ann', 'Ben', 'Cal', 'Dee', 'Eve'], 'Ann, Ben and 3 others, 0:07. It begins.']
])('a summary of %j', (names, said) => {
	const speakers = names.map((name) => ({ ...headingOf(talk).speakers[0]!, name }));
	expect(summaryOf({ speakers, duration: seconds(7), kind: 'recorded' }, 'It begins.')).toBe(said);
	expect(summaryOf({ speakers, duration: seconds(7), kind: 'recorded' }, 'word '.repeat(200))).toMatch(/^.{150,200} ?word…$/);
});
