import { noSuchEpisode, shelf } from '../../../house.server.ts';
import { answerMade } from '../../../made.server.ts';
import type { RequestHandler } from './$types.js';

/** What a page begins with, for a player that stands in no page of ours: `episode.json` without the times of its words. */
export const GET: RequestHandler = async ({ request, params }) => {
	const [heading, manuscript] = await Promise.all([shelf.heading(params.id), shelf.manuscript(params.id)]);
	return answerMade(
		request,
		JSON.stringify({ heading: heading ?? noSuchEpisode(), manuscript: manuscript ?? noSuchEpisode() }),
		'application/json'
	);
};
export const HEAD = GET;
