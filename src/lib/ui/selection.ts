/** From what a reader has selected on the page to words of the transcript. */
import { countWhile } from '#lib/core/bisect.ts';
import { trimmed, type Quotation } from '#lib/core/quotation.ts';
import { openAlarm } from '#lib/player/clock.ts';
import { seconds } from '#lib/core/time.ts';
import { listen } from './listen.ts';
import type { Printed } from './page.ts';
import { lettersBefore } from './pointing.ts';

/** Words of the transcript that are selected, and where the first and the last line of them stand in the window. */
export interface Chosen {
	readonly quotation: Quotation;
	readonly first: DOMRect;
	readonly last: DOMRect;
}

/** A selection that grows letter by letter has rested for so long. */
const RESTED = { byKeys: seconds(0.25), byPointer: seconds(0.02) } as const;

/** Names of speakers, times and remarks between the paragraphs are passed over. `null` where no word of the transcript is in it. */
export function quotationIn(range: Range, page: Printed): Quotation | null {
	const paragraph = (index: number): HTMLElement => page.paragraph(index)!;
	const first = countWhile(page.length, (i) => range.comparePoint(paragraph(i), paragraph(i).childNodes.length) < 0);
	const last = countWhile(page.length, (i) => range.comparePoint(paragraph(i), 0) <= 0) - 1;
	if (last < first) return null;
	const from = within(paragraph(first), range.startContainer, range.startOffset) ?? 0;
	const to = within(paragraph(last), range.endContainer, range.endOffset) ?? paragraph(last).textContent.length;
	const texts = Array.from({ length: last - first + 1 }, (_, i) => ({ text: paragraph(first + i).textContent }));
	const found = trimmed({ first: 0, from, last: last - first, to }, texts);
	return found && { ...found, first: first + found.first, last: first + found.last };
}

const within = (paragraph: HTMLElement, node: Node, offset: number): number | null =>
	paragraph.contains(node) ? lettersBefore(paragraph, node, offset) : null;

/** Tells what is selected whenever that has come to rest, and `null` as soon as nothing is. Calls until what it answers is called. */
export function watchSelection(page: Printed, tell: (chosen: Chosen | null) => void): () => void {
	let isHeld = false;
	const alarm = openAlarm(() => tell(chosen(page)));
	const hold = (): void => {
		isHeld = true;
		alarm.stop();
	};
	const release = (): void => {
		isHeld = false;
		alarm.in(RESTED.byPointer);
	};
	const ends = [
		listen(document, 'selectionchange', () => {
			if (!isHeld) alarm.in(RESTED.byKeys);
		}),
		listen(document, 'pointerdown', hold),
		listen(document, 'pointerup', release),
		listen(document, 'pointercancel', release),
		listen(window, 'resize', release),
		alarm.end
	];
	return () => {
		for (const end of ends) end();
	};
}

function chosen(page: Printed): Chosen | null {
	const selection = getSelection();
	if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
	const range = selection.getRangeAt(0);
	const quotation = page.length > 0 ? quotationIn(range, page) : null;
	const lines = quotation ? range.getClientRects() : null;
	return quotation && lines?.length ? { quotation, first: lines[0]!, last: lines[lines.length - 1]! } : null;
}
