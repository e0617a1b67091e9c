/** `npm run picture`: takes docs/episode.png from the real page of the seed, while it is heard. */
import { join } from 'node:path';
import { ensureBrowser } from './browser.mjs';
import { ensureBuild } from './build.mjs';
import { ensureDependencies, ourNode } from './dependencies.mjs';
import { endOnSignals, main, ROOT, say } from './programs.mjs';
import { makeSeeds } from './seeds.mjs';
import { addressOf, freePort, serve } from './server.mjs';

const EPISODE = 'russian-troops-have-crossed-the-border-into-kazakhstan-following-violent-protests';
/** Where the second speaker is in the middle of a sentence. */
const SECOND = 62;
const SIZE = { width: 1200, height: 800 };

/**
 * @param {string} address
 * @param {string} browserPath
 */
async function take(address, browserPath) {
	const { chromium } = await import('@playwright/test');
	const browser = await chromium.launch({ executablePath: browserPath, args: ['--no-sandbox', '--mute-audio'] });
	try {
		const page = await browser.newPage({ viewport: SIZE, colorScheme: 'light' });
		const timing = page.waitForResponse((response) => response.url().endsWith('/timing'));
		await page.goto(`${address}/episodes/${EPISODE}#t=${SECOND}`);
		await timing;
		await page.keyboard.press('k');
		await page.waitForFunction(() => (CSS.highlights.get('parley-word')?.size ?? 0) > 0);
		await page.waitForTimeout(2500);
		await page.keyboard.press('k');
		await page.evaluate(() => document.fonts.ready);
		await page.screenshot({ path: join(ROOT, 'docs/episode.png') });
	} finally {
		await browser.close();
	}
}

async function picture() {
	await ensureDependencies();
	const node = ourNode();
	const place = { host: '127.0.0.1', port: await freePort(), library: join(ROOT, '.cache/test-library') };
	const browser = await ensureBrowser(node);
	await Promise.all([ensureBuild(node), makeSeeds(node, place.library)]);
	await serve(node, place).ready;
	await take(addressOf(place), browser);
	say('docs/episode.png is new.');
	return 0;
}

endOnSignals(130);
await main(picture);
