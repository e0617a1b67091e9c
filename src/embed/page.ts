/** Wakes the player that the server wrote into `/embed/{id}`: Kit's own script would be a third more to fetch, and has nothing to do there. */
import { hydrate } from 'svelte';
import type { Heading } from '#lib/core/manuscript.ts';
import { readBack } from '#lib/ui/onpage.ts';
import Page from './Page.svelte';

const target = document.getElementById('parley');
const written = document.getElementById('parley-heading')?.textContent;

if (target && written) {
	const heading = JSON.parse(written) as Heading;
	// A copy of the library may lie below any address.
	const at = location.pathname.replace(/embed\/([^/]+)\/?$/, 'episodes/$1');
	hydrate(Page, { target, props: { heading, manuscript: readBack(), at } });
}
