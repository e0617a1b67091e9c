import { OnPage } from '#lib/ui/onpage.ts';
import { noSuchEpisode, shelf } from '../../house.server.ts';
import type { PageServerLoad } from './$types.js';

/** As on the episode's own page: the text travels once. What the address asks for is read in the browser, so that a plain file can answer too. */
export const load: PageServerLoad = async ({ params, isDataRequest }) => {
	const [heading, manuscript] = await Promise.all([shelf.heading(params.id), shelf.manuscript(params.id)]);
	if (heading === null || manuscript === null) return noSuchEpisode();
	return { heading, words: isDataRequest ? { manuscript } : new OnPage(manuscript) };
};
