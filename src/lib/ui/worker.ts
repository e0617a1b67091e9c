/** Has the worker installed that answers where the network does not, and tells it what this page shows when it asks. */
import { TIDY, WHAT } from '#lib/offline/messages.ts';
import { copiesIn } from '#lib/offline/names.ts';
import { listen } from './listen.ts';
import { openPage } from './open-page.ts';

/** Only in a window of its own, and only where the address can be trusted: elsewhere browsers have no worker. */
export const hasWorker = (): boolean => typeof window !== 'undefined' && 'serviceWorker' in navigator && window.top === window;

/**
 * @param home the path below which the library stands
 * @returns what ends the listening
 */
export function callWorker(home: string): () => void {
	if (!hasWorker()) return () => undefined;
	const { serviceWorker } = navigator;
	const end = listen(serviceWorker, 'message', (event) => answer(event as MessageEvent));
	// Whatever the page itself needs comes first.
	const begin = (): void => void call(home).catch(() => undefined);
	if (document.readyState === 'complete') begin();
	else listen(window, 'load', begin, { once: true });
	return end;
}

/** Where storage is forbidden there is no worker, and everything is as it was without one. */
async function call(home: string): Promise<void> {
	await navigator.serviceWorker.register(`${home}/service-worker.js`);
	const { active } = await navigator.serviceWorker.ready;
	active?.postMessage(TIDY);
	if (copiesIn(home, await caches.keys()).some(({ whole }) => !whole)) (await import('./offline.svelte.ts')).offlineAt(home).goOn();
}

function answer({ data, ports }: MessageEvent): void {
	if (data === WHAT) ports[0]?.postMessage(openPage());
}
