/** From a place on the screen to a word: which word of which paragraph lies under it. */
import { wordAt, words } from '#lib/core/words.ts';

/** A finger or a cursor between two words or two lines still means one of them. */
const NEAR = { across: 8, down: 7 };

/** @returns the word's place in its paragraph, or `null` where no word is near */
export function wordUnder(paragraph: HTMLElement, x: number, y: number): number | null {
	const offset = offsetUnder(paragraph, x, y);
	const spans = words(paragraph.textContent);
	const word = offset === null ? 0 : wordAt(spans, offset);
	const candidates = offset === null ? [...spans.keys()] : [word, word + 1];
	const near = candidates.find((candidate) => spans[candidate] && isNear(rangeOf(paragraph, ...spans[candidate]), x, y));
	return near ?? null;
}

/** @returns a letter of the word under a place, in UTF-16 units of its paragraph's text, or `null` where no word is near */
export function letterUnder(paragraph: HTMLElement, x: number, y: number): number | null {
	const word = wordUnder(paragraph, x, y);
	return word === null ? null : (words(paragraph.textContent)[word]?.[0] ?? null);
}

/** Whether somebody has selected words: a shadow tree keeps from the page what is selected in it. */
export function isSelecting(root: Node): boolean {
	const selection = getSelection();
	if (!(root instanceof ShadowRoot) || !selection || !('getComposedRanges' in selection)) return selection?.isCollapsed === false;
	return selection.getComposedRanges({ shadowRoots: [root] }).some(({ collapsed }) => !collapsed);
}

/** WebKit knows only the older of the two, and that one does not see into shadow trees. */
function caretAt(x: number, y: number, root: Node): { readonly node: Node; readonly offset: number } | null {
	if ('caretPositionFromPoint' in document) {
		const position = document.caretPositionFromPoint(x, y, root instanceof ShadowRoot ? { shadowRoots: [root] } : {});
		return position && { node: position.offsetNode, offset: position.offset };
	}
	const range = (document as Document).caretRangeFromPoint(x, y);
	return range && { node: range.startContainer, offset: range.startOffset };
}

/** In UTF-16 units of the paragraph's text, whatever nodes it is made of at the moment; `null` where the engine does not tell. */
function offsetUnder(paragraph: HTMLElement, x: number, y: number): number | null {
	const caret = caretAt(x, y, paragraph.getRootNode());
	return caret && paragraph.contains(caret.node) ? lettersBefore(paragraph, caret.node, caret.offset) : null;
}

/** How much of a paragraph's text stands before a place in it, in UTF-16 units. */
export function lettersBefore(paragraph: HTMLElement, node: Node, offset: number): number {
	const before = new Range();
	before.setStart(paragraph, 0);
	before.setEnd(node, offset);
	return before.toString().length;
}

function rangeOf(paragraph: HTMLElement, from: number, to: number): Range {
	const range = new Range();
	const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
	let at = 0;
	for (let node = walker.nextNode(); node instanceof Text; node = walker.nextNode()) {
		const end = at + node.length;
		if (from >= at && from < end) range.setStart(node, from - at);
		if (to > at && to <= end) range.setEnd(node, to - at);
		at = end;
	}
	return range;
}

const isNear = (range: Range, x: number, y: number): boolean =>
	Array.from(range.getClientRects()).some(
		({ left, right, top, bottom }) => x > left - NEAR.across && x < right + NEAR.across && y > top - NEAR.down && y < bottom + NEAR.down
	);
