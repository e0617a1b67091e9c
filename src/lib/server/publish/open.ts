/** What a page of anybody's may read from here: everything that is no page of ours. */

type Said = Readonly<Record<string, string>>;

/** Nothing here depends on who asks, so everybody may ask: also a frame without an origin, and a page that is isolated from others. */
export const OPEN: Said = {
	'access-control-allow-origin': '*',
	'access-control-expose-headers': 'accept-ranges, content-length, content-range, etag',
	'cross-origin-resource-policy': 'cross-origin'
};

/** For a browser that asks whether it may ask: it does so before a range or a condition of a script's own. */
export const PREFLIGHT: Said = {
	...OPEN,
	'access-control-allow-methods': 'GET, HEAD, OPTIONS',
	'access-control-allow-headers': 'cache-control, if-match, if-modified-since, if-none-match, if-range, range',
	'access-control-max-age': '86400'
};

/** Of a file that keeps its name when it changes. After a minute the old one is still shown once, while the new one is fetched. */
export const SHORT_LIVED = 'public, max-age=60, stale-while-revalidate=86400';
