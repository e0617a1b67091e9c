/** What machines read in the head of a page: where the page is, what it is, and how it is embedded. */
import { episodeAddress, type Home } from '#lib/core/addresses.ts';
import type { Heading } from '#lib/core/manuscript.ts';
import type { Site } from '#lib/core/site.ts';
import { carriedOf } from './asked.ts';
import { episodeCard, shelfCard } from './card.ts';
import { ARTWORK } from './picture/artwork.ts';
import { oembedAddress, type Wire } from './places.ts';
import { structuredScript, type Published } from './structured.ts';
import { meta, tag } from './tags.ts';
import { summaryOf } from './wording.ts';

/** Where oEmbed is answered: a copy of plain files has answers of its own. */
export type Answering = (wire: Wire) => string;

/** @param page as it is asked for: where it begins is carried over */
export function episodeHead(published: Published, page: URL, answering: Answering = answeringAt(published, page)): string {
	const { heading, manuscript, site, home } = published;
	const beginning = manuscript.sections[0]?.passages[0]?.text ?? '';
	const description = summaryOf(heading, beginning);
	return lines([
		canonical(episodeAddress(heading, home)),
		meta('description', description),
		...feed(site, home),
		discovery('application/json+oembed', answering('json'), heading),
		discovery('text/xml+oembed', answering('xml'), heading),
		...episodeCard(heading, site, home, description),
		structuredScript(published)
	]);
}

export function shelfHead(site: Site, home: Home): string {
	const artwork = { url: site.artwork ?? `${home}/artwork.png`, size: ARTWORK };
	return lines([canonical(`${home}/`), meta('description', site.description), ...feed(site, home), ...shelfCard(site, home, artwork)]);
}

/** A player in somebody else's page is not a second page about the episode. */
export const embedHead = (heading: Heading, home: Home): string =>
	lines([canonical(episodeAddress(heading, home)), meta('robots', 'noindex')]);

const answeringAt =
	({ heading, home }: Published, page: URL): Answering =>
	(wire) =>
		oembedAddress(heading, home, wire, carriedOf(page));

const canonical = (href: string): string => tag('link', { rel: 'canonical', href });

const feed = (site: Site, home: Home): string[] => [
	tag('link', { rel: 'alternate', type: 'application/rss+xml', href: `${home}/feed.xml`, title: site.title })
];

const discovery = (type: string, href: string, { title }: Heading): string => tag('link', { rel: 'alternate', type, href, title });

const lines = (tags: readonly string[]): string => tags.filter((tag) => tag !== '').join('\n');
