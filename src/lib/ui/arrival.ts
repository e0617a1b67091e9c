/** An episode that was gone to in order to be heard begins by itself, once, whether its page was drawn by this script or loaded anew. */
import { kept } from './kept.ts';
import type { Stage } from './stage.svelte.ts';

const coming = () => kept('arriving', (found) => (typeof found === 'string' ? found : null), sessionShelf());

/** A companion of every episode's page. */
export function arriving({ heading, player }: Stage): () => void {
	if (arrives(heading.id)) player.play();
	return () => undefined;
}

export const announce = (id: string): void => coming().write(id);

/** @returns whether this episode was to begin; asked once, it is forgotten */
function arrives(id: string): boolean {
	const isDue = coming().read() === id;
	coming().write(null);
	return isDue;
}

/** `null` where the browser forbids storage by throwing at the name of it. */
function sessionShelf(): Storage | null {
	try {
		return window.sessionStorage;
	} catch {
		return null;
	}
}
