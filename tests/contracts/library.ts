/** What every Library promises; each implementation's test file is one call to this. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { EpisodeId } from '#lib/core/episode.ts';
import type { Library } from '#lib/server/library/library.ts';

const ID = 'a-talk' as EpisodeId;

export async function keepText(
	library: Library,
	id: EpisodeId,
	files: Record<string, string>,
	from: 'empty' | 'onto' = 'empty'
): Promise<void> {
	const draft = await library.draft(id, from);
	for (const [name, text] of Object.entries(files)) await writeFile(join(draft.folder, name), text);
	await draft.keep();
}

export async function textOf(library: Library, id: EpisodeId, file: string): Promise<string | null> {
	const kept = await library.open(id, file);
	return kept === null ? null : new TextDecoder().decode(await kept.read());
}

/** @param open a new library, with what its owner wrote of it */
export function keepsItsPromises(open: (site?: string) => Library): void {
	it('answers null for what it never had, and has an empty list', async () => {
		const library = open();
		expect(await library.open(ID, 'x')).toBeNull();
		expect(await library.list()).toEqual([]);
		expect(await library.remove(ID)).toBe(false);
	});

	it('shows nothing of a draft until it is kept, and nothing of one that is discarded', async () => {
		const library = open();
		const draft = await library.draft(ID, 'empty');
		await writeFile(join(draft.folder, 'x'), 'half');
		expect(await library.list()).toEqual([]);
		expect(await library.open(ID, 'x')).toBeNull();
		await draft.discard();
		expect(await library.list()).toEqual([]);
	});

	it('gives back what was kept, whole and in part', async () => {
		const library = open();
		await keepText(library, ID, { x: '0123456789' });
		expect(await library.list()).toEqual([ID]);
		expect(await textOf(library, ID, 'x')).toBe('0123456789');
		const kept = (await library.open(ID, 'x'))!;
		expect(kept.bytes).toBe(10);
		// A disk may round the time of a file down to its own steps.
		expect(Math.abs(Date.now() - kept.changed.getTime())).toBeLessThan(60_000);
		expect(await new Response(kept.stream(2, 5)).text()).toBe('234');
		expect(await new Response((await library.open(ID, 'x'))!.stream(4, 4)).text()).toBe('');
		expect(await library.open(ID, 'y')).toBeNull();
	});

	it('replaces an episode whole: files of the old version do not stay', async () => {
		const library = open();
		await keepText(library, ID, { x: 'old', y: 'old' });
		const before = (await library.open(ID, 'x'))!;
		await before.close();
		await keepText(library, ID, { x: 'new' });
		const after = (await library.open(ID, 'x'))!;
		expect(new TextDecoder().decode(await after.read())).toBe('new');
		expect(after.version).not.toBe(before.version);
		expect(await library.open(ID, 'y')).toBeNull();
	});

	it('adds to an episode when asked to', async () => {
		const library = open();
		await keepText(library, ID, { x: 'one' });
		await keepText(library, ID, { y: 'two' }, 'onto');
		expect([await textOf(library, ID, 'x'), await textOf(library, ID, 'y')]).toEqual(['one', 'two']);
	});

	it('goes on reading what was opened, though the episode was replaced or removed', async () => {
		const library = open();
		await keepText(library, ID, { x: 'old'.repeat(100_000) });
		const kept = (await library.open(ID, 'x'))!;
		await keepText(library, ID, { x: 'new' });
		expect((await new Response(kept.stream()).text()).length).toBe(300_000);
		expect(await library.remove(ID)).toBe(true);
		expect(await library.list()).toEqual([]);
		expect(await textOf(library, ID, 'x')).toBeNull();
	});

	it('is always whole for a reader while writers replace it', async () => {
		const library = open();
		const versions = ['a', 'b', 'c', 'd', 'e', 'f'].map((letter) => letter.repeat(20_000));
		await keepText(library, ID, { x: versions[0]! });
		const seen = new Set<string | null>();
		const writing = Promise.all(versions.map((text) => keepText(library, ID, { x: text })));
		for (let i = 0; i < 60; i++) seen.add(await textOf(library, ID, 'x'));
		await writing;
		expect([...seen].filter((text) => text === null || !versions.includes(text))).toEqual([]);
		expect(versions).toContain(await textOf(library, ID, 'x'));
	});

	it('has what its owner wrote of it, which is no episode', async () => {
		expect(await open().site()).toBeNull();
		const library = open('{"title":"Talks"}');
		const site = (await library.site())!;
		expect(new TextDecoder().decode(await site.read())).toBe('{"title":"Talks"}');
		expect(await library.list()).toEqual([]);
	});
}
