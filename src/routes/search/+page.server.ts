import { shelf } from '../house.server.ts';
import { isStill } from '../still.server.ts';
import type { PageServerLoad } from './$types.js';

/** A plain file cannot search: there the page's own script does. */
export const load: PageServerLoad = async ({ url }) => {
	const query = isStill ? '' : (url.searchParams.get('q') ?? '').slice(0, 200);
	return { isStill, query, results: await shelf.search(query) };
};
