/** Measures the search in a long transcript: how long the first result takes, on a page where nobody has searched yet. */
import type { Browser, Page } from '@playwright/test';
import { open } from './browser.ts';
import { median, type Row } from './figures.ts';
import type { Bench } from './library.ts';
import type { Subject } from './subjects.ts';

const TIMES = 5;
const BAR = 50;

/**
 * @param where a place in reading order, from 0 to 1: a result before the reader's eyes, or at the far end of the transcript
 * @returns milliseconds from what is typed to the first result lit and in view, the frame not counted
 */
async function firstResult(browser: Browser, subject: Subject, { episode }: Bench, where: 0 | 1): Promise<number> {
	const { text } = episode.paragraphs.at(where === 0 ? 0 : -1)!;
	// So many words of one paragraph stand nowhere else.
	const query = text.split(' ').slice(0, 12).join(' ').toUpperCase();
	const times: number[] = [];
	for (let i = 0; i < TIMES; i++) {
		const { page, close } = await open(browser, subject, episode);
		times.push(await searched(page, query));
		await close();
	}
	return median(times);
}

const searched = (page: Page, query: string): Promise<number> =>
	page.evaluate(async (query) => {
		const field = document.querySelector<HTMLInputElement>('input[aria-label="Search this transcript"]')!;
		field.focus();
		// Nobody types in the very frame in which the field has got the focus.
		await new Promise((resolve) => setTimeout(resolve, 100));
		field.value = query;
		return new Promise<number>((resolve) => {
			const asked = performance.now();
			const look = (): void => {
				const [hit] = (CSS.highlights.get('parley-found-here') ?? []) as Iterable<Range>;
				if (hit && hit.getBoundingClientRect().height > 0) resolve(performance.now() - asked);
				else setTimeout(look);
			};
			field.dispatchEvent(new InputEvent('input', { bubbles: true }));
			look();
		});
	}, query);

export async function searchRows(browser: Browser, subject: Subject, bench: Bench, size: number): Promise<Row[]> {
	const [near, far] = [await firstResult(browser, subject, bench, 0), await firstResult(browser, subject, bench, 1)];
	return [
		row(`first result of a search, ${size} words, before the eyes`, near),
		row(`first result of a search, ${size} words, at the far end`, far)
	];
}

const row = (what: string, parley: number): Row => ({
	...{ what, unit: 'ms', digits: 1, parley, rival: null },
	...{ bar: `<= ${BAR}`, holds: parley <= BAR }
});
