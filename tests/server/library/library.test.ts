import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { EpisodeId } from '#lib/core/episode.ts';
import { diskLibrary } from '#lib/server/library/disk.ts';
import { memoryLibrary } from '#lib/server/library/memory.ts';
import { keepsItsPromises, keepText, textOf } from '../../contracts/library.ts';
import { temporaryFolder } from '../../support/files.ts';

function diskWith(site?: string) {
	const folder = temporaryFolder();
	if (site !== undefined) writeFileSync(join(folder, 'site.json'), site);
	return diskLibrary(folder);
}

describe('disk', () => keepsItsPromises(diskWith));
describe('memory', () => keepsItsPromises(memoryLibrary));

const ID = 'a-talk' as EpisodeId;

describe('a library on disk', () => {
	it('is a folder of plain files that another program can read and add to', async () => {
		const folder = temporaryFolder();
		await keepText(diskLibrary(folder), ID, { 'episode.json': '{}' });
		expect(readdirSync(join(folder, ID))).toEqual(['episode.json']);
		mkdirSync(join(folder, 'copied-in'));
		writeFileSync(join(folder, 'copied-in', 'x'), 'plain');
		const library = diskLibrary(folder);
		expect(await library.list()).toEqual([ID, 'copied-in']);
		expect(await textOf(library, 'copied-in' as EpisodeId, 'x')).toBe('plain');
		await keepText(library, 'copied-in' as EpisodeId, { x: 'made' });
		expect(await textOf(library, 'copied-in' as EpisodeId, 'x')).toBe('made');
		expect(await library.remove('copied-in' as EpisodeId)).toBe(true);
	});

	it('sweeps away what a program that died was making, and keeps what a living one is', async () => {
		const folder = temporaryFolder();
		const dead = execFileSync(process.execPath, ['-p', 'process.pid']).toString().trim();
		const left = join(folder, '.versions', `${ID}.${dead}.x`);
		mkdirSync(left, { recursive: true });
		const library = diskLibrary(folder);
		const mine = await library.draft(ID, 'empty');
		const other = await library.draft(ID, 'empty');
		expect(existsSync(left)).toBe(false);
		expect(existsSync(mine.folder)).toBe(true);
		await Promise.all([mine.discard(), other.discard()]);
		expect(readdirSync(join(folder, '.versions'))).toEqual([]);
	});

	it('leaves no old version behind', async () => {
		const folder = temporaryFolder();
		const library = diskLibrary(folder);
		for (const text of ['one', 'two', 'three']) await keepText(library, ID, { x: text });
		expect(readdirSync(join(folder, '.versions'))).toHaveLength(1);
		await library.remove(ID);
		expect(readdirSync(join(folder, '.versions'))).toEqual([]);
	});
});
