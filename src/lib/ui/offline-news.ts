/** What is known of the episodes on this device while a page is open, and what one window of the library tells the others. */
import type { Trouble } from '#lib/offline/trouble.ts';

/** In bytes. */
export interface Coming {
	readonly got: number;
	readonly all: number;
}

/** What one window tells the others. */
export type News =
	| { readonly is: 'coming'; readonly id: string; readonly coming: Coming }
	| { readonly is: 'changed'; readonly id: string; readonly trouble: Trouble | null }
	| { readonly is: 'stop'; readonly id: string };

export interface Room {
	readonly used: number;
	readonly given: number | null;
	/** Whether the browser has promised not to clear it by itself. */
	readonly lasting: boolean;
}
