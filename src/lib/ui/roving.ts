/** Makes the whole transcript one stop for the Tab key: Up and Down walk the paragraphs, Home and End go to the ends. */
import type { Printed } from './page.ts';

export interface Roving {
	/** Moves the stop, unless somebody stands in the transcript. */
	suggest(index: number): void;
	focused(event: FocusEvent): void;
	key(event: KeyboardEvent): void;
	end(): void;
}

export function roving(article: HTMLElement, page: Printed): Roving {
	let stop = -1;
	const moveTo = (index: number): void => {
		if (index === stop) return;
		for (const old of page.stops(stop)) old.tabIndex = -1;
		for (const now of page.stops(index)) now.tabIndex = 0;
		stop = index;
	};
	moveTo(0);
	return {
		suggest: (index) => {
			if (index >= 0 && !article.matches(':focus-within')) moveTo(index);
		},
		focused: ({ target }) => {
			const index = target instanceof Element ? page.passageOf(target) : -1;
			if (index >= 0) moveTo(index);
		},
		key: (event) => {
			const to = destination(event, stop, page.length);
			if (to === null || !(event.target instanceof Element) || !event.target.matches('.at, .link')) return;
			event.preventDefault();
			page.stops(to)[0]?.focus();
		},
		end: () => moveTo(-1)
	};
}

function destination({ key, ctrlKey, metaKey, altKey }: KeyboardEvent, from: number, length: number): number | null {
	if (ctrlKey || metaKey || altKey) return null;
	const to: Readonly<Record<string, number>> = { ArrowUp: from - 1, ArrowDown: from + 1, Home: 0, End: length - 1 };
	const index = to[key];
	return index === undefined || index < 0 || index >= length ? null : index;
}
