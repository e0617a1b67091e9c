import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { EpisodeId } from '#lib/core/episode.ts';
import { diskLibrary } from '#lib/server/library/disk.ts';
import { openFolder, type Written } from '../../src/cli/site/folder.ts';
import { keepText } from '../contracts/library.ts';
import { temporaryFolder } from '../support/files.ts';

const ID = 'a-talk' as EpisodeId;
const bytes = (text: string) => new TextEncoder().encode(text);

async function write(path: string, files: Readonly<Record<string, string>>): Promise<Written> {
	const folder = await openFolder(path);
	for (const [name, text] of Object.entries(files)) await folder.put(name, bytes(text));
	return folder.finish();
}

describe('the folder of a copy', () => {
	it('is written once, and then only where something differs', async () => {
		const path = join(temporaryFolder(), 'new');
		expect(await write(path, { 'a/b.html': 'one', c: 'two' })).toEqual({ files: 2, written: 2, removed: 0 });
		expect(await write(path, { 'a/b.html': 'one', c: 'two' })).toEqual({ files: 2, written: 0, removed: 0 });
		expect(await write(path, { 'a/b.html': 'one', c: 'three' })).toEqual({ files: 2, written: 1, removed: 0 });
		expect(readFileSync(join(path, 'c'), 'utf8')).toBe('three');
	});

	it('loses what is no longer in the library, and keeps what somebody else put there', async () => {
		const path = temporaryFolder();
		await write(path, { 'old/deep/x': '1', 'old/y': '2' });
		writeFileSync(join(path, 'old/theirs'), 'theirs');
		expect(await write(path, { 'old/y': '2' })).toEqual({ files: 1, written: 0, removed: 1 });
		expect(existsSync(join(path, 'old/deep'))).toBe(false);
		expect(readFileSync(join(path, 'old/theirs'), 'utf8')).toBe('theirs');
	});

	it('of somebody else is left alone', async () => {
		const path = temporaryFolder();
		writeFileSync(join(path, 'theirs'), 'theirs');
		await expect(openFolder(path)).rejects.toThrow(/has files in it that are not a copy of this library.*nothing was written/);
		const file = join(temporaryFolder(), 'file');
		writeFileSync(file, '');
		await expect(openFolder(file)).rejects.toThrow(/is not a folder that can be written into \(ENOTDIR\)/);
	});

	it('is ours after a copy that was broken off, and the next one ends it', async () => {
		const path = temporaryFolder();
		await (await openFolder(path)).put('a', bytes('half'));
		expect(await write(path, { a: 'whole' })).toEqual({ files: 1, written: 1, removed: 0 });
	});

	it('copies a track once, and again when another has come in its place or somebody cut it', async () => {
		const [path, home] = [temporaryFolder(), temporaryFolder()];
		const library = diskLibrary(home);
		const copy = async () => {
			const folder = await openFolder(path);
			await folder.copy('audio.mp3', (await library.open(ID, 'audio.mp3'))!);
			return (await folder.finish()).written;
		};
		await keepText(library, ID, { 'audio.mp3': 'sound' });
		expect([await copy(), await copy()]).toEqual([1, 0]);
		mkdirSync(join(path, 'x'));
		writeFileSync(join(path, 'audio.mp3'), 'cut');
		expect(await copy()).toBe(1);
		await keepText(library, ID, { 'audio.mp3': 'other' });
		expect([await copy(), await copy()]).toEqual([1, 0]);
		expect(readFileSync(join(path, 'audio.mp3'), 'utf8')).toBe('other');
		expect(statSync(join(path, 'audio.mp3')).size).toBe(5);
	});
});
