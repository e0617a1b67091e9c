import { manifestOf } from '#lib/server/publish/manifest.ts';
import { shelf } from '../house.server.ts';
import { answerMade } from '../made.server.ts';
import type { RequestHandler } from './$types.js';

export const GET: RequestHandler = async ({ request }) =>
	answerMade(request, JSON.stringify(manifestOf(await shelf.site())), 'application/manifest+json');
export const HEAD = GET;
