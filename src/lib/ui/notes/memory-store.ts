/** Keeps notes for as long as the page is open: for browsers that forbid more, and for tests. */
import { merged, type OwnNote } from '#lib/core/notes.ts';
import type { NoteStore } from './store.ts';

/** What several openings share, as the windows of one browser do. */
export interface Shelf {
	readonly episodes: Map<string, ReadonlyMap<string, OwnNote>>;
	readonly tellers: Set<(episode: string, by: NoteStore) => void>;
}

export const emptyShelf = (): Shelf => ({ episodes: new Map(), tellers: new Set() });

export function memoryStore({ episodes, tellers }: Shelf = emptyShelf()): NoteStore {
	const own = new Set<(episode: string, by: NoteStore) => void>();
	const notesOf = (episode: string): ReadonlyMap<string, OwnNote> => episodes.get(episode) ?? new Map<string, OwnNote>();
	const change = (episode: string, notes: ReadonlyMap<string, OwnNote>): boolean => {
		episodes.set(episode, notes);
		for (const tell of tellers) tell(episode, store);
		return true;
	};
	const store: NoteStore = {
		all: async (episode) => [...notesOf(episode).values()],
		keep: async (episode, notes) => {
			const both = merged([...notesOf(episode).values()], notes);
			return change(episode, new Map(both.map((note) => [note.id, note])));
		},
		remove: async (episode, id) => change(episode, new Map([...notesOf(episode)].filter(([known]) => known !== id))),
		onchange: (tell) => {
			const teller = (episode: string, by: NoteStore): void => {
				if (by !== store) tell(episode);
			};
			tellers.add(teller);
			own.add(teller);
			return () => void tellers.delete(teller);
		},
		close: () => {
			for (const teller of own) tellers.delete(teller);
		}
	};
	return store;
}
