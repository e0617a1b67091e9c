/**
 * Two taps at the left or right of text or lanes lead ten seconds back or on. The first tap does at once what a tap does, so that nobody
 * who taps a word has to wait for a second one that never comes; the second takes back what the first has done.
 */
import { seconds } from '#lib/core/time.ts';
import { leapOf, tapped, type Tapping } from '#lib/player/taps.ts';
import { listen } from './listen.ts';
import type { Stage } from './stage.svelte.ts';

const PLACES = 'article[aria-label], .lanes';
/** These are pressed as often as somebody wants. */
const PRESSED = 'button, a[href], input, select';

/** @returns what ends it */
export function tapTwice(stage: Stage): () => void {
	const { player, steering, words } = stage;
	/** Where it played when the finger came down, before the tap did anything. */
	let down = { touch: false, at: player.position(), playing: player.playing };
	let origin = down;
	let tapping: Tapping | null = null;

	function press({ pointerType }: PointerEvent): void {
		down = { touch: pointerType === 'touch', at: player.position(), playing: player.playing };
	}

	/** Comes after everybody else has heard of the tap. */
	function tap({ target, timeStamp, clientX, clientY }: MouseEvent): void {
		const isMeant = down.touch && target instanceof Element && target.closest(PLACES) !== null && !target.closest(PRESSED);
		if (!isMeant) tapping = null;
		else leap((tapping = tapped(tapping, { at: timeStamp, x: clientX, y: clientY, width: innerWidth })));
	}

	function leap(now: Tapping): void {
		if (now.count === 1) origin = down;
		if (now.count === 1) return;
		// The second tap of two may have selected a word.
		getSelection()?.removeAllRanges();
		if (!origin.playing) player.pause();
		steering.seek(seconds(origin.at + leapOf(now)));
		stage.say(now.side < 0 ? words.back : words.forward);
	}

	const ends = [listen(document, 'pointerdown', press, { capture: true }), listen(document, 'click', tap)];
	return () => {
		for (const end of ends) end();
	};
}
