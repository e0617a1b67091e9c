import { printPlain } from '#lib/core/formats/plain.ts';
import { readEpisode } from '#lib/core/episode-file.ts';
import { noSuchEpisode, shelf } from '../../../house.server.ts';
import type { RequestHandler } from './$types.js';

export const GET: RequestHandler = async ({ params }) => {
	const kept = (await shelf.file(params.id, 'episode.json')) ?? noSuchEpisode();
	const episode = readEpisode(new TextDecoder().decode(await kept.read())).value ?? noSuchEpisode();
	return new Response(printPlain(episode), {
		headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-cache', 'access-control-allow-origin': '*' }
	});
};
