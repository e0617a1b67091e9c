import { expect, it } from 'vitest';
import type { EpisodeId } from '#lib/core/episode.ts';
import { robotsOf, sitemapOf } from '#lib/server/publish/sitemap.ts';
import { hasXmllint, xmllint } from '../../support/feeds.ts';

const listed = (id: string, changed: Date | null = null) => ({ id: id as EpisodeId, changed });
const place = { home: 'https://example.org/talks', isStill: false };

it('lists the shelf and every episode, with the day where it is known', () => {
	const map = sitemapOf([listed('b', new Date('2026-01-02T03:04:05Z')), listed('a')], place);
	expect([...map.matchAll(/<(loc|lastmod)>(.*?)</g)].map(([, name, said]) => [name, said])).toEqual([
		['loc', 'https://example.org/talks/'],
		['loc', 'https://example.org/talks/episodes/b'],
		['lastmod', '2026-01-02T03:04:05.000Z'],
		['loc', 'https://example.org/talks/episodes/a']
	]);
});

it('leads to the folders of plain files', () => {
	expect(sitemapOf([listed('a')], { ...place, isStill: true })).toContain('<loc>https://example.org/talks/episodes/a/</loc>');
});

it('never lists more pages than one sitemap may', () => {
	const many = Array.from({ length: 50_010 }, (_, i) => listed(`e${i}`));
	expect(sitemapOf(many, place).match(/<loc>/g)).toHaveLength(50_000);
});

it.skipIf(!hasXmllint)('is accepted by xmllint (skipped without xmllint)', () => {
	expect(xmllint(sitemapOf([listed('a', new Date(0)), listed('b')], { home: 'https://example.org/a&b', isStill: false }))).toBe('');
});

it('keeps robots from searching, and leads them to the sitemap', () => {
	expect(robotsOf('https://example.org/talks')).toBe(
		'User-agent: *\nDisallow: /talks/search\n\nSitemap: https://example.org/talks/sitemap.xml\n'
	);
	expect(robotsOf('https://example.org')).toContain('Disallow: /search\n');
});
