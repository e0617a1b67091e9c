/** A library on disk: `<folder>/<id>` links to the folder of the episode's newest whole version under `.versions`. */
import { randomUUID } from 'node:crypto';
import { cp, lstat, mkdir, open, readdir, readlink, rename, rm, symlink } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { Readable } from 'node:stream';
import { isEpisodeId, type EpisodeId } from '#lib/core/episode.ts';
import { isAlive } from './alive.ts';
import type { Draft, Kept, Library } from './library.ts';

const VERSIONS = '.versions';
/** EINVAL: a folder was asked where it links to. */
const MISSING = new Set(['ENOENT', 'ENOTDIR', 'EINVAL']);

export function diskLibrary(folder: string): Library {
	const place = (id: EpisodeId) => join(folder, id);
	return {
		async list() {
			const names = await readdir(folder).catch(ifMissing<string[]>([]));
			return names.filter(isEpisodeId).sort();
		},
		open: (id, file) => openNewest(place(id), basename(file)),
		async draft(id, from) {
			await sweep(join(folder, VERSIONS));
			const version = join(folder, VERSIONS, `${id}.${process.pid}.${randomUUID()}`);
			await mkdir(version, { recursive: true });
			if (from === 'onto') await cp(place(id), version, { recursive: true, dereference: true }).catch(ifMissing(undefined));
			return draft(place(id), version);
		},
		async remove(id) {
			const known = await lstat(place(id)).then(() => true, ifMissing(false));
			const version = await versionAt(place(id));
			await rm(place(id), { recursive: true, force: true });
			if (version !== null) await rm(join(folder, version), { recursive: true, force: true });
			return known;
		},
		site: async () => {
			const found = await open(join(folder, 'site.json'), 'r').catch(ifMissing(null));
			return found && kept(found);
		}
	};
}

function draft(place: string, version: string): Draft {
	return {
		folder: version,
		/** A link is made beside and renamed over: the one step that POSIX promises to be whole. */
		async keep() {
			const parent = join(version, '..', '..');
			const old = await versionAt(place);
			const beside = join(parent, VERSIONS, `.${randomUUID()}`);
			await symlink(relative(parent, version), beside, 'junction');
			if (old === null) await setAside(place, parent);
			await rename(beside, place);
			if (old !== null) await rm(join(parent, old), { recursive: true, force: true });
		},
		discard: () => rm(version, { recursive: true, force: true })
	};
}

/** Where the link points; `null` for no episode, and for a plain folder that somebody copied in. */
const versionAt = (place: string): Promise<string | null> => readlink(place).catch(ifMissing(null));

/** Between looking at the link and opening the file another version may have come: then look again. */
async function openNewest(place: string, file: string): Promise<Kept | null> {
	const version = await versionAt(place);
	const folder = version === null ? place : join(place, '..', version);
	const found = await open(join(folder, file), 'r').catch(ifMissing(null));
	if (found !== null) return kept(found);
	return (await versionAt(place)) === version ? null : openNewest(place, file);
}

async function setAside(place: string, parent: string): Promise<void> {
	await rename(place, join(parent, VERSIONS, `aside.${process.pid}.${randomUUID()}`)).catch(ifMissing(undefined));
}

/** What a program that died was making is nobody's: its process number is in the folder's name. */
async function sweep(versions: string): Promise<void> {
	const linked = new Set<string>();
	const parent = join(versions, '..');
	for (const name of await readdir(parent).catch(ifMissing<string[]>([])))
		linked.add(basename((await versionAt(join(parent, name))) ?? ''));
	for (const name of await readdir(versions).catch(ifMissing<string[]>([]))) {
		if (!linked.has(name) && !isAlive(Number(name.split('.').at(-2)))) await rm(join(versions, name), { recursive: true, force: true });
	}
}

async function kept(file: FileHandle): Promise<Kept> {
	const { size, mtime, mtimeMs, ino } = await file.stat();
	return {
		bytes: size,
		version: [ino, size, Math.round(mtimeMs)].map((n) => n.toString(36)).join('-'),
		changed: mtime,
		stream: (from = 0, to = size) => bytesOf(file, from, to),
		async read() {
			const bytes = await file.readFile();
			await file.close();
			return new Uint8Array(bytes);
		},
		close: () => file.close()
	};
}

function bytesOf(file: FileHandle, from: number, to: number): ReadableStream<Uint8Array> {
	if (to <= from) return nothing(file);
	return Readable.toWeb(file.createReadStream({ start: from, end: to - 1 })) as ReadableStream<Uint8Array>;
}

function nothing(file: FileHandle): ReadableStream<Uint8Array> {
	return new ReadableStream({
		async start(controller) {
			await file.close();
			controller.close();
		}
	});
}

const ifMissing =
	<T>(fallback: T) =>
	(error: NodeJS.ErrnoException): T => {
		if (MISSING.has(error.code ?? '')) return fallback;
		throw error;
	};
