import { episodeHead } from '#lib/server/publish/head.ts';
import { OnPage } from '#lib/ui/onpage.ts';
import { noSuchEpisode, shelf } from '../../house.server.ts';
import { placeOf } from '../../place.server.ts';
import { versionOf } from '../../version.server.ts';
import type { PageServerLoad } from './$types.js';

/** The text travels inside the page when the page is asked for, inside the data when the data is asked for, and never twice. */
export const load: PageServerLoad = async (event) => {
	const { params, locals, isDataRequest } = event;
	const [heading, manuscript] = await Promise.all([shelf.heading(params.id), shelf.manuscript(params.id)]);
	if (heading === null || manuscript === null) return noSuchEpisode();
	if (!isDataRequest) locals.head = episodeHead({ heading, manuscript, site: await shelf.site(), place: placeOf(event) }, event.url);
	return { heading, version: await versionOf(params.id), words: isDataRequest ? { manuscript } : new OnPage(manuscript) };
};
