/** Reads finished episodes for pages and feeds. A file that was read and has not changed since is not read again. */
import { readEpisode } from '#lib/core/episode-file.ts';
import { isEpisodeId, type EpisodeId } from '#lib/core/episode.ts';
import type { Heading, Manuscript } from '#lib/core/manuscript.ts';
import type { Parsed } from '#lib/core/problem.ts';
import { PLAIN_SITE, readSite, type Site } from '#lib/core/site.ts';
import { findIn, type FoundIn } from '#lib/core/search.ts';
import type { Kept, Library } from './library.ts';
import { remembering, type Remembered } from './opened.ts';
import { PAGES_VERSION, READ_ALONE } from './pages.ts';

export interface Shelf {
	/** Newest date first; an episode that cannot be read is left out, never a reason to show none. */
	headings(): Promise<readonly Heading[]>;
	/** `null` where there is no such episode; any text may be asked for. */
	heading(id: string): Promise<Heading | null>;
	manuscript(id: string): Promise<Manuscript | null>;
	file(id: string, name: string): Promise<Kept | null>;
	/** When an episode was last made. */
	changed(id: string): Promise<Date | null>;
	/** What the library says of itself. */
	site(): Promise<Site>;
	/** The same, with what was wrong with it. */
	checkedSite(): Promise<Parsed<Site>>;
	/** The conversations in which something was found, newest first. */
	search(query: string): Promise<readonly FoundIn[]>;
}

type Page = keyof typeof READ_ALONE;

export function openShelf(library: Library): Shelf {
	const remembered = remembering();

	async function json<T>(id: EpisodeId, name: Page): Promise<T | null> {
		const kept = await library.open(id, name);
		return kept && ((await remembered(`${id}/${name}`, kept, (text) => current(library, id, name, text))) as T);
	}

	const heading = (id: EpisodeId) => json<Heading>(id, 'heading.json');
	const checkedSite = () => siteOf(library, remembered);
	const manuscript = (id: EpisodeId) => json<Manuscript>(id, 'manuscript.json');

	async function headings(): Promise<readonly Heading[]> {
		const found = await Promise.all((await library.list()).map((id) => heading(id).catch(() => null)));
		return found.filter((heading) => heading !== null).sort(newestFirst);
	}

	/** One after another: a long transcript is megabytes when opened. */
	async function search(query: string): Promise<readonly FoundIn[]> {
		const found: FoundIn[] = [];
		if (query.trim() === '') return found;
		for (const heading of await headings()) {
			const words = await manuscript(heading.id).catch(() => null);
			const here = words && findIn(heading, words, query);
			if (here) found.push(here);
		}
		return found;
	}

	return {
		headings,
		search,
		heading: async (id) => (isEpisodeId(id) ? heading(id) : null),
		manuscript: async (id) => (isEpisodeId(id) ? manuscript(id) : null),
		file: async (id, name) => (isEpisodeId(id) ? library.open(id, name) : null),
		changed: async (id) => (isEpisodeId(id) ? changedAt(await library.open(id, 'episode.json')) : null),
		site: async () => (await checkedSite()).value,
		checkedSite
	};
}

/** An episode of an older Parley has older files; what they say is in the canonical one as well. */
async function current(library: Library, id: EpisodeId, name: Page, text: string): Promise<unknown> {
	const page = JSON.parse(text) as { readonly pages?: string };
	if (page.pages === PAGES_VERSION) return page;
	const canonical = await library.open(id, 'episode.json');
	const episode = canonical && readEpisode(textOf(await canonical.read())).value;
	return episode ? READ_ALONE[name](episode) : page;
}

async function changedAt(kept: Kept | null): Promise<Date | null> {
	await kept?.close();
	return kept?.changed ?? null;
}

/** A site that cannot be read is no reason to show no library. */
async function siteOf(library: Library, remembered: Remembered): Promise<Parsed<Site>> {
	try {
		const kept = await library.site();
		return kept ? await remembered('site.json', kept, readSite) : { value: PLAIN_SITE, problems: [] };
	} catch (error) {
		return { value: PLAIN_SITE, problems: [{ code: 'unreadable', file: 'site.json', why: (error as Error).message }] };
	}
}

const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

const newestFirst = (a: Heading, b: Heading): number => (b.date ?? '').localeCompare(a.date ?? '') || a.title.localeCompare(b.title);
