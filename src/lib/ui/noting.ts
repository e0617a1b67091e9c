/** What brings a reader's notes to an episode's page is given. */
import type { Manuscript } from '#lib/core/manuscript.ts';
import type { Stage } from './stage.svelte.ts';

export interface NotingProps {
	readonly stage: Stage;
	readonly manuscript: Manuscript;
	/** Opens their panel. */
	readonly onopen: (panel: 'notes') => unknown;
}
