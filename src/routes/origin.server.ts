/** Where this library is reached from outside, as absolute addresses need it. */
import { error, type RequestEvent } from '@sveltejs/kit';
import type { Home } from '#lib/core/addresses.ts';

/** A name or an address of four or eight numbers, and a port. What else a URL may hold there (`"`, `'`, `;`) is at home in no header and no page. */
const HOST = /^(?:[a-z0-9](?:[a-z0-9._-]*[a-z0-9.])?|\[[0-9a-f:.]+\])(?::\d+)?$/;

/**
 * Kit's own address, which is `ORIGIN` where that is set. Without it, it is what the request was sent to: headers that a proxy adds and
 * anybody can forge are believed only where `PROTOCOL_HEADER` and `HOST_HEADER` name them, for a cache would keep the forgery for others.
 */
export const homeOf = ({ url }: Pick<RequestEvent, 'url'>): Home =>
	HOST.test(url.host) ? url.origin : error(400, 'There is no such host.');
