/** The one place that reaches into Howler 2.2.4; the contract suite fails when a new Howler keeps its elements elsewhere. */

/** The element that a Howl plays by. */
export function elementOf(howl: object): HTMLAudioElement | null {
	const { _sounds } = howl as { readonly _sounds: readonly { readonly _node: HTMLAudioElement }[] };
	return _sounds[0]?._node ?? null;
}

/**
 * Has an element lie ready for the next Howl. One that finds none has another, empty one play to see whether it would be allowed
 * to: that waits for ever for something to play, and no browser clears it away.
 */
export function layReady(howler: object): void {
	(howler as { _html5AudioPool: HTMLAudioElement[] })._html5AudioPool = [new Audio()];
}
