/** Keeps notes in the browser's own database, one entry a note, so that two windows that write at once write side by side. */
import { createStore, promisifyRequest, type UseStore } from 'idb-keyval';
import { noteIn } from '#lib/core/notes-file.ts';
import { isNewer, merged, type OwnNote } from '#lib/core/notes.ts';
import { listen } from '../listen.ts';
import type { NoteStore } from './store.ts';

const NAME = 'parley:notes';

/** Every note lies under its episode and its id, in that order: those of one episode lie together. */
const keyOf = (episode: string, id: string): IDBValidKey => [episode, id];
const keysOf = (episode: string): IDBKeyRange => IDBKeyRange.bound([episode], [episode, []]);

export function browserStore(): NoteStore {
	const channel = 'BroadcastChannel' in globalThis ? new BroadcastChannel(NAME) : null;
	const ends = new Set<() => void>();
	const use = opener();
	const changed = async (episode: string, change: (notes: IDBObjectStore) => void): Promise<boolean> => {
		const isKept = await done(use, change);
		if (isKept) channel?.postMessage(episode);
		return isKept;
	};
	return {
		all: async (episode) => {
			try {
				const found = await use('readonly', (notes) => promisifyRequest<unknown[]>(notes.getAll(keysOf(episode))));
				return found.map(noteIn).filter((note) => typeof note !== 'string');
			} catch {
				return null;
			}
		},
		keep: (episode, notes) =>
			changed(episode, (kept) => {
				for (const note of merged([], notes)) putNewer(kept, keyOf(episode, note.id), note);
			}),
		remove: (episode, id) => changed(episode, (kept) => kept.delete(keyOf(episode, id))),
		onchange: (tell) => {
			const hear = (event: Event): void => {
				if (event instanceof MessageEvent && typeof event.data === 'string') tell(event.data);
			};
			const end = channel === null ? () => undefined : listen(channel, 'message', hear);
			ends.add(end);
			return end;
		},
		close: () => {
			for (const end of ends) end();
			channel?.close();
		}
	};
}

/** The database is opened when it is first asked for: some browsers throw at the mere name of it. */
function opener(): UseStore {
	let opened: UseStore | null = null;
	return async (mode, ask) => (opened ??= createStore(NAME, 'notes'))(mode, ask);
}

/** Whether a change was made, whole: an error in any part of it undoes all. */
async function done(use: UseStore, change: (notes: IDBObjectStore) => void): Promise<boolean> {
	try {
		await use('readwrite', (notes) => {
			change(notes);
			return promisifyRequest(notes.transaction);
		});
		return true;
	} catch {
		return false;
	}
}

/** Looking and writing in one transaction: no other window comes in between. */
function putNewer(notes: IDBObjectStore, key: IDBValidKey, note: OwnNote): void {
	const looking = notes.get(key);
	looking.onsuccess = () => {
		const known = noteIn(looking.result);
		if (typeof known === 'string' || isNewer(note, known)) notes.put(note, key);
	};
}
