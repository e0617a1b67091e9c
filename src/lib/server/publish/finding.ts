/** Makes plain pages searchable where no program answers: Pagefind's index, with every paragraph an anchor. */
import { close, createIndex, type PagefindIndex } from 'pagefind';

export interface Indexed extends AsyncDisposable {
	/** @param address of the page, as results link to it */
	add(address: string, html: string): Promise<void>;
	/** The index as files, which search in the browser asks for. */
	files(): Promise<readonly { readonly path: string; readonly content: Uint8Array }[]>;
}

/** On the page, but not said in the conversation. */
const NOT_SAID = ['header', '.facts', '.notices', 'button', 'nav', 'noscript'];

/** Pagefind brings a face of its own; ours needs only what searches. */
const ITS_OWN_PAGES = /^pagefind-(?!worker|entry)/;

/** The same pages in the same order make the same files. */
export async function openIndex(): Promise<Indexed> {
	const { index, errors } = await createIndex({ rootSelector: 'main', excludeSelectors: NOT_SAID });
	if (!index) throw new Error(`Pagefind did not start: ${errors.join(' ')}`);
	return {
		add: async (url, content) => complain((await index.addHTMLFile({ url, content })).errors),
		files: () => filesOf(index),
		async [Symbol.asyncDispose]() {
			await close();
		}
	};
}

async function filesOf(index: PagefindIndex) {
	const { files, errors } = await index.getFiles();
	complain(errors);
	return files.filter(({ path }) => !ITS_OWN_PAGES.test(path)).toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

function complain(errors: readonly string[]): void {
	if (errors.length > 0) throw new Error(`Pagefind: ${errors.join(' ')}`);
}
