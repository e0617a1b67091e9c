/** Finds what is kept among the browser's caches, and answers with it. */
import { copiesIn, copyName, newestOf, type Copy } from './names.ts';
import { piecePath } from './pieces.ts';
import { filePath, recordIn, type KeptFile, type KeptRecord } from './record.ts';
import { soundAnswer } from './sound.ts';

/** The newest whole copy of an episode, with what is written down of it. */
export async function newestKept(base: string, id: string): Promise<KeptRecord | null> {
	const copy = newestOf(copiesIn(base, await caches.keys()), id);
	return copy && recordOf(base, copy);
}

export async function recordOf(base: string, copy: Copy): Promise<KeptRecord | null> {
	return recordIn(await caches.open(copyName(base, copy)), base, copy.id);
}

/** One record for each episode that is whole, the newest of it. */
export async function allKept(base: string): Promise<KeptRecord[]> {
	const copies = copiesIn(base, await caches.keys());
	const newest = [...new Set(copies.map(({ id }) => id))].flatMap((id) => newestOf(copies, id) ?? []);
	const records = await Promise.all(newest.map((copy) => recordOf(base, copy)));
	return records.filter((record) => record !== null);
}

export const keptPage = async (base: string, record: KeptRecord): Promise<Response | undefined> =>
	(await caches.open(copyName(base, record))).match(record.page, { ignoreVary: true });

/** @returns `undefined` where this copy has no such file */
export async function keptFile(base: string, record: KeptRecord, name: string, range: string | null): Promise<Response | undefined> {
	const file = record.files.find((one) => one.name === name);
	if (!file) return undefined;
	const cache = await caches.open(copyName(base, record));
	const path = filePath(base, record.id, name);
	return file.sound === null ? cache.match(path) : soundOf(cache, path, file, record, range);
}

function soundOf(cache: Cache, path: string, { bytes, sound }: KeptFile, { version }: KeptRecord, range: string | null): Response {
	return soundAnswer(range, { bytes, type: sound ?? '', version }, async (piece) => {
		const found = await cache.match(piecePath(path, piece));
		if (!found) throw new TypeError(`${path} is not kept whole any more`);
		return found.blob();
	});
}
