import { keptArtwork } from '#lib/server/publish/picture/kept.ts';
import { cache, shelf } from '../house.server.ts';
import { answerWithPicture } from '../picture.server.ts';
import type { RequestHandler } from './$types.js';

export const GET: RequestHandler = async ({ request }) =>
	answerWithPicture(request, keptArtwork(cache, await shelf.headings(), await shelf.site()));
export const HEAD = GET;
