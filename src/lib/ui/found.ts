/** What was found, on the page as it stands: its lights, and the way there. */
import type { Band } from '#lib/player/following.ts';
import type { Hit } from '#lib/core/search.ts';
import type { Printed } from './page.ts';

const ALL = 'parley-found';
const HERE = 'parley-found-here';

export function lightHits(page: Printed, hits: readonly Hit[], here: Hit | null): void {
	if (!('highlights' in CSS)) return;
	const ranges = hits.map((hit) => rangeOf(page, hit)).filter((range) => range !== null);
	CSS.highlights.set(ALL, new Highlight(...ranges));
	const chosen = here && rangeOf(page, here);
	CSS.highlights.set(HERE, new Highlight(...(chosen ? [chosen] : [])));
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

/** The first hit at or after a passage: a search begins where the reader is. */
export const firstFrom = (hits: readonly Hit[], passage: number): number =>
	Math.max(
		0,
		hits.findIndex((hit) => hit.passage >= passage)
	);

/** The passage a reader has before the eyes: the first whose end is below the top. */
export function passageInView(page: Printed, top: number): number {
	let low = 0;
	let high = page.length;
	while (low < high) {
		const middle = (low + high) >>> 1;
		if ((page.paragraph(middle)?.getBoundingClientRect().bottom ?? 0) <= top) low = middle + 1;
		else high = middle;
	}
	return low;
}
