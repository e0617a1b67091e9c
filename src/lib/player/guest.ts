/**
 * For a player in somebody else's page: an element of its own and no Howler, which is a fifth of what such a page would fetch, and
 * writes itself over the page's `window.Howl`.
 */
import { streaming } from './streaming.ts';

export const guestSound = streaming(({ url }) => {
	const element = new Audio();
	element.preload = 'metadata';
	element.src = url;
	return { element, end: () => clearAway(element) };
});

/** HTML 4.8.11.18: without this a player that nobody has any more may go on holding its bytes. */
function clearAway(element: HTMLAudioElement): void {
	element.removeAttribute('src');
	element.load();
}
