/** What is read from a page's HTML, and written into it, without a document to hand: a worker has none. */
import { escapeMarkup } from '#lib/core/formats/markup.ts';

/** The name of the element that says which version of an episode a page shows. */
export const VERSION = 'parley-version';

/** The version of the episode that a page shows, or `null` where it shows none. */
export function versionIn(html: string): string | null {
	const [tag = ''] = /<meta\b[^>]*\bname="parley-version"[^>]*>/.exec(html) ?? [];
	return /\bcontent="([\w-]+)"/.exec(tag)?.[1] ?? null;
}

/** The scripts and styles a page begins with, as paths below the library; of letters only those it needs are ever fetched. */
export const builtIn = (html: string): string[] => [...new Set(html.match(/\/_app\/immutable\/[\w./-]+\.(?:js|css)/g) ?? [])];

/** One of an episode, to be listed. */
export interface Listed {
	readonly title: string;
	/** The path of its page. */
	readonly page: string;
}

/** Stands in the page where the kept episodes are listed. */
export const LIST = '<div id="kept"></div>';

/** Leads to what was asked for. */
const AGAIN = 'href="#again"';

/**
 * The page that says that nothing can be had: it needs no script.
 *
 * @param asked what was asked for, from its path on
 */
export function absentPage(html: string, asked: string, kept: readonly Listed[]): string {
	const entries = kept.map(({ title, page }) => `<li><a href="${escapeMarkup(page)}">${escapeMarkup(title)}</a></li>`);
	const list = kept.length === 0 ? LIST : LIST.replace('><', () => `><ul>${entries.join('')}</ul><`);
	return html.replace(AGAIN, () => `href="${escapeMarkup(asked)}"`).replace(LIST, () => list);
}
