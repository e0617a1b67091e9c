/** What stands round the player in its shadow tree: what the page shows meanwhile, and the page's own colour. */
import { hexColour } from './options.ts';

export interface Fallback {
	hide(): void;
	/** @param problem a sentence below what the page has written, or `null` */
	show(problem: string | null): void;
}

/** What stands between the tags: a link or the whole transcript, made by the page's server or by hand. */
export function fallbackIn(root: ShadowRoot): Fallback {
	const box = document.createElement('div');
	box.className = 'fallback';
	const sentence = document.createElement('p');
	sentence.setAttribute('part', 'problem');
	sentence.setAttribute('role', 'alert');
	box.append(document.createElement('slot'), sentence);
	root.append(box);
	const show = (problem: string | null): void => {
		sentence.textContent = problem;
		sentence.hidden = problem === null;
		box.hidden = false;
	};
	show(null);
	return { hide: () => (box.hidden = true), show };
}

/** `--parley-accent`, where a page has set it. A style knows many ways to write a colour; in hex it is one of ours. */
export const colourOf = (element: Element): string | null => hexColour(getComputedStyle(element).getPropertyValue('--parley-accent'));
