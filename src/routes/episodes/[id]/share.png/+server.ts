import { keptShare } from '#lib/server/publish/picture/kept.ts';
import { cache, noSuchEpisode, shelf } from '../../../house.server.ts';
import { answerWithPicture } from '../../../picture.server.ts';
import type { RequestHandler } from './$types.js';

export const GET: RequestHandler = async ({ request, params }) => {
	const heading = (await shelf.heading(params.id)) ?? noSuchEpisode();
	return answerWithPicture(request, keptShare(cache, heading, await shelf.site()));
};
export const HEAD = GET;
