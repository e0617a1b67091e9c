/** Lights one word at a time: one `Range` in `CSS.highlights`, or a `<mark>` in engines that do not know them. */
import { words, type Span } from '#lib/core/words.ts';

export interface Lamp {
	light(paragraph: HTMLElement, word: number): void;
	/** Where the lit word is on the screen. */
	rect(): DOMRect | null;
	off(): void;
}

const NAME = 'parley-word';

export const openLamp = (): Lamp => ('highlights' in CSS ? rangeLamp() : markLamp());

/** The words of the paragraph asked for last: nobody needs those of the whole transcript. */
function wordsOfOne(): (paragraph: HTMLElement, word: number) => Span | null {
	let known: HTMLElement | null = null;
	let spans: readonly Span[] = [];
	return (paragraph, word) => {
		if (paragraph !== known) spans = words(paragraph.textContent);
		known = paragraph;
		return spans[word] ?? null;
	};
}

function rangeLamp(): Lamp {
	const span = wordsOfOne();
	const range = new Range();
	return {
		light: (paragraph, word) => {
			const [from, to] = span(paragraph, word) ?? [0, 0];
			const text = paragraph.firstChild;
			if (!text) return;
			range.setStart(text, from);
			range.setEnd(text, to);
			shared().add(range);
		},
		rect: () => (range.collapsed ? null : range.getBoundingClientRect()),
		off: () => {
			shared().delete(range);
			if (shared().size === 0) CSS.highlights.delete(NAME);
		}
	};
}

/** Several players on a page light their words under one name: each puts in and takes out its own. */
function shared(): Highlight {
	const known = CSS.highlights.get(NAME);
	if (known) return known;
	const highlight = new Highlight();
	CSS.highlights.set(NAME, highlight);
	return highlight;
}

function markLamp(): Lamp {
	const span = wordsOfOne();
	const mark = document.createElement('mark');
	mark.dataset.word = '';
	const off = (): void => unmark(mark);
	return {
		light: (paragraph, word) => {
			off();
			const found = span(paragraph, word);
			const text = paragraph.firstChild;
			if (!found || !text) return;
			const range = new Range();
			range.setStart(text, found[0]);
			range.setEnd(text, found[1]);
			range.surroundContents(mark);
		},
		rect: () => (mark.isConnected ? mark.getBoundingClientRect() : null),
		off
	};
}

/** Gives the paragraph its one text node back, the very node it had: others hold on to it. */
function unmark(mark: HTMLElement): void {
	const paragraph = mark.parentElement;
	const text = paragraph?.firstChild;
	if (!paragraph || !(text instanceof Text)) return;
	const whole = paragraph.textContent;
	mark.replaceChildren();
	paragraph.replaceChildren(text);
	text.data = whole;
}
