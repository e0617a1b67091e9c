/** Which caches nobody needs any more. What an open page or a kept episode is made of stays. */
import { copiesIn, copyName, newestOf } from './names.ts';

/** What an open page says of itself. */
export interface OpenPage {
	/** The episode it shows, and in which version; `null` for a page without one. */
	readonly showing: { readonly id: string; readonly version: string } | null;
	/** The built files it began with, as paths. */
	readonly built: readonly string[];
}

/** The built files of one version of the pages. */
export interface Shell {
	readonly name: string;
	/** As paths. */
	readonly files: ReadonlySet<string>;
	/** Whether a kept page needs them. */
	readonly keeps: boolean;
}

/**
 * Those of versions before this one: later ones are being installed.
 *
 * @param own the name of this version's
 * @param open `null` where some page did not say what it shows: then nothing goes
 */
export function unneededShells(shells: readonly Shell[], own: string, open: readonly OpenPage[] | null): string[] {
	const at = shells.findIndex(({ name }) => name === own);
	if (open === null || at < 0) return [];
	const isOpen = ({ files }: Shell) => open.some(({ built }) => built.some((path) => files.has(path) && path.includes('/entry/')));
	return shells.slice(0, at).flatMap((shell) => (shell.keeps || isOpen(shell) ? [] : [shell.name]));
}

/** Copies of an episode that a later, whole one has taken the place of. */
export function unneededCopies(base: string, names: readonly string[], open: readonly OpenPage[] | null): string[] {
	const copies = copiesIn(base, names);
	return copies.flatMap((copy) => {
		const newest = newestOf(copies, copy.id);
		const isOld = copy.whole && newest !== null && newest.version !== copy.version;
		const isOpen = open?.some(({ showing }) => showing?.id === copy.id && showing.version === copy.version) ?? true;
		return isOld && !isOpen ? [copyName(base, copy)] : [];
	});
}

/** The shell that has every built file a page begins with. */
export const shellOf = (built: readonly string[], shells: readonly Pick<Shell, 'name' | 'files'>[]): string | null =>
	shells.findLast(({ files }) => built.length > 0 && built.every((path) => files.has(path)))?.name ?? null;

/** Letters every page is set in; those of other scripts are kept when a page has fetched them. */
const LATIN = /-latin-(?:wght|opsz)-normal\./;

/** What is fetched before anybody asks, of all that was built: script, styles, and the letters of most pages. */
export const isOfShell = (path: string): boolean => /\.(?:js|css)$/.test(path) || LATIN.test(path);
