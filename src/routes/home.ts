/** The path below which the library stands: a server's pages at its root, a copy of them anywhere, which only the browser knows. */
import { browser } from '$app/environment';
import { resolve } from '$app/paths';

export const home = browser ? resolve('/search', {}).slice(0, -'/search'.length) : '';
