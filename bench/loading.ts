/** Measures how soon there is something to read. */
import type { Browser } from '@playwright/test';
import { open } from './browser.ts';
import { median } from './figures.ts';
import type { Bench } from './library.ts';
import type { Subject } from './subjects.ts';

/** @returns milliseconds from navigation to readable text: the median of so many loads, after one that warms the server */
export async function readable(browser: Browser, subject: Subject, { episode }: Bench, loads: number): Promise<number> {
	const times: number[] = [];
	for (let i = 0; i <= loads; i++) {
		const { page, close } = await open(browser, subject, episode, 0);
		times.push(await page.evaluate(() => window.bench.readable));
		await close();
	}
	return median(times.slice(1));
}
