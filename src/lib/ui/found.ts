/** What was found, on the page as it stands: its lights, and the way there. */
import type { Band } from '#lib/player/following.ts';
import { countWhile } from '#lib/core/bisect.ts';
import type { Hit } from '#lib/core/search.ts';
import type { Printed } from './page.ts';

const ALL = 'parley-found';
const HERE = 'parley-found-here';
/** With more lights than this a browser takes longer for every word it lights: then only those near the reader are lit. */
const MOST_LIT = 1500;

export class Lights {
	readonly #page: Printed;
	readonly #near = new Set<Element>();
	#found: readonly Hit[] = [];
	#watch: IntersectionObserver | null = null;

	constructor(page: Printed) {
		this.#page = page;
	}

	/** @param hits in reading order */
	show(hits: readonly Hit[], here: Hit | null): void {
		if (!('highlights' in CSS)) return;
		if (hits !== this.#found) this.#change(hits);
		lightAs(HERE, this.#page, here ? [here] : []);
	}

	off(): void {
		this.#unwatch();
		this.#found = [];
		if (!('highlights' in CSS)) return;
		CSS.highlights.delete(ALL);
		CSS.highlights.delete(HERE);
	}

	#change(hits: readonly Hit[]): void {
		this.#found = hits;
		if (hits.length <= MOST_LIT) {
			this.#unwatch();
			lightAs(ALL, this.#page, hits);
		} else if (this.#watch) this.#lightNear();
		else this.#begin();
	}

	#begin(): void {
		const saw = (leaves: readonly IntersectionObserverEntry[]): void => {
			for (const { target, isIntersecting } of leaves) this.#near[isIntersecting ? 'add' : 'delete'](target);
			this.#lightNear();
		};
		this.#watch = new IntersectionObserver(saw, { rootMargin: '100%' });
		for (const leaf of document.querySelectorAll('.leaf')) this.#watch.observe(leaf);
	}

	/** The hits of a leaf stand together, as its passages do. */
	#lightNear(): void {
		const near = [...this.#near].flatMap((leaf) => hitsWithin(this.#found, ...passagesIn(this.#page, leaf)));
		lightAs(ALL, this.#page, near);
	}

	#unwatch(): void {
		this.#watch?.disconnect();
		this.#watch = null;
		this.#near.clear();
	}
}

/** @param priority over other lights on the same letters; of the same priority the younger light is seen */
export function lightAs(name: string, page: Printed, hits: readonly Hit[], priority = 0): void {
	const light = new Highlight(...hits.map((hit) => rangeOf(page, hit)).filter((range) => range !== null));
	light.priority = priority;
	CSS.highlights.set(name, light);
}

/** Those of some passages, of hits in reading order. */
export function hitsWithin(hits: readonly Hit[], first: number, last: number): readonly Hit[] {
	const upTo = (passage: number): number => countWhile(hits.length, (i) => hits[i]!.passage < passage);
	return hits.slice(upTo(first), upTo(last + 1));
}

function passagesIn(page: Printed, leaf: Element): readonly [first: number, last: number] {
	const paragraphs = leaf.querySelectorAll('p[data-paragraph]');
	return [page.indexOf(paragraphs[0]?.id ?? ''), page.indexOf(paragraphs[paragraphs.length - 1]?.id ?? '')];
}

/** Scrolls to a hit that is not to be seen already. */
export function reveal(page: Printed, hit: Hit, view: Band): void {
	const seen = rangeOf(page, hit)?.getBoundingClientRect();
	if (!seen || (seen.top >= view.top && seen.bottom <= view.bottom)) return;
	scrollBy({ top: seen.top - (view.top + view.bottom) / 3, behavior: 'instant' });
}

/** While a word is lit without highlights, its paragraph is in pieces: then a hit in a later piece is not drawn. */
function rangeOf(page: Printed, { passage, from, to }: Hit): Range | null {
	const text = page.paragraph(passage)?.firstChild;
	if (!(text instanceof Text) || text.length < to) return null;
	const range = new Range();
	range.setStart(text, from);
	range.setEnd(text, to);
	return range;
}

/** The passage a reader has before the eyes: the first whose end is below the top. To look at a passage far away would lay out its whole leaf. */
export function passageInView(page: Printed, top: number): number {
	const isAbove = (element: Element | null): boolean => (element?.getBoundingClientRect().bottom ?? 0) <= top;
	const leaves = document.querySelectorAll('.leaf');
	const leaf = leaves[countWhile(leaves.length, (i) => isAbove(leaves[i]!))];
	if (!leaf) return page.length;
	const [first, last] = passagesIn(page, leaf);
	return first + countWhile(last - first + 1, (i) => isAbove(page.paragraph(first + i)));
}
