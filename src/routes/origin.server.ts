/** Where this library is reached from outside, as absolute addresses need it. */
import { error, type RequestEvent } from '@sveltejs/kit';
import type { Home } from '#lib/core/addresses.ts';
import type { Site } from '#lib/core/site.ts';

/** A name or an address of numbers, and a port. What else a URL may hold there (`"`, `'`, `;`) is at home in no header and no page. */
const HOST = /^(?:[a-z0-9](?:[a-z0-9._-]*[a-z0-9.])?|\[[0-9a-f:.]+\])(?::\d+)?$/;

type Asked = Pick<RequestEvent, 'url' | 'request'>;
type Env = Readonly<Record<string, string | undefined>>;

/** The absolute address of the library. */
export const homeOf = ({ locals }: Pick<RequestEvent, 'locals'>): Home => locals.home;

/**
 * What the owner says of this server (`PARLEY_ADDRESS`, which may have a path; `ORIGIN`, which Kit takes for its own address), then of the
 * library, and else what the request was sent to. Headers that a proxy adds and anybody can forge are in Kit's address only where
 * `PROTOCOL_HEADER` and `HOST_HEADER` name them: a cache would keep a forgery for others.
 */
export async function findHome({ url, request }: Asked, env: Env, site: () => Promise<Site>): Promise<Home> {
	const asked = request.headers.get('host')?.toLowerCase() ?? url.host;
	if (!HOST.test(asked) || !HOST.test(url.host)) error(400, 'There is no such host.');
	const said = addressIn(env.PARLEY_ADDRESS);
	if (said !== null || env.ORIGIN) return said ?? url.origin;
	return (await site()).address ?? url.origin;
}

function addressIn(text: string | undefined): Home | null {
	const url = text === undefined ? null : URL.parse(text);
	return url && /^https?:$/.test(url.protocol) ? `${url.origin}${url.pathname}`.replace(/\/+$/, '') : null;
}
