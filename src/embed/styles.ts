/** What the player wears in its shadow tree: its box at once, the rest from a file beside the script, fetched once and while the episode is. */
import box from './parley-player.css?inline';

/** The name of that file and which bytes of it the script was built with, put here when `/embed.js` is built. */
declare const __PARLEY_STYLES__: string;

/** Known only while a classic script first runs. */
const script = document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : '';

let boxed: CSSStyleSheet | null = null;
let fetched: Promise<CSSStyleSheet> | null = null;

/** A page whose policy forbids inline styles has nothing against a sheet that is adopted. One sheet serves every player. */
export function putInBox(root: ShadowRoot): void {
	root.adoptedStyleSheets = [(boxed ??= sheetOf(box))];
}

/**
 * @param at the episode's address, beside which the file lies where nobody knows whence the script came
 * @throws TypeError where there is no such file
 */
export async function dress(root: ShadowRoot, at: string): Promise<void> {
	fetched ??= fetchSheet(new URL(__PARLEY_STYLES__, script || at.replace(/episodes\/[^/]*$/, '')));
	try {
		// Of two sheets the later one has the last word.
		root.adoptedStyleSheets = [await fetched, ...root.adoptedStyleSheets.slice(-1)];
	} catch (reason) {
		fetched = null;
		throw reason;
	}
}

async function fetchSheet(url: URL): Promise<CSSStyleSheet> {
	const answer = await fetch(url);
	if (!answer.ok) throw new TypeError(`${url.href} was answered with ${answer.status}.`);
	return sheetOf(await answer.text());
}

function sheetOf(styles: string): CSSStyleSheet {
	const sheet = new CSSStyleSheet();
	sheet.replaceSync(styles);
	return sheet;
}
