/** Opens pages in Chromium and reads what it cost: the main thread's own time, nodes, heap, scripts. */
import { gzipSync } from 'node:zlib';
import { chromium, type Browser, type Page } from '@playwright/test';
import type { Episode } from '#lib/core/episode.ts';
import { watch, type Subject } from './subjects.ts';

export interface Opened {
	readonly page: Page;
	/** Gzipped bytes of every script the page asked for. */
	scriptBytes(): Promise<number>;
	close(): Promise<void>;
}

const ARGS = ['--no-sandbox', '--autoplay-policy=no-user-gesture-required', '--mute-audio', '--enable-precise-memory-info'];
const SETTLE_MS = 1500;

export const launch = (): Promise<Browser> => chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ARGS });

/**
 * A context of its own each time, so that nothing is in a cache.
 *
 * @param rest milliseconds to wait until the page is fully awake
 */
export async function open(browser: Browser, subject: Subject, episode: Episode, rest = SETTLE_MS): Promise<Opened> {
	const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
	const page = await context.newPage();
	await page.addInitScript(watch);
	await page.addInitScript(subject.script);
	const scripts: Promise<number>[] = [];
	page.on('response', (response) => {
		if ((response.headers()['content-type'] ?? '').includes('javascript'))
			scripts.push(response.body().then((body) => gzipSync(body, { level: 9 }).length));
	});
	await page.goto(subject.address(episode), { waitUntil: 'load' });
	await page.waitForFunction(() => window.bench.readable > 0);
	await page.waitForTimeout(rest);
	return {
		page,
		scriptBytes: async () => (await Promise.all(scripts)).reduce((sum, bytes) => sum + bytes, 0),
		close: () => context.close()
	};
}

interface TraceEvent {
	readonly name: string;
	readonly ph: string;
	readonly pid: number;
	readonly tid: number;
	readonly ts: number;
	readonly dur?: number;
	readonly tdur?: number;
	readonly args?: { readonly name?: string };
}

/** Milliseconds the page's main thread worked while `during` ran, by Chromium's own trace of its tasks. */
export async function mainThreadTime(browser: Browser, page: Page, during: () => Promise<void>): Promise<number> {
	await browser.startTracing(page, { categories: ['toplevel', '__metadata'] });
	await during();
	const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: readonly TraceEvent[] };
	const threads = traceEvents.filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain');
	const times = threads.map(({ pid, tid }) => busy(traceEvents.filter((event) => event.pid === pid && event.tid === tid)));
	// Chromium keeps an empty renderer ready; it hardly works.
	return Math.max(...times) / 1000;
}

/** A task inside a task counts once. */
function busy(events: readonly TraceEvent[]): number {
	const tasks = events.filter(({ name, ph }) => ph === 'X' && name === 'ThreadControllerImpl::RunTask').sort((a, b) => a.ts - b.ts);
	let until = 0;
	let sum = 0;
	for (const { ts, dur = 0, tdur } of tasks) {
		if (ts < until) continue;
		until = ts + dur;
		sum += tdur ?? dur;
	}
	return sum;
}

/** Megabytes that are left when everything nobody holds has been let go. */
export async function heap(page: Page): Promise<number> {
	const session = await page.context().newCDPSession(page);
	await session.send('HeapProfiler.collectGarbage');
	const { usedSize } = await session.send('Runtime.getHeapUsage');
	await session.detach();
	return usedSize / 1e6;
}

/** Elements, texts and comments, all of them. */
export const nodes = (page: Page): Promise<number> =>
	page.evaluate(() => {
		const walker = document.createTreeWalker(document, NodeFilter.SHOW_ALL);
		let count = 1;
		while (walker.nextNode()) count++;
		return count;
	});
