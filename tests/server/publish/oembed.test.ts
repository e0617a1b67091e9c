import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EpisodeId } from '#lib/core/episode.ts';
import { headingOf } from '#lib/core/manuscript.ts';
import { PLAIN_SITE } from '#lib/core/site.ts';
import { answerTo, questionOf, written, type Most } from '#lib/server/publish/oembed.ts';
import { episodeFrom } from '../../support/episode.ts';
import { hasXmllint, xmllint } from '../../support/feeds.ts';
import { hostileEpisode } from '../../support/hostile.ts';

const HOME = 'https://example.org';
const asked = { id: 'a-talk' as EpisodeId, place: null, wishes: [] };
const heading = headingOf(episodeFrom('A talk\nANN: One two.'));
const answer = (most: Partial<Most> = {}, wishes: readonly (readonly [string, string])[] = []) =>
	answerTo({ ...asked, wishes }, heading, PLAIN_SITE, HOME, { width: null, height: null, ...most });

describe('a question', () => {
	const url = 'url=https%3A%2F%2Fexample.org%2Fepisodes%2Fa';
	it.each([
		['', null, { is: 'refused', status: 400 }],
		['url=', null, { is: 'refused', status: 400 }],
		['format=yaml', null, { is: 'refused', status: 400 }],
		[`${url}&format=yaml`, null, { is: 'refused', status: 501 }],
		[url, 'yaml', { is: 'refused', status: 501 }],
		[url, null, { wire: 'json', url: 'https://example.org/episodes/a' }],
		[`${url}&format=xml`, null, { wire: 'xml' }],
		[url, 'xml', { wire: 'xml' }],
		[`${url}&maxwidth=320&maxheight=80`, null, { most: { width: 320, height: 80 } }],
		[`${url}&maxwidth=0&maxheight=-1`, null, { most: { width: null, height: null } }],
		[`${url}&maxwidth=wide&maxheight=1e3`, null, { most: { width: null, height: null } }]
	])('%s at %s', (query, format, expected) => expect(questionOf(new URLSearchParams(query), format)).toMatchObject(expected));
});

describe('an answer', () => {
	it('has all that a rich one must have', () => {
		expect(answer()).toEqual({
			...{ type: 'rich', version: '1.0', title: 'A talk', provider_name: 'Parley', provider_url: 'https://example.org/', cache_age: 3600 },
			...{ thumbnail_url: 'https://example.org/episodes/a-talk/share.png', thumbnail_width: 1200, thumbnail_height: 630 },
			...{ width: 640, height: 360 },
			html: expect.stringMatching(
				/^<iframe src="https:\/\/example\.org\/embed\/a-talk" width="640" height="360" title="A talk – Parley" .*><\/iframe>$/
			)
		});
	});

	it.each([
		[{}, [], 640, 360],
		[{ width: 320 }, [], 320, 360],
		[{ width: 2000, height: 2000 }, [], 640, 360],
		[{ height: 70 }, [], 640, 70],
		[{}, [['view', 'bar']], 640, 90],
		[{ height: 60 }, [['view', 'compact']], 640, 60]
	] as const)('for %j and %j is %i wide and %i high', (most, wishes, width, height) =>
		expect(answer(most, wishes)).toMatchObject({ width, height })
	);

	it('never is larger than it may be, nor is its html or its thumbnail', () => {
		const most = fc.record({ width: fc.option(fc.integer({ min: 1, max: 3000 })), height: fc.option(fc.integer({ min: 1, max: 3000 })) });
		fc.assert(
			fc.property(most, (most) => {
				const { width, height, html, thumbnail_url, thumbnail_width, thumbnail_height } = answer(most) as Readonly<
					Record<string, number | undefined>
				>;
				expect(width).toBeLessThanOrEqual(most.width ?? Infinity);
				expect(height).toBeLessThanOrEqual(most.height ?? Infinity);
				expect(html).toContain(` width="${String(width)}" height="${String(height)}" `);
				const thumbnail = [thumbnail_url, thumbnail_width, thumbnail_height].filter((part) => part !== undefined);
				expect([0, 3]).toContain(thumbnail.length);
				expect(thumbnail_width ?? 0).toBeLessThanOrEqual(most.width ?? Infinity);
				expect(thumbnail_height ?? 0).toBeLessThanOrEqual(most.height ?? Infinity);
			})
		);
	});

	it('is one frame and no script, whatever the title', () => {
		const hostile = answerTo(asked, headingOf(hostileEpisode()), PLAIN_SITE, HOME, { width: null, height: null });
		expect(String(hostile.html).match(/<[a-z/]+/g)).toEqual(['<iframe', '</iframe']);
	});
});

describe('XML', () => {
	it.skipIf(!hasXmllint)('is accepted by xmllint, whatever the title (skipped without xmllint)', () => {
		const hostile = headingOf(hostileEpisode('\u0000\u0008 ]]> </title> & \ud800 \uffff "\''));
		const { type, text } = written(answerTo(asked, hostile, PLAIN_SITE, HOME, { width: null, height: null }), 'xml');
		expect(type).toBe('text/xml; charset=utf-8');
		expect(xmllint(text)).toBe('');
	});

	it('says the same as JSON', () => {
		const names = [...written(answer(), 'xml').text.matchAll(/^\s+<(\w+)>/gm)].map(([, name]) => name);
		expect(names).toEqual(Object.keys(JSON.parse(written(answer(), 'json').text) as object));
	});
});
