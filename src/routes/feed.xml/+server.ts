import { feedOf, type Library } from '#lib/server/publish/feed.ts';
import { shelf } from '../house.server.ts';
import { answerMade } from '../made.server.ts';
import { placeOf } from '../place.server.ts';
import type { RequestHandler } from './$types.js';

/** The last one made: programs ask every few minutes, and a thousand episodes take a while to write down. */
let last: (Library & { readonly xml: string }) | null = null;

export const GET: RequestHandler = async (event) => {
	const [site, headings] = await Promise.all([shelf.site(), shelf.headings()]);
	const library = { site, headings, place: placeOf(event) };
	if (!last || !isSame(last, library)) last = { ...library, xml: feedOf(library) };
	return answerMade(event.request, last.xml, 'application/rss+xml; charset=utf-8');
};
export const HEAD = GET;

/** The shelf gives the same heading as long as nothing has changed. */
const isSame = (a: Library, b: Library): boolean =>
	a.site === b.site &&
	a.place.home === b.place.home &&
	a.headings.length === b.headings.length &&
	a.headings.every((heading, i) => heading === b.headings[i]);
