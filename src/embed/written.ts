/** The address of this frame as its holder wrote it: a holder of player.js knows its frame by nothing else. */

/**
 * A host of plain files leads from `/embed/a` on to `/embed/a/`, which is the only way our pages are ever led on.
 *
 * @param address where the browser is
 * @param redirects how often it was led on from there, by the same host
 */
export function asWritten(address: string, redirects: number): string {
	const url = new URL(address);
	if (redirects > 0) url.pathname = url.pathname.replace(/\/$/, '');
	return redirects > 0 ? url.href : address;
}

/** Navigation Timing 2, 4.2: redirects are counted where all of them stay with one host. */
export const redirects = (): number =>
	performance.getEntriesByType('navigation').reduce((count, entry) => count + (entry as PerformanceNavigationTiming).redirectCount, 0);
