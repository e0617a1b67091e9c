import { describe, expect, it } from 'vitest';
import { seconds } from '#lib/core/time.ts';
import type { ParagraphId } from '#lib/core/transcript.ts';
import { emptyShelf, memoryStore } from '#lib/ui/notes/memory-store.ts';
import { Notebook } from '#lib/ui/notes/notebook.svelte.ts';
import type { NoteStore } from '#lib/ui/notes/store.ts';

const P1 = 'p1' as ParagraphId;
const ANCHOR = { paragraph: P1, from: 0, last: P1, to: 5, words: 'words', lastWords: null, before: '', after: '', time: seconds(1) };

/** A browser that forbids storage, or has no room left. */
const forbidden: NoteStore = {
	all: async () => null,
	keep: async () => false,
	remove: async () => false,
	onchange: () => () => undefined,
	close: () => undefined
};

async function notebook(store: NoteStore) {
	const opened = new Notebook('a-talk', store);
	await opened.ready;
	return opened;
}

const texts = ({ notes }: Notebook) => notes.map(({ text }) => text).sort();
/** The store in memory is done after a few turns of the queue. */
const settled = () => new Promise((resolve) => setTimeout(resolve));

describe('a notebook', () => {
	it('keeps what is written for the next visit', async () => {
		const shelf = emptyShelf();
		const first = await notebook(memoryStore(shelf));
		const note = first.write(ANCHOR, 'words', 'one');
		first.rewrite(note, 'better');
		const gone = first.write(ANCHOR, 'words', 'two');
		first.remove(gone);
		await settled();
		first.close();
		expect(texts(await notebook(memoryStore(shelf)))).toEqual(['better']);
		expect(first.isKept).toBe(true);
	});

	it('shows what another window writes, and loses neither of two texts for one note', async () => {
		const shelf = emptyShelf();
		const here = await notebook(memoryStore(shelf));
		const there = await notebook(memoryStore(shelf));
		const note = here.write(ANCHOR, 'words', 'one');
		await settled();
		expect(texts(there)).toEqual(['one']);
		there.rewrite(note, 'theirs');
		await settled();
		here.rewrite(note, 'mine');
		await settled();
		expect([texts(here), texts(there)]).toEqual([
			['mine', 'theirs'],
			['mine', 'theirs']
		]);
	});

	it('takes back a removal, in every window', async () => {
		const shelf = emptyShelf();
		const here = await notebook(memoryStore(shelf));
		const there = await notebook(memoryStore(shelf));
		const note = here.write(ANCHOR, 'words', 'one');
		here.remove(note);
		await settled();
		expect(texts(there)).toEqual([]);
		here.restore(note);
		await settled();
		expect([texts(here), texts(there)]).toEqual([['one'], ['one']]);
	});

	it('counts what an import brings, once', async () => {
		const here = await notebook(memoryStore());
		const note = here.write(ANCHOR, 'words', 'one');
		expect(here.bring([note, { ...note, id: 'new' }])).toBe(1);
		expect(here.bring([note, { ...note, id: 'new' }])).toBe(0);
	});

	it('goes on where nothing can be kept, and does not say that it is', async () => {
		const here = await notebook(forbidden);
		expect(here.isKept).toBe(false);
		const note = here.write(ANCHOR, 'words', 'one');
		here.rewrite(note, 'better');
		await settled();
		expect(texts(here)).toEqual(['better']);
	});

	it('says so when there is no more room, and loses nothing of the page', async () => {
		const here = await notebook({ ...forbidden, all: async () => [] });
		expect(here.isKept).toBe(true);
		here.write(ANCHOR, 'words', 'one');
		await settled();
		expect([here.isKept, texts(here)]).toEqual([false, ['one']]);
	});
});
