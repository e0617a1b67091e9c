/** Reads what Pagefind finds in a copy of the library that no program answers for. */
import type { FoundPassage } from './finds.ts';

/** As Pagefind's own script answers. */
export interface Fragment {
	readonly url: string;
	readonly content: string;
	readonly meta: { readonly title?: string };
	/** Every element with an id; `location` counts words. */
	readonly anchors: readonly { readonly id: string; readonly location: number }[];
	readonly locations: readonly number[];
}

interface Pagefind {
	options(options: { readonly baseUrl: string }): Promise<void>;
	search(query: string): Promise<{ readonly results: readonly { data(): Promise<Fragment> }[] }>;
}

const MOST = 20;
const MOST_OF_ONE = 3;
/** Words shown on either side of the one that was found. */
const AROUND = 16;

/** @throws where the index is not there or cannot be read */
export async function searchStill(home: string, query: string): Promise<readonly Fragment[]> {
	const pagefind = (await import(/* @vite-ignore */ `${home}/pagefind/pagefind.js`)) as Pagefind;
	await pagefind.options({ baseUrl: '/' });
	const { results } = await pagefind.search(query);
	return Promise.all(results.slice(0, MOST).map((result) => result.data()));
}

/** One for each paragraph in which a word was found, the first of them. */
export function passagesOf({ content, anchors, locations }: Fragment): readonly FoundPassage[] {
	const words = content.split(/\s+/);
	const paragraphs = anchors.filter(({ id }) => /^p\d+$/.test(id));
	const found = new Map<string, FoundPassage>();
	for (const at of locations.toSorted((a, b) => a - b)) {
		const here = paragraphs.findLastIndex(({ location }) => location <= at);
		const paragraph = paragraphs[here];
		if (!paragraph || found.has(paragraph.id)) continue;
		const end = paragraphs[here + 1]?.location ?? words.length;
		found.set(paragraph.id, { id: paragraph.id, where: '', excerpt: excerptOf(words, at, paragraph.location, end) });
	}
	return [...found.values()].slice(0, MOST_OF_ONE);
}

function excerptOf(words: readonly string[], at: number, start: number, end: number): FoundPassage['excerpt'] {
	const [from, to] = [Math.max(start, at - AROUND), Math.min(end, at + 1 + AROUND)];
	const before = words.slice(from, at).join(' ');
	const after = words.slice(at + 1, to).join(' ');
	return [
		`${from > start ? '\u2026 ' : ''}${before}${before && ' '}`,
		words[at] ?? '',
		`${after && ' '}${after}${to < end ? ' \u2026' : ''}`
	];
}
