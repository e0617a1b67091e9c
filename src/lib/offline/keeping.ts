/** Brings an episode onto this device: again and again the same way, so that what broke off goes on where it was. */
import type { Heading } from '#lib/core/manuscript.ts';
import { FRESH } from './asked.ts';
import { builtIn, versionIn } from './html.ts';
import { copiesIn, copyName, shellsIn, unfinishedName } from './names.ts';
import { inPieces, PIECE, piecePath } from './pieces.ts';
import { planOf, sizeOf, type Planned } from './plan.ts';
import { filePath, recordPath, type KeptFile, type KeptRecord } from './record.ts';
import { Halt } from './trouble.ts';
import { shellOf } from './unneeded.ts';

export interface Wish {
	/** The path below which the library stands. */
	readonly base: string;
	readonly id: string;
	/** Whether this browser plays a type. */
	plays(type: string): boolean;
	/** Has the newest worker installed. */
	update(): Promise<void>;
	/** Called whenever something has come, in bytes. */
	tell(got: number, all: number): void;
	readonly signal: AbortSignal;
}

interface Page {
	readonly version: string;
	readonly html: string;
	readonly answer: Response;
	readonly shell: string;
}

/** @throws Halt, and what `fetch` and the browser's storage throw */
export async function keep(wish: Wish): Promise<KeptRecord> {
	const page = await pageOf(wish);
	const { heading } = (await (await fresh(wish, 'page.json')).json()) as { readonly heading: Heading };
	const plan = planOf(heading, wish.plays);
	if (plan === null) throw new Halt({ is: 'unplayable' });
	await ensureRoom(sizeOf(plan));
	const copy = { id: wish.id, version: page.version };
	await makeWay(wish.base, copy);
	await caches.open(unfinishedName(wish.base, copy));
	const cache = await caches.open(copyName(wish.base, copy));
	const files = await bringAll(wish, cache, plan);
	const record = recordOf(page, heading, files);
	await putPage(cache, record, page);
	if ((await pageOf(wish)).version !== page.version) {
		await drop(wish.base, copy);
		throw new Halt({ is: 'changed' });
	}
	await cache.put(recordPath(wish.base, wish.id), Response.json(record));
	await caches.delete(unfinishedName(wish.base, copy));
	return record;
}

/** Takes an episode off this device; of one version alone where one is named. */
export async function drop(base: string, { id, version = null }: { readonly id: string; readonly version?: string | null }): Promise<void> {
	for (const copy of copiesIn(base, await caches.keys())) {
		if (copy.id !== id || (version !== null && copy.version !== version)) continue;
		// First what would make it count as whole, last what says that it is not.
		await caches.delete(copyName(base, copy));
		await caches.delete(unfinishedName(base, copy));
	}
}

/** What is whole stays until this one is; one that was taken back meanwhile begins anew, to be the newest. */
async function makeWay(base: string, { id, version }: { readonly id: string; readonly version: string }): Promise<void> {
	const copies = copiesIn(base, await caches.keys()).filter((copy) => copy.id === id);
	for (const copy of copies) {
		const isOther = copy.version !== version;
		if (isOther ? !copy.whole : copy.whole && copies.at(-1) !== copy) await drop(base, copy);
	}
}

/** Puts the page of a newer program in the place of the one that was kept, for the same words and times. */
export async function renewPage(wish: Wish, record: KeptRecord): Promise<void> {
	const page = await pageOf(wish);
	if (page.version !== record.version) return;
	const cache = await caches.open(copyName(wish.base, record));
	await putPage(cache, record, page);
	await cache.put(
		recordPath(wish.base, record.id),
		Response.json({ ...record, shell: page.shell, language: document.documentElement.lang })
	);
}

async function pageOf(wish: Wish): Promise<Page> {
	const answer = await fresh(wish, '');
	const html = await answer.text();
	const version = versionIn(html);
	if (version === null) throw new Halt({ is: 'refused', status: answer.status });
	const built = builtIn(html).map((path) => wish.base + path);
	let shell = shellOf(built, await shells(wish.base));
	if (shell === null) {
		await wish.update();
		shell = shellOf(built, await shells(wish.base));
	}
	if (shell === null) throw new Halt({ is: 'newer' });
	return { version, html, answer, shell };
}

const shells = (base: string): Promise<{ name: string; files: Set<string> }[]> =>
	caches.keys().then((names) =>
		Promise.all(
			shellsIn(base, names).map(async (name) => {
				const asked = await (await caches.open(name)).keys();
				return { name, files: new Set(asked.map(({ url }) => new URL(url).pathname)) };
			})
		)
	);

/** What the network has now, whatever is kept. */
async function fresh({ base, id, signal }: Wish, name: string, more: Readonly<Record<string, string>> = {}): Promise<Response> {
	const path = name === '' ? filePath(base, id, '').replace(/\/$/, '') : filePath(base, id, name);
	// What is kept here need not be kept by the browser a second time.
	const answer = await fetch(path, { headers: { [FRESH]: '1', ...more }, signal, cache: 'no-store' });
	if (!answer.ok) throw new Halt({ is: 'refused', status: answer.status });
	return answer;
}

async function ensureRoom(needed: number): Promise<void> {
	const { quota, usage } = await navigator.storage.estimate();
	const free = quota === undefined ? null : quota - (usage ?? 0);
	if (free !== null && free < needed) throw new Halt({ is: 'full', needed, free });
}

async function bringAll(wish: Wish, cache: Cache, plan: readonly Planned[]): Promise<KeptFile[]> {
	const files: KeptFile[] = [];
	const all = sizeOf(plan);
	let got = 0;
	const tell = (bytes: number): void => wish.tell((got += bytes), all);
	wish.tell(0, all);
	for (const planned of plan) {
		const bytes = planned.sound === null ? await bringFile(wish, cache, planned.name) : await bringSound(wish, cache, planned, tell);
		files.push({ name: planned.name, sound: planned.sound, bytes });
	}
	return files;
}

async function bringFile(wish: Wish, cache: Cache, name: string): Promise<number> {
	const answer = await fresh(wish, name);
	const bytes = await answer.arrayBuffer();
	const type = answer.headers.get('content-type') ?? 'application/octet-stream';
	await cache.put(filePath(wish.base, wish.id, name), new Response(bytes, { headers: { 'content-type': type } }));
	return bytes.byteLength;
}

/** Where an earlier try left off: its pieces are of the same version, which is the cache's name. */
async function bringSound(wish: Wish, cache: Cache, { name, bytes }: Planned, tell: (got: number) => void): Promise<number> {
	const path = filePath(wish.base, wish.id, name);
	const had = await piecesIn(cache, path);
	const all = bytes ?? 0;
	let got = Math.min(had * PIECE, all);
	if (got === all) return (tell(all), all);
	const answer = await fresh(wish, name, got > 0 ? { range: `bytes=${got}-` } : {});
	// A host without byte ranges sends all of it again.
	if (answer.status !== 206) got = 0;
	tell(got);
	for await (const piece of inPieces(answer.body!, tell)) {
		wish.signal.throwIfAborted();
		await cache.put(piecePath(path, got / PIECE), new Response(piece));
		got += piece.length;
	}
	if (got !== all) throw new Halt({ is: 'changed' });
	return all;
}

/** How many pieces are there, from the first one without a gap. */
async function piecesIn(cache: Cache, path: string): Promise<number> {
	const there = new Set((await cache.keys()).map(({ url }) => url.slice(new URL(url).origin.length)));
	let count = 0;
	while (there.has(piecePath(path, count))) count++;
	return count;
}

const recordOf = ({ html, answer, version, shell }: Page, { id, title }: Heading, files: readonly KeptFile[]): KeptRecord => ({
	id,
	title,
	version,
	page: new URL(answer.url).pathname,
	language: document.documentElement.lang,
	shell,
	files,
	bytes: files.reduce((sum, { bytes }) => sum + bytes, html.length)
});

/** Its headers say what may run in it; those that speak of the bytes on their way do not hold any more. */
async function putPage(cache: Cache, { page }: Pick<KeptRecord, 'page'>, { html, answer }: Page): Promise<void> {
	const headers = new Headers(answer.headers);
	for (const name of ['content-encoding', 'content-length', 'transfer-encoding', 'etag', 'vary', 'link']) headers.delete(name);
	headers.set('server-timing', 'kept');
	await cache.put(page, new Response(html, { headers }));
}
