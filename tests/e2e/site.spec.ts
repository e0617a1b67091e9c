/** The library as plain files, behind web hosts that know nothing of it. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { SEED_ID, temporaryFolder } from '../support/files.ts';
import { EPISODE, heard, lit, openEpisode, play, watchSound } from '../support/page.ts';
import { freePort, isThere, serveFolder, writeCopy, type HostName } from '../support/still.ts';

interface Place {
	readonly host: HostName;
	/** The path below which the copy stands. */
	readonly below: string;
}

// A worker that is kept from installing is a word in the console.
test.use({ serviceWorkers: 'allow' });

const PLACES: readonly Place[] = [
	{ host: 'nginx', below: '' },
	{ host: 'python', below: '/talks' }
];

for (const { host, below } of PLACES) {
	test.describe(`served by ${host}${below && ` below ${below}`}`, () => {
		test.skip(!isThere(host), `${host} is not installed`);
		const root = temporaryFolder();
		const folder = join(root, below);
		let home: string;
		let end = (): void => undefined;

		test.beforeAll(async () => {
			const port = await freePort();
			home = `http://127.0.0.1:${port}${below}`;
			mkdirSync(folder, { recursive: true });
			writeFileSync(join(root, 'index.html'), '');
			if (below === '') rmSync(join(root, 'index.html'));
			expect(writeCopy(folder, home)).toMatch(/\d+ episodes? in \d+ files; \d+ written, 0 removed/);
			end = await serveFolder(host, root, port);
		});
		test.afterAll(() => end());

		test('the shelf leads to the page, which plays, lights its words and goes where it is told', async ({ page }) => {
			const complaints = complaintsOf(page);
			await watchSound(page);
			await page.goto(`${home}/`);
			const link = page.getByRole('article').getByRole('link', { name: /Russian troops/ });
			await expect(link).toHaveAttribute('href', `${below}${EPISODE}`);
			await openEpisode(page, `${home}${EPISODE}`);
			await play(page);
			await expect.poll(async () => (await heard(page)).time, { timeout: 15_000 }).toBeGreaterThan(0.8);
			await expect.poll(async () => (await lit(page))?.paragraph).toBe('p8');
			await page.evaluate(() => (location.hash = '#t=200'));
			await expect.poll(async () => (await heard(page)).time, { timeout: 15_000 }).toBeGreaterThan(200);
			expect((await heard(page)).time).toBeLessThan(215);
			expect(complaints).toEqual([]);
		});

		test('its embed plays in a frame of another page', async ({ page }) => {
			const complaints = complaintsOf(page);
			await page.goto(`${home}/`);
			await page.evaluate((src) => {
				document.body.innerHTML = `<iframe title="Talk" width="640" height="480" src="${src}"></iframe>`;
			}, `${home}/embed/${SEED_ID}/`);
			const frame = page.frameLocator('iframe');
			await frame.getByRole('button', { name: 'Play', exact: true }).click();
			await expect(frame.locator('[aria-current="true"]')).toHaveAttribute('data-paragraph', 'p8');
			expect(complaints).toEqual([]);
		});

		test('its search finds the paragraph', async ({ page }) => {
			const complaints = complaintsOf(page);
			await page.goto(`${home}/`);
			await page.getByRole('searchbox', { name: 'Search every conversation' }).fill('Nazarbayev');
			await page.keyboard.press('Enter');
			const found = page.getByRole('main').getByRole('listitem').getByRole('link').first();
			await expect(found).toContainText('Nazarbayev');
			const address = await found.getAttribute('href');
			expect(address).toMatch(new RegExp(`^${below}${EPISODE}/#p\\d+$`));
			await found.click();
			const paragraph = page.locator(`p${address!.slice(address!.indexOf('#'))}`);
			await expect(paragraph).toContainText('Nazarbayev');
			await expect(paragraph).toBeInViewport();
			expect(complaints).toEqual([]);
		});

		test('what machines look for is there, and names where it stands', async ({ request }) => {
			for (const [file, word] of [
				['feed.xml', `${home}/episodes/${SEED_ID}/audio.mp3`],
				['sitemap.xml', `${home}/episodes/${SEED_ID}`],
				['robots.txt', `${home}/sitemap.xml`],
				[`episodes/${SEED_ID}/oembed.json`, `${home}/embed/${SEED_ID}`],
				[`episodes/${SEED_ID}/index.html`, `${home}/episodes/${SEED_ID}/oembed.json`],
				[`episodes/${SEED_ID}/episode.json`, 'parley/episode@1'],
				[`episodes/${SEED_ID}/transcript.vtt`, 'WEBVTT']
			] as const) {
				const answer = await request.get(`${home}/${file}`);
				expect(answer.status(), file).toBe(200);
				expect(await answer.text(), file).toContain(word);
			}
		});

		test('a second copy writes nothing, and one of a changed library only what changed', () => {
			expect(writeCopy(folder, home)).toContain('; 0 written, 0 removed');
			const page = join(folder, 'robots.txt');
			const before = readFileSync(page, 'utf8');
			writeFileSync(page, 'spoilt');
			expect(writeCopy(folder, home)).toContain('; 1 written, 0 removed');
			expect(readFileSync(page, 'utf8')).toBe(before);
		});
	});
}

/** What a browser would say in its console; a policy that something went against is said there too. */
function complaintsOf(page: Page): string[] {
	const complaints: string[] = [];
	page.on('console', (message) => {
		if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
	});
	page.on('pageerror', (error) => complaints.push(error.message));
	return complaints;
}
