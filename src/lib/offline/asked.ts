/** Which requests of a page are answered from this device, and which are left to the network alone. */

/** A request, as far as it matters here. */
export interface Asked {
	readonly method: string;
	readonly url: URL;
	readonly mode: string;
	readonly destination: string;
	readonly referrer: string;
	readonly headers: Pick<Headers, 'has'>;
}

export type Way =
	/** The worker keeps out of it. */
	| { readonly is: 'alone' }
	/** A built file, whose name changes with it; `path` below the library. */
	| { readonly is: 'built'; readonly path: string }
	/** A page in a window of its own; `id` of an episode's. */
	| { readonly is: 'page'; readonly id: string | null }
	/** What an episode's page fetches. */
	| { readonly is: 'file'; readonly id: string; readonly name: string };

/** Whoever keeps a copy wants what the network has, not what is kept already. */
export const FRESH = 'x-parley-fresh';

const ALONE: Way = { is: 'alone' };
const FRAMES: readonly string[] = ['iframe', 'frame', 'embed', 'object'];
const EPISODE = /^\/episodes\/([a-z0-9][a-z0-9-]*)(?:\/([^/]*))?$/;
const FILE = /^(?:(?:audio|speech)\.\w+|timing|timing-speech|trust\.json)$/;

/**
 * Frames are other people's: a player in one is the network's alone, whatever is kept here.
 *
 * @param base where the library stands: `https://example.org/talks`, without a slash at its end
 */
export function wayOf(asked: Asked, base: string): Way {
	const path = below(asked.url, base);
	if (asked.method !== 'GET' || asked.headers.has(FRESH) || isFramed(asked, path, base)) return ALONE;
	const file = new URL(base).origin === asked.url.origin ? builtPath(asked.url) : null;
	if (file !== null) return { is: 'built', path: file };
	if (path === null) return ALONE;
	const [, id = null, name = ''] = EPISODE.exec(path) ?? [];
	if (asked.mode === 'navigate') return isPage(path, id, name) ? { is: 'page', id } : ALONE;
	return id !== null && FILE.test(name) ? { is: 'file', id, name } : ALONE;
}

/** What ends in a name with a dot is a file that somebody opens or saves. */
const isPage = (path: string, id: string | null, name: string): boolean => (id === null ? !/\.[^/]*$/.test(path) : name === '');

function isFramed({ destination, referrer }: Asked, path: string | null, base: string): boolean {
	const from = URL.canParse(referrer) ? below(new URL(referrer), base) : null;
	return FRAMES.includes(destination) || (path !== null && isEmbed(path)) || (from !== null && isEmbed(from));
}

export const isEmbed = (path: string): boolean => path.startsWith('/embed/');

/** The page that says that nothing can be had stands at every depth, and looks for its letters from there. */
const builtPath = ({ pathname }: URL): string | null => /\/_app\/immutable\/.+$/.exec(pathname)?.[0] ?? null;

/** The path inside the library, or `null` for what is none of it. */
export function below({ origin, pathname }: URL, base: string): string | null {
	const address = origin + pathname;
	return address.startsWith(`${base}/`) ? address.slice(base.length) : null;
}
