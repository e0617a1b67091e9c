/** What the worker and the pages say to each other. */
import type { OpenPage } from './unneeded.ts';

/** The worker asks every page what it shows, and the page answers through the port that came with the question. */
export const WHAT = 'parley-what';
/** A page says that something that was kept may have become needless. */
export const TIDY = 'parley-tidy';

/** `null` for anything else: other programs may speak here too. */
export function openPageIn(said: unknown): OpenPage | null {
	if (typeof said !== 'object' || said === null) return null;
	const { showing, built } = said as Partial<OpenPage>;
	return Array.isArray(built) && showing !== undefined ? { showing, built } : null;
}
