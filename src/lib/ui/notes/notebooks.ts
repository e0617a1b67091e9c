/** One notebook a page, whoever asks for it first: the lights on the text, or the panel. */
import type { Stage } from '../stage.svelte.ts';
import { browserStore } from './browser-store.ts';
import { Notebook } from './notebook.svelte.ts';

const notebooks = new WeakMap<Stage, Notebook>();

export function notebookOf(stage: Stage): Notebook {
	const known = notebooks.get(stage);
	if (known) return known;
	const notebook = new Notebook(stage.heading.id, browserStore());
	notebooks.set(stage, notebook);
	return notebook;
}

export function closeNotebook(stage: Stage): void {
	notebooks.get(stage)?.close();
	notebooks.delete(stage);
}
