/** Where this library is reached from outside, as absolute addresses need it. */
import { error, type RequestEvent } from '@sveltejs/kit';
import type { Home } from '#lib/core/addresses.ts';
import type { Site } from '#lib/core/site.ts';

/** A name or an address of numbers, and a port. What else a URL may hold there (`"`, `'`, `;`) is at home in no header and no page. */
const HOST = /^(?:[a-z0-9](?:[a-z0-9._-]*[a-z0-9.])?|\[[0-9a-f:.]+\])(?::\d+)?$/;

/** The absolute address of the library. */
export const homeOf = ({ locals }: Pick<RequestEvent, 'locals'>): Home => locals.home;

/**
 * `ORIGIN`, which Kit takes for its own address; else what the library says of itself; else what the request was sent to. Headers that a proxy
 * adds and anybody can forge are Kit's address only where `PROTOCOL_HEADER` and `HOST_HEADER` name them: a cache would keep a forgery for others.
 *
 * @param env `ORIGIN` is read
 */
export async function findHome(url: URL, env: Readonly<Record<string, string | undefined>>, site: () => Promise<Site>): Promise<Home> {
	if (!HOST.test(url.host)) error(400, 'There is no such host.');
	return env.ORIGIN ? url.origin : ((await site()).address ?? url.origin);
}
