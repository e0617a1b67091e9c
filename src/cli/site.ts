/** `parley site`: the whole library as plain files that any web host can serve. */
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { Heading } from '#lib/core/manuscript.ts';
import { pagesOf, searched, soundsOf, stillPage, type Page } from '#lib/server/publish/copy.ts';
import { openIndex } from '#lib/server/publish/finding.ts';
import { openHouse, type Shelf } from '#lib/server/studio.ts';
import { only, readArgs } from './args.ts';
import { openFolder, type Folder } from './site/folder.ts';
import { CLIENT, serveStill, type Served } from './site/served.ts';
import { Refusal, Usage, type Terminal } from './terminal.ts';

/** What python's little web server is reached at, where nobody says another place. */
const HERE = 'http://localhost:8000';
/** Pages in the making at once: a page waits for its files, and the next one need not. */
const AT_ONCE = 4;

export async function site(args: readonly string[], terminal: Terminal): Promise<number> {
	const { values, positionals } = readArgs(args, { address: { type: 'string' } });
	const path = only(positionals, 'a folder to write into');
	const { shelf } = openHouse(terminal.environment);
	const wished = values.address ?? (await shelf.site()).address;
	const home = wishedHome(wished ?? HERE);
	const below = home.pathname.replace(/\/$/, '');
	const folder = await openFolder(path);
	await using served = await serveStill(home, terminal.environment.PARLEY_LIBRARY);
	const headings = await shelf.headings();
	await writePages(pagesOf(headings), below, served, folder, terminal);
	await writeIndex(searched(headings), below, path, folder, terminal);
	await copySounds(headings, shelf, folder, terminal);
	await copyClient(folder);
	const { files, written, removed } = await folder.finish();
	terminal.err(
		`${path}: ${headings.length} ${headings.length === 1 ? 'episode' : 'episodes'} in ${files} files; ${written} written, ${removed} removed.\n`
	);
	if (wished === null) terminal.err(`Feed, cards and embeds name ${HERE}. Say where the files will stand: --address https://example.org\n`);
	return 0;
}

function wishedHome(address: string): URL {
	const home = URL.parse(address);
	if (home === null || !/^https?:$/.test(home.protocol) || home.search !== '' || home.hash !== '')
		throw new Usage(`--address "${address}" should look like https://example.org or https://example.org/talks.`);
	return home;
}

async function writePages(pages: readonly Page[], below: string, served: Served, folder: Folder, terminal: Terminal): Promise<void> {
	await eachOf(pages, terminal, async (page) => {
		const { status, type, policy, bytes } = await served.ask(page.address);
		if (status !== page.status)
			throw new Refusal(`${page.address} was answered with ${status}: the copy is not whole. Nothing was taken away.`);
		const isPage = type.startsWith('text/html');
		await folder.put(page.file, isPage ? encoder.encode(stillPage(page, decoder.decode(bytes), policy, below)) : bytes);
	});
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** One after another, so that the index is the same every time. */
async function writeIndex(pages: readonly Page[], below: string, path: string, folder: Folder, { signal }: Terminal): Promise<void> {
	await using index = await openIndex();
	for (const { address, file } of pages) {
		signal.throwIfAborted();
		await index.add(`${below}${address}`, await readFile(join(path, file), 'utf8'));
	}
	for (const { path: name, content } of await index.files()) await folder.put(`pagefind/${name}`, content);
}

async function copySounds(headings: readonly Heading[], shelf: Shelf, folder: Folder, terminal: Terminal): Promise<void> {
	await eachOf(soundsOf(headings), terminal, async ({ episode, name, file }) => {
		const kept = await shelf.file(episode, name);
		if (kept === null) throw new Refusal(`${episode} has lost its ${name}. Add it again, or remove it: parley remove ${episode}`);
		await folder.copy(file, kept);
	});
}

/** Those compressed ahead are for our own server. */
async function copyClient(folder: Folder): Promise<void> {
	for (const entry of await readdir(CLIENT, { withFileTypes: true, recursive: true })) {
		if (!entry.isFile() || /\.(?:br|gz)$/.test(entry.name)) continue;
		const path = join(entry.parentPath, entry.name);
		await folder.put(relative(CLIENT, path).split(sep).join('/'), await readFile(path));
	}
}

async function eachOf<T>(all: readonly T[], { signal }: Terminal, work: (one: T) => Promise<void>): Promise<void> {
	const rest = all.values();
	const worker = async () => {
		for (const one of rest) {
			signal.throwIfAborted();
			await work(one);
		}
	};
	await Promise.all(Array.from({ length: AT_ONCE }, worker));
}
