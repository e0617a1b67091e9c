/** Marks the leaves that the browser has laid out, for what would be dear on a whole long transcript. */
import { listen } from './listen.ts';

const NEAR = 'near';

/** An engine without this event, or without leaves, marks none. */
export function nearness(article: HTMLElement): () => void {
	const leaves = Array.from(article.querySelectorAll('.leaf'));
	for (const leaf of leaves) leaf.classList.toggle(NEAR, leaf.firstElementChild?.checkVisibility({ contentVisibilityAuto: true }) ?? false);
	const ends = leaves.map((leaf) =>
		listen(leaf, 'contentvisibilityautostatechange', (event: Event) => leaf.classList.toggle(NEAR, !isSkipped(event)))
	);
	return () => {
		for (const end of ends) end();
	};
}

const isSkipped = (event: Event): boolean => 'skipped' in event && event.skipped === true;
