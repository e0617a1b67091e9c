import { readEpisode } from '#lib/core/episode-file.ts';
import { chaptersOf } from '#lib/server/publish/chapters.ts';
import { noSuchEpisode, shelf } from '../../../house.server.ts';
import { answerMade } from '../../../made.server.ts';
import type { RequestHandler } from './$types.js';

export const GET: RequestHandler = async ({ request, params }) => {
	const kept = (await shelf.file(params.id, 'episode.json')) ?? noSuchEpisode();
	const episode = readEpisode(new TextDecoder().decode(await kept.read())).value ?? noSuchEpisode();
	return answerMade(request, JSON.stringify(chaptersOf(episode)), 'application/json+chapters');
};
export const HEAD = GET;
