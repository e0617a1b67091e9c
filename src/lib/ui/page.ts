/** The transcript as it stands on the page: from a place in reading order to its elements, and back. */
import type { Manuscript } from '#lib/core/manuscript.ts';
import type { ParagraphId } from '#lib/core/transcript.ts';
import type { Words } from '#lib/words/words.ts';
import { reprint, type PrintedTime } from './doubts.ts';

export interface Printed {
	readonly length: number;
	/** The element of a passage, by its place in reading order. */
	paragraph(index: number): HTMLElement | null;
	/** The place in reading order, or -1. */
	indexOf(id: string): number;
	/** The button that plays a passage, where it is drawn, and the link to it. */
	stops(index: number): HTMLElement[];
	/** Prints another time beside each passage. */
	reprint(times: readonly PrintedTime[]): void;
	/** Draws back the turns of those who are not heard. */
	dim(isHeard: (speaker: string | null) => boolean): void;
	/** The passage an element belongs to, or -1: its text, its button or its link. */
	passageOf(element: Element): number;
}

/**
 * @param words what a time is called
 * @param root where the elements are found once they are looked for: the page, or the shadow tree that a player stands in
 */
export function printed({ sections }: Manuscript, words: Words['player'], root: () => Document | ShadowRoot = () => document): Printed {
	const ids = sections.flatMap((section) => section.passages.map((passage) => passage.id));
	const places = new Map<string, number>(ids.map((id, index) => [id, index]));
	const byId = (id: ParagraphId | undefined) => (id === undefined ? null : root().getElementById(id));
	const indexOf = (id: string) => places.get(id) ?? -1;
	return {
		length: ids.length,
		paragraph: (index) => byId(ids[index]),
		indexOf,
		stops: (index) => stopsBefore(byId(ids[index])).filter((stop) => !stop.matches('.at:empty')),
		reprint: (times) => {
			for (const [index, time] of times.entries()) {
				const [button] = stopsBefore(byId(ids[index]));
				if (button) reprint(button, time, words);
			}
		},
		dim: (isHeard) => {
			for (const turn of root().querySelectorAll<HTMLElement>('[data-turn]'))
				turn.classList.toggle('muted', !isHeard(turn.dataset.speaker ?? null));
		},
		passageOf: (element) => indexOf(ownParagraph(element)?.id ?? '')
	};
}

/** In the page they stand right before their paragraph: button, link, text. */
function stopsBefore(paragraph: HTMLElement | null): HTMLElement[] {
	const link = paragraph?.previousElementSibling;
	return [link?.previousElementSibling, link].filter((stop) => stop instanceof HTMLElement);
}

function ownParagraph(element: Element): Element | null {
	const stop = element.closest('.at, .link');
	if (!stop) return element.closest('p[data-paragraph]');
	return stop.matches('.at') ? (stop.nextElementSibling?.nextElementSibling ?? null) : stop.nextElementSibling;
}
