import { sitemapOf } from '#lib/server/publish/sitemap.ts';
import { shelf } from '../house.server.ts';
import { answerMade } from '../made.server.ts';
import { placeOf } from '../place.server.ts';
import type { RequestHandler } from './$types.js';

export const GET: RequestHandler = async (event) => {
	const headings = await shelf.headings();
	const episodes = await Promise.all(headings.map(async ({ id }) => ({ id, changed: await shelf.changed(id) })));
	return answerMade(event.request, sitemapOf(episodes, placeOf(event)), 'application/xml; charset=utf-8');
};
export const HEAD = GET;
