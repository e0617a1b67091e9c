/** Measures a page while somebody listens: what a word costs, how long a far seek takes, what is left in memory. */
import type { Browser, Page } from '@playwright/test';
import { heap, mainThreadTime, nodes, open } from './browser.ts';
import { knownWords, type KnownWord } from './episode.ts';
import { median } from './figures.ts';
import type { Bench } from './library.ts';
import type { Subject } from './subjects.ts';

export interface Listened {
	/** Main-thread milliseconds a word heard. */
	readonly word: number;
	/** Milliseconds from asking to lit and in view. */
	readonly seek: number;
	readonly worstSeek: number;
	readonly nodes: number;
	readonly heap: number;
	readonly longTasks: number;
	readonly longest: number;
	readonly scriptKb: number;
}

const WINDOWS = 3;
const WINDOW_MS = 8000;
const LEAD_MS = 2500;
const PLACES = [0.9, 0.1, 0.7, 0.3, 0.95, 0.5, 0.05];
const PATIENCE_MS = 8000;
/** The track plays on while a place is looked for. */
const WORDS_LATER = 25;

export async function listened(browser: Browser, subject: Subject, { episode }: Bench): Promise<Listened> {
	const { page, scriptBytes, close } = await open(browser, subject, episode);
	const words = knownWords(episode);
	await subject.play(page);
	await page.waitForTimeout(LEAD_MS);
	const from = await now(page);
	const costs: number[] = [];
	for (let i = 0; i < WINDOWS; i++) costs.push(await costOfWord(browser, page, words));
	const long = await longTasks(page, from);
	const seeks: number[] = [];
	for (const share of PLACES) seeks.push(await seekTo(page, subject, words, Math.floor(share * words.length)));
	const found = {
		...{ word: median(costs), seek: median(seeks), worstSeek: Math.max(...seeks), nodes: await nodes(page), heap: await heap(page) },
		...{ longTasks: long.length, longest: Math.max(0, ...long), scriptKb: (await scriptBytes()) / 1000 }
	};
	await close();
	return found;
}

const now = (page: Page): Promise<number> => page.evaluate(() => performance.now());
const heardUntil = (page: Page): Promise<number> => page.evaluate(() => window.bench.sound!.currentTime);

const longTasks = (page: Page, from: number): Promise<number[]> =>
	page.evaluate((from) => window.bench.long.filter(({ start }) => start >= from).map(({ duration }) => duration), from);

async function costOfWord(browser: Browser, page: Page, words: readonly KnownWord[]): Promise<number> {
	let heard = 0;
	const time = await mainThreadTime(browser, page, async () => {
		const from = await heardUntil(page);
		await page.waitForTimeout(WINDOW_MS);
		const to = await heardUntil(page);
		heard = words.filter(({ start }) => start > from && start <= to).length;
	});
	if (heard === 0) throw new Error('The page does not play: no word was heard.');
	return time / heard;
}

/** Infinite where the word was not lit and in view in time. */
async function seekTo(page: Page, subject: Subject, words: readonly KnownWord[], at: number): Promise<number> {
	const names = words.slice(at, at + WORDS_LATER).map((word) => subject.nameOf(word));
	const took = await page.evaluate(
		({ names, to, patience }) =>
			new Promise<number>((resolve) => {
				const asked = performance.now();
				window.bench.seek(to);
				const look = (): void => {
					const lit = window.bench.lit();
					const waited = performance.now() - asked;
					if ((lit !== null && names.includes(lit)) || waited > patience) resolve(waited > patience ? Infinity : waited);
					else requestAnimationFrame(look);
				};
				requestAnimationFrame(look);
			}),
		{ names, to: Math.round(words[at]!.start * 1000) / 1000 + 0.001, patience: PATIENCE_MS }
	);
	await page.waitForTimeout(1500);
	return took;
}
