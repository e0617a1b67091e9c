/** What a page that was asked for is answered with: the network's page, the one that is kept, or the one that says that neither is there. */

/** How the network answered: with a status, not in time, or not at all. */
export type Network = { readonly is: 'answered'; readonly status: number } | { readonly is: 'slow' } | { readonly is: 'lost' };

export type Answer =
	| { readonly is: 'network' }
	| { readonly is: 'kept' }
	/** The kept page stands at another address, with or without a slash at its end, and what it links to is found from there. */
	| { readonly is: 'moved'; readonly to: string }
	| { readonly is: 'absent' };

/** Somebody who has the page on this device is not kept waiting for longer, in milliseconds. */
export const PATIENCE = 4000;

const NETWORK: Answer = { is: 'network' };

/**
 * A page that comes is taken: it may be newer. A server that fails is no better than none where the page is kept.
 *
 * @param asked its address
 * @param kept the path at which the page was when it was kept, or `null` where it is not kept
 */
export function answerTo(asked: Pick<URL, 'pathname' | 'search'>, network: Network, kept: string | null): Answer {
	if (network.is === 'answered' && (network.status < 500 || kept === null)) return NETWORK;
	if (kept === null) return network.is === 'slow' ? NETWORK : { is: 'absent' };
	return asked.pathname === kept ? { is: 'kept' } : { is: 'moved', to: kept + asked.search };
}
