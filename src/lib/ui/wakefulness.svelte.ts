/** Keeps the screen lit while somebody reads along and touches nothing: as long as it plays, the page follows and is looked at. */
import { listen } from './listen.ts';
import type { Stage } from './stage.svelte.ts';

/** @returns what ends it */
export function stayAwake({ player, follower }: Stage): () => void {
	if (!('wakeLock' in navigator)) return () => undefined;
	let lock: Promise<WakeLockSentinel | null> | null = null;
	let wanted = false;

	/** A browser lets go by itself of a page that nobody sees, and does not take hold of it again. */
	function settle(): void {
		const hold = wanted && document.visibilityState === 'visible';
		if (hold === (lock !== null)) return;
		void lock?.then((held) => held?.release());
		// It may be refused, where the battery is low for one: then the screen goes dark as it would have.
		lock = hold ? navigator.wakeLock.request('screen').catch(() => null) : null;
	}

	const unwatch = $effect.root(() => {
		$effect(() => {
			wanted = player.playing && follower.on;
			settle();
		});
	});
	const unlisten = listen(document, 'visibilitychange', settle);
	return () => {
		unwatch();
		unlisten();
		wanted = false;
		settle();
	};
}
