/** What social networks show where an address is shared: Open Graph (ogp.me) and the cards of X. */
import { embedAddress, episodeAddress, soundSources, type Home } from '#lib/core/addresses.ts';
import type { Heading } from '#lib/core/manuscript.ts';
import type { Site } from '#lib/core/site.ts';
import { ARTWORK } from './picture/artwork.ts';
import { SHARE } from './picture/share.ts';
import { pageAddress, shareAddress, type Place } from './places.ts';
import { meta, property } from './tags.ts';

const PLAYER = { width: 640, height: 360 };

export function episodeCard(heading: Heading, site: Site, place: Place, description: string): string[] {
	const { home } = place;
	const image = shareAddress(heading, home);
	const picture = `${heading.title}. ${picturedAs(heading)}`;
	return [
		...general({ type: 'article', title: heading.title, url: pageAddress(heading, place), site: site.title, description }),
		property('og:locale', localeOf(heading.language)),
		property('article:published_time', heading.date),
		...pictured(image, SHARE.width, SHARE.height, picture),
		...heard(heading, episodeAddress(heading, home)),
		...played(embedAddress(heading, home)),
		meta('twitter:card', 'player'),
		meta('twitter:title', heading.title),
		meta('twitter:description', description),
		meta('twitter:image', image),
		meta('twitter:image:alt', picture),
		meta('twitter:player', embedAddress(heading, home)),
		meta('twitter:player:width', PLAYER.width),
		meta('twitter:player:height', PLAYER.height)
	];
}

/** Of a picture that the owner brings nobody knows the size. */
export function shelfCard(site: Site, home: Home, artwork: string): string[] {
	return [
		...general({ type: 'website', title: site.title, url: `${home}/`, site: site.title, description: site.description }),
		...(site.artwork === null
			? pictured(artwork, ARTWORK, ARTWORK, site.title)
			: [property('og:image', artwork), property('og:image:alt', site.title)]),
		meta('twitter:card', 'summary'),
		meta('twitter:title', site.title),
		meta('twitter:description', site.description),
		meta('twitter:image', artwork),
		meta('twitter:image:alt', site.title)
	];
}

interface Told {
	readonly type: 'article' | 'website';
	readonly title: string;
	readonly url: string;
	readonly site: string;
	readonly description: string;
}

const general = ({ type, title, url, site, description }: Told): string[] => [
	property('og:type', type),
	property('og:title', title),
	property('og:url', url),
	property('og:site_name', site),
	property('og:description', description)
];

const pictured = (url: string, width: number, height: number, alt: string): string[] => [
	property('og:image', url),
	property('og:image:secure_url', secure(url)),
	property('og:image:type', 'image/png'),
	property('og:image:width', width),
	property('og:image:height', height),
	property('og:image:alt', alt)
];

/** What plays everywhere comes first. */
function heard(heading: Heading, at: string): string[] {
	const sources = soundSources(at, heading);
	const first = sources.find(({ type }) => type === 'audio/mpeg') ?? sources[0];
	if (!first) return [];
	const bare = first.type.replace(/;.*$/, '');
	return [property('og:audio', first.url), property('og:audio:secure_url', secure(first.url)), property('og:audio:type', bare)];
}

const played = (player: string): string[] => [
	property('og:video', player),
	property('og:video:secure_url', secure(player)),
	property('og:video:type', 'text/html'),
	property('og:video:width', PLAYER.width),
	property('og:video:height', PLAYER.height)
];

const secure = (url: string): string | null => (url.startsWith('https:') ? url : null);

const picturedAs = ({ speakers }: Heading): string =>
	speakers.length === 0 ? 'The conversation drawn in time.' : `Who speaks when: ${speakers.map(({ name }) => name).join(', ')}.`;

/** `en_GB`: Open Graph wants a country; of a language alone, the one where most speak it (CLDR's likely subtags). */
function localeOf(tag: string): string | null {
	try {
		const { language, region } = new Intl.Locale(tag).maximize();
		return region === undefined ? null : `${language}_${region}`;
	} catch {
		return null;
	}
}
