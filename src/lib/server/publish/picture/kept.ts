/** Pictures that were drawn once are kept among what only saves work, named by all that is seen in them. */
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Heading } from '#lib/core/manuscript.ts';
import type { Site } from '#lib/core/site.ts';
import { artworkOf, threadsOf } from './artwork.ts';
import { shareOf } from './share.ts';

export interface Picture {
	/** Changes when the picture would look otherwise: an ETag without its quotes. */
	readonly version: string;
	/** A PNG, from the folder or drawn now. */
	read(): Promise<Uint8Array<ArrayBuffer>>;
}

/** To be raised with every change to how pictures are drawn. */
const HAND = 1;

/** @param cache a folder that may be emptied at any time, and need not be writable */
export function keptShare(cache: string, { id, title, date, duration, speakers, blocks }: Heading, site: Site): Picture {
	const names = speakers.map(({ name, short, colour }) => [name, short, colour]);
	const turns = blocks.map(({ speaker, start, end }) => [speaker, start, end]);
	const seen = [title, date, duration, names, turns, site.title];
	return kept(cache, id, seen, () => shareOf({ title, date, duration, speakers, blocks }, site));
}

/** @param headings the newest first, as the shelf has them */
export function keptArtwork(cache: string, headings: readonly Heading[], site: Site): Picture {
	const oldest = headings.toReversed();
	// No id has such a sign in it.
	return kept(cache, '@artwork', [site.title, threadsOf(oldest)], () => artworkOf(site, oldest));
}

const drawing = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();

function kept(cache: string, name: string, seen: unknown, draw: () => Promise<Uint8Array<ArrayBuffer>>): Picture {
	const version = createHash('sha256')
		.update(JSON.stringify([HAND, seen]))
		.digest('hex')
		.slice(0, 32);
	const folder = join(cache, 'pictures');
	const file = `${name}.${version}.png`;
	const drawAndKeep = async () => {
		const bytes = await draw();
		await keep(folder, name, file, bytes).catch(() => undefined);
		return bytes;
	};
	const read = async () => {
		const there = await readFile(join(folder, file)).catch(() => null);
		return there ? new Uint8Array(there) : once(join(folder, file), drawAndKeep);
	};
	return { version, read };
}

/** Many ask for a new picture at the same time: it is drawn for all of them together. */
function once(path: string, draw: () => Promise<Uint8Array<ArrayBuffer>>): Promise<Uint8Array<ArrayBuffer>> {
	const under = drawing.get(path) ?? draw().finally(() => drawing.delete(path));
	drawing.set(path, under);
	return under;
}

/** Whole or not at all; what the picture looked like before is nobody's any more. */
async function keep(folder: string, name: string, file: string, bytes: Uint8Array): Promise<void> {
	await mkdir(folder, { recursive: true });
	const beside = join(folder, `.${randomUUID()}`);
	await writeFile(beside, bytes);
	await rename(beside, join(folder, file));
	const old = (await readdir(folder)).filter((other) => other !== file && other.startsWith(`${name}.`));
	for (const other of old) await rm(join(folder, other), { force: true });
}
