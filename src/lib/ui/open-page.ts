/** What this very page is to the worker: what it shows, where it came from, and what it asks of it. */
import { VERSION } from '#lib/offline/html.ts';
import { TIDY } from '#lib/offline/messages.ts';
import type { OpenPage } from '#lib/offline/unneeded.ts';

export function openPage(): OpenPage {
	const version = document.querySelector<HTMLMetaElement>(`meta[name="${VERSION}"]`)?.content ?? null;
	const [, id = null] = /\/episodes\/([a-z0-9-]+)\/?$/.exec(location.pathname) ?? [];
	// The line that names them is gone from the page once it has woken.
	const fetched = performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname);
	const built = fetched.filter((path) => path.includes('/_app/immutable/entry/'));
	return { showing: id === null || version === null ? null : { id, version }, built };
}

/** Whether this very page came from this device. */
export const wasKept = (): boolean =>
	performance
		.getEntriesByType('navigation')
		.some((entry) => (entry as PerformanceNavigationTiming).serverTiming.some(({ name }) => name === 'kept'));

/** Has the worker take away what nobody needs any more. */
export const tidy = async (): Promise<void> => (await navigator.serviceWorker.ready).active?.postMessage(TIDY);

/** A page of a newer program needs what the worker of that program brings along. */
export async function newestWorker(): Promise<void> {
	const registration = await navigator.serviceWorker.ready;
	const { installing } = await registration.update();
	if (installing) await new Promise<void>((done) => (installing.onstatechange = () => installing.state !== 'installing' && done()));
}
