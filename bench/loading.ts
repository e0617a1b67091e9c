/** Measures how soon there is something to read. */
import type { Browser } from '@playwright/test';
import { open } from './browser.ts';
import { median } from './figures.ts';
import type { Bench } from './library.ts';
import type { Subject } from './subjects.ts';

const LOADS = 5;

/** @returns milliseconds from navigation to readable text, after one load that warms the server */
export async function readable(browser: Browser, subject: Subject, { episode }: Bench): Promise<number> {
	const times: number[] = [];
	for (let i = 0; i <= LOADS; i++) {
		const { page, close } = await open(browser, subject, episode, 0);
		times.push(await page.evaluate(() => window.bench.readable));
		await close();
	}
	return median(times.slice(1));
}
