/** A library that lives as long as the program: for tests, and for trying a transcript without keeping it. */
import { randomUUID } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EpisodeId } from '#lib/core/episode.ts';
import type { Draft, Kept, Library } from './library.ts';

interface Version {
	readonly name: string;
	readonly changed: Date;
	readonly files: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
}

/** @param site what its owner wrote of it */
export function memoryLibrary(site: string | null = null): Library {
	const shelf = new Map<EpisodeId, Version>();
	const opened = new Date();
	return {
		list: async () => [...shelf.keys()].sort(),
		async open(id, file) {
			const version = shelf.get(id);
			const bytes = version?.files.get(file);
			return version && bytes ? kept(bytes, `${version.name}-${file}`, version.changed) : null;
		},
		async draft(id, from) {
			const folder = await mkdtemp(join(tmpdir(), 'parley-draft-'));
			const old = from === 'onto' ? (shelf.get(id)?.files ?? new Map<string, Uint8Array>()) : new Map<string, Uint8Array>();
			for (const [name, bytes] of old) await writeFile(join(folder, name), bytes);
			return draft(folder, (version) => shelf.set(id, version));
		},
		remove: async (id) => shelf.delete(id),
		site: async () => (site === null ? null : kept(new TextEncoder().encode(site), 'site', opened))
	};
}

function draft(folder: string, shelve: (version: Version) => void): Draft {
	const discard = () => rm(folder, { recursive: true, force: true });
	return {
		folder,
		async keep() {
			const names = await readdir(folder);
			const files = await Promise.all(names.map(async (name) => [name, new Uint8Array(await readFile(join(folder, name)))] as const));
			shelve({ name: randomUUID(), changed: new Date(), files: new Map(files) });
			await discard();
		},
		discard
	};
}

function kept(bytes: Uint8Array<ArrayBuffer>, version: string, changed: Date): Kept {
	return {
		bytes: bytes.length,
		version,
		changed,
		stream: (from = 0, to = bytes.length) => new Blob([bytes.subarray(from, to)]).stream(),
		read: async () => bytes.slice(),
		close: async () => undefined
	};
}
