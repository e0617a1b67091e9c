/** What machines read in the head of a page: where the page is, what it is, and how it is embedded. */
import type { Home } from '#lib/core/addresses.ts';
import type { Heading } from '#lib/core/manuscript.ts';
import type { Site } from '#lib/core/site.ts';
import { carriedOf } from './asked.ts';
import { episodeCard, shelfCard } from './card.ts';
import { oembedAddress, pageAddress, type Place, type Wire } from './places.ts';
import { structuredScript, type Published } from './structured.ts';
import { meta, tag } from './tags.ts';
import { summaryOf } from './wording.ts';

/** @param page as it is asked for: where it begins is carried over */
export function episodeHead(published: Published, page: URL): string {
	const { heading, manuscript, site, place } = published;
	const beginning = manuscript.sections[0]?.passages[0]?.text ?? '';
	const description = summaryOf(heading, beginning);
	const discovery = (type: string, wire: Wire) =>
		tag('link', { rel: 'alternate', type, href: oembedAddress(heading, place, wire, carriedOf(page)), title: heading.title });
	return lines([
		canonical(pageAddress(heading, place)),
		meta('description', description),
		...feed(site, place.home),
		discovery('application/json+oembed', 'json'),
		discovery('text/xml+oembed', 'xml'),
		...episodeCard(heading, site, place, description),
		structuredScript(published)
	]);
}

export function shelfHead(site: Site, home: Home): string {
	const artwork = site.artwork ?? `${home}/artwork.png`;
	return lines([canonical(`${home}/`), meta('description', site.description), ...feed(site, home), ...shelfCard(site, home, artwork)]);
}

/** A player in somebody else's page is not a second page about the episode. */
export const embedHead = (heading: Heading, place: Place): string =>
	lines([canonical(pageAddress(heading, place)), meta('robots', 'noindex')]);

const canonical = (href: string): string => tag('link', { rel: 'canonical', href });

const feed = (site: Site, home: Home): string[] => [
	tag('link', { rel: 'alternate', type: 'application/rss+xml', href: `${home}/feed.xml`, title: site.title })
];

const lines = (tags: readonly string[]): string => tags.filter((tag) => tag !== '').join('\n');
