/** Where a reader's notes are kept: what whoever keeps them promises. */
import type { OwnNote } from '#lib/core/notes.ts';

/** Nothing here is ever rejected: a browser that forbids storage, or has no room left, is answered by `null` and `false`. */
export interface NoteStore {
	/** Those of one episode, in no order; `null` where they cannot be read. What cannot be a note is passed over. */
	all(episode: string): Promise<readonly OwnNote[] | null>;
	/** All of them or none, each unless a newer one with its id is there. Whether they are kept now. */
	keep(episode: string, notes: readonly OwnNote[]): Promise<boolean>;
	/** Whether it is gone now; what was never there is gone. */
	remove(episode: string, id: string): Promise<boolean>;
	/** Tells of every episode whose notes another window, or another opening, has changed; answers with what ends the telling. */
	onchange(tell: (episode: string) => void): () => void;
	/** Tells nothing any more. */
	close(): void;
}
