/** What can be done with words that are selected. Sent with the menu, when words are selected for the first time. */
import type { Heading, Manuscript } from '#lib/core/manuscript.ts';
import { wordRun, type Quotation } from '#lib/core/quotation.ts';
import type { Words } from '#lib/words/words.ts';
import type { IconName } from './icons.ts';
import type { Opened } from './opened.svelte.ts';
import { repeatingOf } from './repeating.svelte.ts';
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
	/** Its name is in the catalogue. */
	readonly name: keyof Words['selection']['actions'];
	readonly icon: IconName;
	/** Whether a panel comes up. */
	readonly opens?: boolean;
	act(selected: Selected): void;
}

export const SELECTION_ACTIONS: readonly SelectionAction[] = [
	{ name: 'play', icon: 'play', act: play },
	{ name: 'repeat', icon: 'repeat', act: repeat },
	{ name: 'link', icon: 'link', act: ({ quotation, stage }) => copyWordsLink(stage, quotation) },
	{ name: 'quote', icon: 'quote', opens: true, act: ({ quotation, open }) => void open('quote', quotation) },
	{ name: 'note', icon: 'note', opens: true, act: ({ quotation, open }) => void open('notes', quotation) }
];

/** These very words, and no more. */
function play({ quotation, manuscript, stage }: Selected): void {
	const passages = manuscript.sections.flatMap((section) => section.passages);
	const run = wordRun(quotation, passages);
	if (!run) return;
	if (!stage.player.stretchOf(run)) return stage.steering.hear(run.from.paragraph, run.from.word);
	stage.player.clipWords(run);
	stage.player.play();
	stage.follower.saw('jumped');
}

function repeat(selected: Selected): void {
	if (!repeatingOf(selected.stage).words(selected.quotation)) play(selected);
}
