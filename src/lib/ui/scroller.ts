/** What scrolls a transcript: the page, or a box of fixed height that the transcript lies in. */
import { listen } from './listen.ts';

/** Stands on the box; a transcript outside any is scrolled by the page. */
const BOX = '[data-scroller]';

export interface Scroller {
	/** Scrolls by so many pixels, and answers whether it glides there: then `scrollend` will say when it has come to rest. */
	by(pixels: number, smooth: boolean): boolean;
	/** Listens to its scrolls, and to the hands that scroll it. */
	on(type: string, hear: (event: Event) => void): () => void;
	onresize(hear: () => void): () => void;
}

export function scrollerOf(article: HTMLElement): Scroller {
	const box = article.closest<HTMLElement>(BOX);
	const moved = box ?? document.documentElement;
	return {
		by: (pixels, smooth) => {
			const farthest = moved.scrollHeight - moved.clientHeight;
			const moves = Math.abs(Math.min(Math.max(moved.scrollTop + pixels, 0), farthest) - moved.scrollTop) >= 1;
			const glides = smooth && moves && 'onscrollend' in window;
			moved.scrollBy({ top: pixels, behavior: glides ? 'smooth' : 'instant' });
			return glides;
		},
		on: (type, hear) => listen(box ?? window, type, hear, { passive: true }),
		onresize: box ? (hear) => watchSize(box, hear) : (hear) => listen(window, 'resize', hear)
	};
}

function watchSize(box: HTMLElement, hear: () => void): () => void {
	const watch = new ResizeObserver(hear);
	watch.observe(box);
	return () => watch.disconnect();
}
