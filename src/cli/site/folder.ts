/** The folder a copy of the library is written into: what is the same stays untouched, what is no longer wanted goes. */
import { createWriteStream } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, rmdir, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Kept } from '#lib/server/studio.ts';
import { Refusal } from '../terminal.ts';

export interface Folder {
	put(name: string, bytes: Uint8Array): Promise<void>;
	/** Not even read where it was copied before and has not changed since. */
	copy(name: string, kept: Kept): Promise<void>;
	/** Takes away what earlier copies wrote and this one did not. */
	finish(): Promise<Written>;
}

export interface Written {
	readonly files: number;
	readonly written: number;
	readonly removed: number;
}

/** Which files are ours, and for copied ones which version they are of. */
type Ours = Readonly<Record<string, string>>;

const LIST = '.parley-site.json';

/** @throws Refusal where the folder has files that no copy of ours wrote */
export async function openFolder(path: string): Promise<Folder> {
	const before = await oursIn(path);
	// From now on it is ours, even if this copy is broken off.
	await mkdir(path, { recursive: true });
	await writeList(path, before);
	const now = new Map<string, string>();
	let written = 0;
	const fresh = async (name: string): Promise<string> => {
		written++;
		await mkdir(dirname(join(path, name)), { recursive: true });
		return join(path, name);
	};
	return {
		async put(name, bytes) {
			now.set(name, '');
			const old = await readFile(join(path, name)).catch(() => null);
			if (old === null || Buffer.compare(old, bytes) !== 0) await writeBeside(await fresh(name), (beside) => writeFile(beside, bytes));
		},
		async copy(name, kept) {
			now.set(name, kept.version);
			const there = before[name] === kept.version ? await stat(join(path, name)).catch(() => null) : null;
			if (there?.size === kept.bytes) return kept.close();
			const sound = Readable.fromWeb(kept.stream() as Parameters<typeof Readable.fromWeb>[0]);
			await writeBeside(await fresh(name), (beside) => pipeline(sound, createWriteStream(beside)));
		},
		async finish() {
			const gone = Object.keys(before).filter((name) => !now.has(name));
			for (const name of gone) await removeFrom(path, name);
			await writeList(path, Object.fromEntries([...now].sort(([a], [b]) => (a < b ? -1 : 1))));
			return { files: now.size, written, removed: gone.length };
		}
	};
}

async function oursIn(path: string): Promise<Ours> {
	const names = await namesIn(path);
	if (names.includes(LIST)) return JSON.parse(await readFile(join(path, LIST), 'utf8')) as Ours;
	if (names.length === 0) return {};
	throw new Refusal(`${path} has files in it that are not a copy of this library. Name a new or an empty folder: nothing was written.`);
}

const writeList = (path: string, ours: Ours): Promise<void> => writeFile(join(path, LIST), `${JSON.stringify(ours, null, '\t')}\n`);

async function namesIn(path: string): Promise<readonly string[]> {
	try {
		return await readdir(path);
	} catch (error) {
		const { code } = error as NodeJS.ErrnoException;
		if (code === 'ENOENT') return [];
		throw new Refusal(`${path} is not a folder that can be written into (${code ?? String(error)}). Name another one.`);
	}
}

/** A web host that reads meanwhile finds the old file or the new one. */
async function writeBeside(path: string, write: (beside: string) => Promise<void>): Promise<void> {
	const beside = `${path}.part`;
	await write(beside);
	await rename(beside, path);
}

async function removeFrom(root: string, name: string): Promise<void> {
	await rm(join(root, name), { force: true });
	for (let folder = dirname(name); folder !== '.'; folder = dirname(folder)) {
		// A folder that is not empty stays, and so do those above it.
		if (
			!(await rmdir(join(root, folder)).then(
				() => true,
				() => false
			))
		)
			return;
	}
}
