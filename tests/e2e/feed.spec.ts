/** The feed as podcast programs meet it: over HTTP, with everything it names. */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from '@playwright/test';
import { parseFeed } from 'podcast-partytime';
import { SEED_ID, temporaryFolder } from '../support/files.ts';
import { needsServer } from '../support/page.ts';

const PLAIN = { 'accept-encoding': 'identity' };

test('the feed is sent once, and everything it names is there, as it says', async ({ request, baseURL }) => {
	needsServer('what a host of plain files says of them is its own affair');
	const answer = await request.get('/feed.xml', { headers: PLAIN });
	expect(answer.status()).toBe(200);
	expect(answer.headers()).toMatchObject({ 'content-type': 'application/rss+xml; charset=utf-8', 'access-control-allow-origin': '*' });
	const xml = await answer.text();
	const again = await request.get('/feed.xml', { headers: { 'if-none-match': answer.headers().etag! } });
	expect(again.status()).toBe(304);
	expect((await request.get('/feed.xml')).headers()['content-encoding']).toMatch(/^(?:br|gzip)$/);
	const head = await request.head('/feed.xml', { headers: PLAIN });
	expect([head.status(), head.headers()['content-length']]).toEqual([200, String(Buffer.byteLength(xml))]);

	const feed = parseFeed(xml)!;
	expect(feed.link).toBe(`${baseURL}/`);
	const talk = feed.items.find(({ guid }) => guid === `parley/${SEED_ID}`)!;
	// What others have is theirs to answer for.
	const ours = Array.from(xml.matchAll(/(?:url|uri|href)="([^"]+)"/g), ([, url]) => url!).filter((url) => url.startsWith(baseURL!));
	const named = await Promise.all(ours.map(async (url) => [url, (await request.head(url, { headers: PLAIN })).status()] as const));
	expect(named.filter(([, status]) => status !== 200)).toEqual([]);
	expect(named.length).toBeGreaterThan(9);

	const { url, length, type } = talk.enclosure;
	const part = await request.get(url, { headers: { range: 'bytes=0-1' } });
	expect([part.status(), part.headers()['content-type'], part.headers()['content-range']]).toEqual([206, type, `bytes 0-1/${length}`]);
	for (const { url, type } of talk.podcastTranscripts!) {
		const found = (await request.head(url)).headers()['content-type']!;
		// podcast-partytime knows SubRip by an older name.
		expect(found.replace('application/x-subrip', 'application/srt')).toContain(type);
	}
});

test('chapters are the turns of the conversation', async ({ request }) => {
	needsServer('what a host of plain files says of them is its own affair');
	const answer = await request.get(`/episodes/${SEED_ID}/chapters.json`);
	expect(answer.headers()).toMatchObject({ 'content-type': 'application/json+chapters', 'access-control-allow-origin': '*' });
	const { version, chapters } = (await answer.json()) as { version: string; chapters: { startTime: number; title: string }[] };
	expect(version).toBe('1.2.0');
	expect(chapters.map(({ title }) => title.replace(/:.*/, ''))).toEqual([
		'Rascoe',
		'Charles Maynes',
		'Rascoe',
		'Charles Maynes',
		'Rascoe',
		'Charles Maynes'
	]);
	expect(chapters.map(({ startTime }) => startTime)).toEqual(chapters.map(({ startTime }) => startTime).sort((a, b) => a - b));
	expect((await request.get('/episodes/nothing/chapters.json')).status()).toBe(404);
});

test('a browser finds the feed from the shelf and from an episode', async ({ page, baseURL }) => {
	for (const address of ['/', `/episodes/${SEED_ID}`]) {
		await page.goto(address);
		const found = page.locator('link[rel="alternate"][type="application/rss+xml"]');
		expect(await found.evaluate((link: HTMLLinkElement) => link.href)).toBe(`${baseURL}/feed.xml`);
	}
});

const newsboat = (folder: string, ...args: string[]) => {
	const files = ['-u', join(folder, 'urls'), '-C', join(folder, 'config'), '-c', join(folder, 'cache.db')];
	return spawnSync('newsboat', [...files, ...args], { env: { ...process.env, HOME: folder }, timeout: 30_000 });
};

test('newsboat, a podcast program, subscribes to it', ({ baseURL }) => {
	needsServer('a host of plain files ends the address of a page with a slash');
	test.skip(spawnSync('newsboat', ['-v']).status !== 0, 'newsboat is not installed');
	const folder = temporaryFolder();
	writeFileSync(join(folder, 'urls'), `${baseURL}/feed.xml\n`);
	writeFileSync(join(folder, 'config'), '');
	expect(newsboat(folder, '-x', 'reload').status).toBe(0);
	const cache = new DatabaseSync(join(folder, 'cache.db'), { readOnly: true });
	const rows = cache.prepare('select guid, title, url, enclosure_url, enclosure_type from rss_item').all();
	cache.close();
	expect(rows).toContainEqual({
		guid: `parley/${SEED_ID}`,
		title: 'Russian troops have crossed the border into Kazakhstan following violent protests',
		url: `${baseURL}/episodes/${SEED_ID}`,
		enclosure_url: `${baseURL}/episodes/${SEED_ID}/audio.mp3`,
		enclosure_type: 'audio/mpeg'
	});
});
