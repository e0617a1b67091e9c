/** What every NoteStore promises, for a test in Node and one in a real browser, whose store is asked from afar. */
import assert from 'node:assert/strict';
import { seconds } from '#lib/core/time.ts';
import type { Instant, OwnNote } from '#lib/core/notes.ts';
import type { ParagraphId } from '#lib/core/transcript.ts';
import type { NoteStore } from '#lib/ui/notes/store.ts';

/** One opening of a store that others share, as one of a browser's windows is. */
export interface Window extends Pick<NoteStore, 'all' | 'keep' | 'remove'> {
	/** The episodes it was told of so far, once as many as these were told. */
	told(count: number): Promise<readonly string[]>;
	close(): Promise<void>;
}

export interface Promised {
	readonly says: string;
	/** @param open another window of the same browser, which had no notes before the test */
	readonly holds: (open: () => Promise<Window>) => Promise<void>;
}

const note = (id: string, text: string, changed = '2026-11-23T21:00:00.000Z'): OwnNote => ({
	id,
	anchor: {
		...{ paragraph: 'p1' as ParagraphId, from: 0, last: 'p1' as ParagraphId, to: 5 },
		...{ words: 'words', lastWords: null, before: '', after: '\u{1F600}', time: seconds(1.25) }
	},
	words: 'words',
	text,
	made: '2026-11-23T21:00:00.000Z' as Instant,
	changed: changed as Instant
});

const LATER = '2026-11-23T22:00:00.000Z';
const sorted = async (window: Window, episode = 'a-talk') => (await window.all(episode))?.toSorted((a, b) => (a.id < b.id ? -1 : 1));

export const PROMISES: readonly Promised[] = [
	{
		says: 'has nothing of what it was never given, and removes it all the same',
		holds: async (open) => {
			const window = await open();
			assert.deepEqual(await window.all('a-talk'), []);
			assert.deepEqual(await window.remove('a-talk', 'x'), true);
		}
	},
	{
		says: 'gives every window what was kept, of that episode and no other',
		holds: async (open) => {
			const [here, there] = [await open(), await open()];
			assert.deepEqual(await here.keep('a-talk', [note('a', 'one'), note('b', 'two')]), true);
			assert.deepEqual(await here.keep('a-talk-2', [note('a', 'another')]), true);
			assert.deepEqual(await sorted(there), [note('a', 'one'), note('b', 'two')]);
			assert.deepEqual(await sorted(there, 'a-talk-2'), [note('a', 'another')]);
			assert.deepEqual(await sorted(there, 'a'), []);
		}
	},
	{
		says: 'removes one and leaves the rest',
		holds: async (open) => {
			const window = await open();
			await window.keep('a-talk', [note('a', 'one'), note('b', 'two')]);
			await window.keep('b-talk', [note('a', 'another')]);
			assert.deepEqual(await window.remove('a-talk', 'a'), true);
			assert.deepEqual(await sorted(window), [note('b', 'two')]);
			assert.deepEqual(await sorted(window, 'b-talk'), [note('a', 'another')]);
		}
	},
	{
		says: 'puts a newer note in the place of an older one, and never the other way round',
		holds: async (open) => {
			const [here, there] = [await open(), await open()];
			await here.keep('a-talk', [note('a', 'new', LATER)]);
			assert.deepEqual(await there.keep('a-talk', [note('a', 'old')]), true);
			assert.deepEqual(await sorted(here), [note('a', 'new', LATER)]);
			await there.keep('a-talk', [note('b', 'new', LATER), note('b', 'old')]);
			assert.deepEqual(await sorted(here), [note('a', 'new', LATER), note('b', 'new', LATER)]);
		}
	},
	{
		says: 'loses nothing of two windows that write at once',
		holds: async (open) => {
			const windows = [await open(), await open()];
			const ids = Array.from({ length: 20 }, (_, i) => `n${String(i).padStart(2, '0')}`);
			await Promise.all(ids.map((id, i) => windows[i % 2]!.keep('a-talk', [note(id, id)])));
			assert.deepEqual(
				(await sorted(windows[0]!))?.map(({ id }) => id),
				ids
			);
		}
	},
	{
		says: 'tells the other windows what changed, and not the one that changed it',
		holds: async (open) => {
			const [here, there] = [await open(), await open()];
			await here.keep('a-talk', [note('a', 'one')]);
			await here.remove('b-talk', 'a');
			assert.deepEqual(await there.told(2), ['a-talk', 'b-talk']);
			assert.deepEqual(await here.told(0), []);
		}
	},
	{
		says: 'tells a window that was closed nothing any more',
		holds: async (open) => {
			const [here, there, third] = [await open(), await open(), await open()];
			await there.close();
			await here.keep('a-talk', [note('a', 'one')]);
			assert.deepEqual(await third.told(1), ['a-talk']);
			assert.deepEqual(await there.told(0), []);
		}
	}
];
