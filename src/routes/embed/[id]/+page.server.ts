import { render } from 'svelte/server';
import { episodeAddress } from '#lib/core/addresses.ts';
import type { Heading, Manuscript } from '#lib/core/manuscript.ts';
import { embedHead } from '#lib/server/publish/head.ts';
import Page from '../../../embed/Page.svelte';
import { noSuchEpisode, shelf } from '../../house.server.ts';
import { placeOf } from '../../place.server.ts';
import { isStill } from '../../still.server.ts';
import type { PageServerLoad } from './$types.js';

/** Its script and styles are built by themselves, from `src/embed/page.ts`. */
export const csr = false;

export const load: PageServerLoad = async (event) => {
	const { params, locals } = event;
	const [heading, manuscript] = await Promise.all([shelf.heading(params.id), shelf.manuscript(params.id)]);
	if (heading === null || manuscript === null) return noSuchEpisode();
	locals.head = embedHead(heading, placeOf(event));
	// Kit's own has no part after `#`, and throws where one is asked for.
	const address = isStill ? null : new URL(event.url.href);
	return { title: heading.title, written: await written(heading, manuscript, address) };
};

/** The player as it stands before any script, and beside it what the text does not say. */
async function written(heading: Heading, manuscript: Manuscript, address: URL | null): Promise<string> {
	const { body } = await render(Page, { props: { heading, manuscript, at: episodeAddress(heading), address } });
	const json = JSON.stringify(heading).replaceAll('<', '\\u003c');
	return `<div id="parley">${body}</div><script type="application/json" id="parley-heading">${json}</script>`;
}
