/** The library as a podcast: RSS 2.0 with the tags of Apple (itunes) and of Podcasting 2.0 (podcast). */
import type { Home } from '#lib/core/addresses.ts';
import type { Heading } from '#lib/core/manuscript.ts';
import type { Site } from '#lib/core/site.ts';
import { enclosureOf, isMade, feedEntry } from './feed-entry.ts';
import { feedGuid } from './guid.ts';
import type { Place } from './places.ts';
import { xmlDocument, xmlLine, type Content } from './xml.ts';

/** What a feed is made of. */
export interface Library {
	readonly site: Site;
	readonly place: Place;
	/** In the order of the feed. */
	readonly headings: readonly Heading[];
}

const NAMESPACES = {
	'@xmlns:itunes': 'http://www.itunes.com/dtds/podcast-1.0.dtd',
	'@xmlns:podcast': 'https://podcastindex.org/namespace/1.0',
	'@xmlns:atom': 'http://www.w3.org/2005/Atom',
	'@xmlns:content': 'http://purl.org/rss/1.0/modules/content/'
};
/** Bytes that Apple reads of a description. */
const DESCRIPTION = 4000;

export const feedAddress = (home: Home): string => `${home}/feed.xml`;

/** The same library gives the same bytes. An episode whose MP3 is still being made comes when it is there. */
export function feedOf({ site, place, headings }: Library): string {
	const whole = headings.filter((heading) => enclosureOf(heading) !== null);
	const channel = { ...channelOf(site, place.home), ...aiContent(whole), item: whole.map((heading) => feedEntry(heading, place)) };
	return xmlDocument({ rss: { '@version': '2.0', ...NAMESPACES, channel } });
}

function channelOf(site: Site, home: Home): Content {
	const feed = feedAddress(home);
	const author = xmlLine(site.author ?? site.title);
	return {
		title: xmlLine(site.title),
		link: `${home}/`,
		description: xmlLine(site.description, DESCRIPTION),
		language: site.language,
		copyright: site.copyright && xmlLine(site.copyright),
		generator: 'Parley',
		'atom:link': { '@href': feed, '@rel': 'self', '@type': 'application/rss+xml' },
		'itunes:image': { '@href': site.artwork ?? `${home}/artwork.png` },
		'itunes:category': categoryOf(site.category),
		'itunes:explicit': String(site.explicit),
		'itunes:author': author,
		'itunes:owner': site.email && { 'itunes:name': author, 'itunes:email': site.email },
		'itunes:type': 'episodic',
		'podcast:guid': site.guid ?? feedGuid(feed),
		// Others, such as "newsletter", are hidden by programs that list podcasts only.
		'podcast:medium': 'podcast',
		// Whoever wants to take the feed elsewhere is asked for a mail to this address: without one it would be locked for good.
		'podcast:locked': site.email && { '@owner': site.email, '#': 'yes' }
	};
}

function categoryOf(category: string): Content {
	const [above = '', below] = category.split(' > ');
	return { '@text': above, 'itunes:category': below === undefined ? null : { '@text': below } };
}

/** What a recording is made of nobody told us, so nothing is said of one. */
const aiContent = (headings: readonly Heading[]): Content => ({
	'podcast:txt': headings.some(isMade) ? { '@purpose': 'ai-content', '#': 'true' } : null
});
