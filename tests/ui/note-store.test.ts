import { it, vi } from 'vitest';
import { emptyShelf, memoryStore, type Shelf } from '#lib/ui/notes/memory-store.ts';
import { PROMISES, type Window } from '../contracts/note-store.ts';

function windowOn(shelf: Shelf): Window {
	const store = memoryStore(shelf);
	const told: string[] = [];
	store.onchange((episode) => told.push(episode));
	return {
		all: store.all,
		keep: store.keep,
		remove: store.remove,
		told: (count) => vi.waitFor(() => (told.length >= count ? told : Promise.reject(new Error('nothing was told')))),
		close: async () => store.close()
	};
}

it.each(PROMISES)('in memory: $says', async ({ holds }) => {
	const shelf = emptyShelf();
	await holds(async () => windowOn(shelf));
});
