/** Puts on the page how somebody likes to read: attributes and custom properties of `<html>`, which styles alone look at. */
import { comfortFrom, dressOf, PAPERS, type Comfort } from '#lib/core/comfort.ts';
import { kept } from './kept.ts';

export const keptComfort = () => kept('comfort', comfortFrom);

export function wear(comfort: Comfort, page: HTMLElement = document.documentElement): void {
	const { attributes, properties } = dressOf(comfort);
	for (const [name, value] of Object.entries(attributes)) {
		if (value === null) page.removeAttribute(name);
		else page.setAttribute(name, value);
	}
	for (const [name, value] of Object.entries(properties)) {
		if (value === null) page.style.removeProperty(name);
		else page.style.setProperty(name, value);
	}
	for (const bar of document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')) colour(bar, comfort);
}

/** There is one for a light browser and one for a dark one, each the paper of its own kind until a theme is chosen. */
function colour(bar: HTMLMetaElement, { theme }: Comfort): void {
	bar.content = PAPERS[theme === 'system' ? (bar.media.includes('dark') ? 'dark' : 'light') : theme];
}
