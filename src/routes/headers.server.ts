/** What every answer says of itself to browsers, caches and other sites: whether it may be read, framed, kept, and what may run in it. */
import { createHash } from 'node:crypto';
import type { RequestEvent } from '@sveltejs/kit';
import { OPEN, PREFLIGHT } from '#lib/server/publish/open.ts';

/** A page is for people, in a window of its own; an embed is a page in somebody else's; what is no page is open to every program. */
export type Kind = 'page' | 'embed' | 'open' | 'private';

const NO_DEVICES = 'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()';

const SAID: Readonly<Record<Kind, Readonly<Record<string, string>>>> = {
	page: {
		'cross-origin-opener-policy': 'same-origin',
		'cross-origin-resource-policy': 'same-origin',
		'permissions-policy': NO_DEVICES,
		'x-frame-options': 'SAMEORIGIN'
	},
	embed: {
		// A page that is isolated from others holds only frames that are so themselves.
		'cross-origin-embedder-policy': 'require-corp',
		'cross-origin-resource-policy': 'cross-origin',
		'permissions-policy': NO_DEVICES
	},
	open: { ...OPEN, 'x-frame-options': 'SAMEORIGIN' },
	private: { 'cross-origin-resource-policy': 'same-origin', 'x-frame-options': 'SAMEORIGIN' }
};

/** Kit marks its pages; what it sends to its own script belongs to them, and so does the list of what a page can be asked. */
export function kindOf({ route, request, isDataRequest }: RequestEvent, { headers, status }: Response): Kind {
	if (isDataRequest || (request.method === 'OPTIONS' && status === 204)) return 'private';
	if (!headers.has('x-sveltekit-page')) return 'open';
	return route.id?.startsWith('/embed/') ? 'embed' : 'page';
}

/** Answers the browser that asks whether its page may ask: Kit knows no OPTIONS where only GET is written. */
export const preflighted = (request: Request, response: Response): Response =>
	request.method === 'OPTIONS' && response.status === 405 ? new Response(null, { status: 204, headers: PREFLIGHT }) : response;

/** What the answers of this server differ by. */
export interface Place {
	/** Addresses this page may come from, as a visitor sees them. */
	readonly origins: readonly string[];
	/** Who may frame the embed, as the sources of a `frame-ancestors`; `null` for anybody. */
	readonly ancestors: string | null;
	/** The source, of {@link hashOf}, that lets a page run what stands in it to be run before its first paint. */
	readonly first: string;
}

/** @returns the source of a `script-src` that lets exactly these words run where they stand in a page */
export const hashOf = (script: string): string => `'sha256-${createHash('sha256').update(script).digest('base64')}'`;

/** Completes the headers of an answer, and keeps what it says already. */
export function dress(kind: Kind, headers: Headers, place: Place): void {
	headers.set('x-content-type-options', 'nosniff');
	const usual = { ...SAID[kind], 'referrer-policy': 'strict-origin-when-cross-origin', 'cache-control': 'no-cache' };
	for (const [name, value] of Object.entries(usual)) if (!headers.has(name)) headers.set(name, value);
	const written = headers.get('content-security-policy') ?? '';
	const policy = kind === 'embed' ? framed(written, place) : onlyInside(kind === 'page' ? running(written, place) : written);
	headers.set('content-security-policy', policy);
	// A page that is not sent again keeps its old policy: to change that is to change the page.
	if (kind === 'page' || kind === 'embed') tagWith(headers, policy);
}

const running = (policy: string, { first }: Place): string => policy.replace("script-src 'self'", (self) => `${self} ${first}`);

const onlyInside = (policy: string): string =>
	policy.includes('frame-ancestors') ? policy : [policy, "frame-ancestors 'self'"].filter(Boolean).join('; ');

/** In a sandbox without `allow-same-origin` a page has no self, says an older CSP: it is told by name where it comes from. */
function framed(policy: string, { origins, ancestors }: Place): string {
	const named = policy.replaceAll("'self'", ["'self'", ...origins].join(' '));
	return named.replace(/; frame-ancestors[^;]*/, ancestors === null ? '' : `; frame-ancestors ${ancestors}`);
}

function tagWith(headers: Headers, more: string): void {
	const tag = headers.get('etag');
	if (tag) headers.set('etag', tag.replace(/"$/, `-${createHash('sha256').update(more).digest('base64url').slice(0, 8)}"`));
}

/** A source of `frame-ancestors`: a scheme, or a host that may begin with a star, with or without scheme and port. */
const SOURCE = /^(?:[a-z][a-z0-9+.-]*:|(?:[a-z][a-z0-9+.-]*:\/\/)?(?:\*|(?:\*\.)?[a-z0-9][a-z0-9.-]*)(?::(?:\d+|\*))?)$/i;

/**
 * Who may frame the embed.
 *
 * @param wish `PARLEY_FRAME_ANCESTORS`: sources between spaces; what is none is left out, for it could be another directive
 * @returns `null` for anybody: `*` would keep out a page opened from a disk and a preview in a sandbox, whose addresses are of no network
 */
export function ancestorsOf(wish: string | undefined): string | null {
	const sources = wish?.split(/\s+/).filter((source) => source !== '') ?? [];
	return sources.length === 0 ? null : ["'self'", ...sources.filter((source) => SOURCE.test(source))].join(' ');
}
