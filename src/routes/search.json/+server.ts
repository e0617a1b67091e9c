/** The library's search for programs. */
import type { FoundIn } from '#lib/core/search.ts';
import { episodeAddress } from '#lib/core/addresses.ts';
import { shelf } from '../house.server.ts';
import type { RequestHandler } from './$types.js';

export const GET: RequestHandler = async ({ url }) => {
	const query = (url.searchParams.get('q') ?? '').slice(0, 200);
	const results = (await shelf.search(query)).map(resultOf);
	return Response.json({ query, results }, { headers: { 'access-control-allow-origin': '*', 'cache-control': 'no-cache' } });
};

const resultOf = ({ heading, hits, found }: FoundIn) => ({
	id: heading.id,
	title: heading.title,
	address: episodeAddress(heading),
	hits,
	found: found.map(({ passage, excerpt }) => ({
		paragraph: passage.id,
		speaker: passage.speaker,
		start: passage.start,
		address: `${episodeAddress(heading)}#${passage.id}`,
		text: excerpt.join('')
	}))
});
