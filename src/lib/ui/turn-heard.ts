/** Marks the turn that is being heard, for those who want all others dimmed. */
import type { Stage } from './stage.svelte.ts';

/** @returns what ends it */
export function markTurn({ player, page }: Stage): () => void {
	let turn: Element | null = null;
	const mark = (next: Element | null): void => {
		if (next === turn) return;
		turn?.classList.remove('heard');
		next?.classList.add('heard');
		(next ?? turn)?.closest('article')?.classList.toggle('hearing', next !== null);
		turn = next;
	};
	const end = player.onlit((paragraph) => mark(page.paragraph(paragraph)?.closest('.turn') ?? null));
	return () => {
		end();
		mark(null);
	};
}
