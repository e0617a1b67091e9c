/** Opens the player of a frame to the page that holds it, as player.js. */
import type { Manuscript } from '#lib/core/manuscript.ts';
import { listen } from '#lib/ui/listen.ts';
import type { Stage } from '#lib/ui/stage.svelte.ts';
import { watchHeight } from './height.ts';
import { holdOf } from './held.ts';
import { Receiver } from './receiver.ts';

/**
 * Does nothing where nobody holds the frame.
 *
 * @param src the frame's address as it was before any script could change it
 * @returns what ends it
 */
export function openToHolder(stage: Stage, manuscript: Manuscript, src: string): () => void {
	if (window.parent === window) return () => undefined;
	let height: number | null = null;
	const receiver = new Receiver(
		window.parent,
		holdOf(stage, manuscript, src, () => height)
	);
	const box = document.querySelector<HTMLElement>('[data-scroller]');
	const ends = [
		listen(window, 'message', receiver.hear),
		stage.player.onlit(receiver.look),
		$effect.root(() => {
			$effect(() => {
				// A position tells nobody that it moves; the second does.
				if (stage.player.second >= 0) receiver.look();
			});
		})
	];
	receiver.ready();
	if (box) ends.push(watchHeight(box, grow));
	function grow(to: number): void {
		height = to;
		receiver.look();
	}
	return () => {
		for (const end of ends) end();
	};
}
