/** Which episode an address of ours means, and what of it: for whoever knows only the address. Nothing is ever fetched. */
import { addressOf, wished, type Address } from '#lib/core/address.ts';
import { embedAddress, type Home } from '#lib/core/addresses.ts';
import { isEpisodeId, type EpisodeId } from '#lib/core/episode.ts';

export interface Asked {
	readonly id: EpisodeId;
	readonly place: Address | null;
	/** What else the address says of the player, by name. */
	readonly wishes: readonly (readonly [string, string])[];
}

/** A web server of plain files ends addresses so. */
const OURS = /^\/(?:episodes|embed)\/([^/]+)\/?(?:index\.html)?$/;
const WISHES = ['view', 'theme', 'accent', 'speaker', 'without', 'follow'];
const LONGEST_WISH = 200;

/** @returns `null` for an address that is not an episode's of this library */
export function askedOf(address: string, home: Home): Asked | null {
	const [url, own] = [URL.parse(address), URL.parse(home)];
	if (!url || !own || !isBelow(url, own)) return null;
	const id = OURS.exec(url.pathname.slice(own.pathname.replace(/\/$/, '').length))?.[1] ?? '';
	const wishes = WISHES.flatMap((name) => {
		const wish = url.searchParams.get(name);
		return wish !== null && wish.length <= LONGEST_WISH ? [[name, wish] as const] : [];
	});
	return isEpisodeId(id) ? { id, place: addressOf(url), wishes } : null;
}

/** The same library may be known by http and by https. */
const isBelow = (url: URL, own: URL): boolean =>
	/^https?:$/.test(url.protocol) &&
	url.host === own.host &&
	url.username === '' &&
	url.password === '' &&
	url.pathname.startsWith(own.pathname.replace(/\/$/, '/'));

/** The player that begins where the address asks. */
export const playerOf = ({ id, place, wishes }: Asked, home: Home): string => wished(embedAddress({ id }, home), wishes, place);

/** The part of a page's query that asks for a place or a speaker: `?t=83`. */
export function carriedOf({ searchParams }: Pick<URL, 'searchParams'>): string {
	const carried = new URLSearchParams();
	for (const name of ['t', 'speaker', 'without']) {
		const wish = searchParams.get(name);
		if (wish && wish.length <= LONGEST_WISH) carried.set(name, wish);
	}
	return carried.size === 0 ? '' : `?${carried.toString()}`;
}
