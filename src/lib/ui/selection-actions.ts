/** What can be done with words that are selected. Sent with the menu, when words are selected for the first time. */
import type { Heading, Manuscript } from '#lib/core/manuscript.ts';
import { wordRun, type Quotation } from '#lib/core/quotation.ts';
import type { IconName } from './icons.ts';
import type { Opened } from './opened.svelte.ts';
import { copyWordsLink } from './sharing.ts';
import type { Stage } from './stage.svelte.ts';

/** The words, and what an action needs to do something with them. */
export interface Selected {
	readonly quotation: Quotation;
	readonly heading: Heading;
	readonly manuscript: Manuscript;
	readonly stage: Stage;
	/** Opens a panel, which gets the words as its `about`. */
	readonly open: Opened['open'];
}

export interface SelectionAction {
	readonly name: string;
	readonly icon: IconName;
	/** Whether a panel comes up. */
	readonly opens?: boolean;
	act(selected: Selected): void;
}

export const SELECTION_ACTIONS: readonly SelectionAction[] = [
	{ name: 'Play this', icon: 'play', act: play },
	{ name: 'Link', icon: 'link', act: ({ quotation, stage }) => copyWordsLink(stage, quotation) },
	{ name: 'Quote', icon: 'quote', opens: true, act: ({ quotation, open }) => void open('quote', quotation) },
	{ name: 'Note', icon: 'note', opens: true, act: ({ quotation, open }) => void open('notes', quotation) }
];

function play({ quotation, manuscript, stage }: Selected): void {
	const run = wordRun(
		quotation,
		manuscript.sections.flatMap((section) => section.passages)
	);
	if (run) stage.steering.hear(run.from.paragraph, run.from.word);
}
