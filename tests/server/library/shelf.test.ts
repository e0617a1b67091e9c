import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Heading } from '#lib/core/manuscript.ts';
import { PLAIN_SITE } from '#lib/core/site.ts';
import { diskLibrary } from '#lib/server/library/disk.ts';
import { memoryLibrary } from '#lib/server/library/memory.ts';
import { pagesOf } from '#lib/server/library/pages.ts';
import { openShelf } from '#lib/server/library/shelf.ts';
import { episodeFrom } from '../../support/episode.ts';
import { temporaryFolder } from '../../support/files.ts';

describe('what a library says of itself', () => {
	it('is plain where nobody wrote it', async () => {
		expect(await openShelf(memoryLibrary()).site()).toEqual(PLAIN_SITE);
	});

	it('is read again when it was changed', async () => {
		const folder = temporaryFolder();
		const shelf = openShelf(diskLibrary(folder));
		for (const title of ['One', 'The second']) {
			writeFileSync(join(folder, 'site.json'), JSON.stringify({ title }));
			expect((await shelf.site()).title).toBe(title);
			expect((await shelf.site()).title).toBe(title);
		}
	});

	it('is plain, and the reason is told, where it cannot be read', async () => {
		const folder = temporaryFolder();
		mkdirSync(join(folder, 'site.json'));
		const { value, problems } = await openShelf(diskLibrary(folder)).checkedSite();
		expect(value).toEqual(PLAIN_SITE);
		expect(problems).toMatchObject([{ code: 'unreadable', file: 'site.json' }]);
	});
});

it('gives the same heading as long as nothing has changed, and another when it has', async () => {
	const folder = temporaryFolder();
	const library = diskLibrary(folder);
	const shelf = openShelf(library);
	const seen: (Heading | null)[] = [];
	for (const title of ['A talk', 'A longer talk']) {
		const draft = await library.draft(episodeFrom(title).id, 'empty');
		for (const [name, content] of pagesOf(episodeFrom(`${title}\nBEN: One two.`))) writeFileSync(join(draft.folder, name), content);
		await draft.keep();
		seen.push(...(await shelf.headings()), await shelf.heading('a-talk'));
	}
	expect(seen.map((heading) => heading?.title)).toEqual(['A talk', 'A talk', 'A longer talk', 'A longer talk']);
	expect(seen[0]).toBe(seen[1]);
	expect(seen[2]).toBe(seen[3]);
});
