/** What a library tells search engines of itself: its pages (sitemaps.org 0.9), and what is not worth a visit (RFC 9309). */
import type { Home } from '#lib/core/addresses.ts';
import type { EpisodeId } from '#lib/core/episode.ts';
import { pageAddress, type Place } from './places.ts';
import { xmlDocument } from './xml.ts';

export interface Listed {
	readonly id: EpisodeId;
	/** When it last became other than it was; `null` where nobody knows. */
	readonly changed: Date | null;
}

/** What one sitemap may hold. */
const MOST = 50_000;

/** @param episodes the most important first */
export function sitemapOf(episodes: readonly Listed[], place: Place): string {
	const pages = episodes
		.slice(0, MOST - 1)
		.map(({ id, changed }) => ({ loc: pageAddress({ id }, place), ...(changed ? { lastmod: changed.toISOString() } : {}) }));
	const root = { '@xmlns': 'http://www.sitemaps.org/schemas/sitemap/0.9', url: [{ loc: `${place.home}/` }, ...pages] };
	return xmlDocument({ urlset: root });
}

/** A player for other pages may be read, so that it can say itself that it is no page of its own. */
export const robotsOf = (home: Home): string =>
	['User-agent: *', `Disallow: ${new URL(home).pathname.replace(/\/$/, '')}/search`, '', `Sitemap: ${home}/sitemap.xml`, ''].join('\n');
