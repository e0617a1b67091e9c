/** Reads finished episodes for pages and feeds. A file that was read and has not changed since is not read again. */
import { readEpisode } from '#lib/core/episode-file.ts';
import { isEpisodeId, type EpisodeId } from '#lib/core/episode.ts';
import type { Heading, Manuscript } from '#lib/core/manuscript.ts';
import type { Kept, Library } from './library.ts';
import { PAGES_VERSION, READ_ALONE } from './pages.ts';

export interface Shelf {
	/** Newest date first; an episode that cannot be read is left out, never a reason to show none. */
	headings(): Promise<readonly Heading[]>;
	/** `null` where there is no such episode; any text may be asked for. */
	heading(id: string): Promise<Heading | null>;
	manuscript(id: string): Promise<Manuscript | null>;
	file(id: string, name: string): Promise<Kept | null>;
}

/** Long transcripts are megabytes when opened: keep few. */
const KEPT_OPEN = 64;

export function openShelf(library: Library): Shelf {
	const opened = new Map<string, { readonly version: string; readonly value: unknown }>();

	async function json<T>(id: EpisodeId, name: keyof typeof READ_ALONE): Promise<T | null> {
		const kept = await library.open(id, name);
		if (kept === null) return null;
		const place = `${id}/${name}`;
		const known = opened.get(place);
		opened.delete(place);
		const fresh =
			known?.version === kept.version
				? (await kept.close(), known)
				: { version: kept.version, value: await current(id, name, await kept.read()) };
		opened.set(place, fresh);
		if (opened.size > KEPT_OPEN) opened.delete(opened.keys().next().value!);
		return fresh.value as T;
	}

	/** An episode of an older Parley has older files; what they say is in the canonical one as well. */
	async function current(id: EpisodeId, name: keyof typeof READ_ALONE, bytes: Uint8Array): Promise<unknown> {
		const page = JSON.parse(textOf(bytes)) as { readonly pages?: string };
		if (page.pages === PAGES_VERSION) return page;
		const canonical = await library.open(id, 'episode.json');
		const episode = canonical && readEpisode(textOf(await canonical.read())).value;
		return episode ? READ_ALONE[name](episode) : page;
	}

	const heading = (id: EpisodeId) => json<Heading>(id, 'heading.json');
	return {
		async headings() {
			const found = await Promise.all((await library.list()).map((id) => heading(id).catch(() => null)));
			return found.filter((heading) => heading !== null).sort(newestFirst);
		},
		heading: async (id) => (isEpisodeId(id) ? heading(id) : null),
		manuscript: async (id) => (isEpisodeId(id) ? json<Manuscript>(id, 'manuscript.json') : null),
		file: async (id, name) => (isEpisodeId(id) ? library.open(id, name) : null)
	};
}

const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

const newestFirst = (a: Heading, b: Heading): number => (b.date ?? '').localeCompare(a.date ?? '') || a.title.localeCompare(b.title);
