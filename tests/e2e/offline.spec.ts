/** Without a network: what is kept opens, plays, seeks and is searched; what is not says so; and nothing of two versions is ever mixed. */
import { setTimeout as pause } from 'node:timers/promises';
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { openBetween, type Between } from '../support/between.ts';
import { EPISODE, heard, lit, needsServer, play, secondShown, watchSound } from '../support/page.ts';
import { openServer } from '../support/served.ts';

test.use({ serviceWorkers: 'allow' });
test.beforeEach(() => needsServer('it has servers of its own, and stops them'));

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

let between: Between;
let stop: () => Promise<unknown>;

test.beforeAll(async () => {
	const server = await openServer();
	stop = () => server.stop();
	between = await openBetween(server.port);
});
test.afterAll(async () => {
	await between.close();
	await stop();
});

const panel = (page: Page) => page.getByRole('dialog', { name: 'Offline' });
const words = (page: Page, name: RegExp) => page.getByRole('button', { name });
const open = (page: Page, path = EPISODE) => page.goto(`${between.origin}${path}`);
const caches = (page: Page) => page.evaluate(() => window.caches.keys());
const isReady = (page: Page) => expect(page.getByRole('button', { name: 'Play', exact: true })).toBeEnabled();

async function keep(page: Page): Promise<void> {
	await words(page, /^Keep for offline$/).click();
	await panel(page)
		.getByRole('button', { name: /^Keep, [\d.]+ MB$/ })
		.click();
	await expect(panel(page).getByText(/This episode is kept on this device, [\d.]+ MB/)).toBeVisible({ timeout: 20_000 });
}

/** Plays, lights the word, jumps to where nothing has come yet, and finds a word in the text. */
async function works(page: Page): Promise<void> {
	await isReady(page);
	await play(page);
	await expect.poll(async () => (await heard(page)).time).toBeGreaterThan(0.5);
	await expect.poll(async () => (await lit(page))?.paragraph).toBeTruthy();
	await page.evaluate(() => (location.hash = '#t=200'));
	await expect.poll(async () => (await heard(page)).time).toBeGreaterThan(200.3);
	expect(await secondShown(page)).toBeGreaterThanOrEqual(200);
	await page.keyboard.press('/');
	await page.keyboard.type('Nazarbayev');
	await expect(page.getByRole('search').getByRole('status')).toContainText(/1 of \d+/);
}

test('an episode is kept by keyboard, and opens, plays, seeks and is searched without a network and without a server', async ({
	page,
	context
}) => {
	await watchSound(page);
	await open(page);
	await expect(words(page, /^Keep for offline$/)).toBeEnabled();
	await words(page, /^Keep for offline$/).focus();
	await page.keyboard.press('Enter');
	await expect(panel(page).getByRole('heading', { name: 'Offline' })).toBeFocused();
	await page.keyboard.press('Tab');
	await page.keyboard.press('Tab');
	await page.keyboard.press('Enter');
	await expect(panel(page).getByText(/This episode is kept on this device/)).toBeVisible({ timeout: 20_000 });
	for (const colorScheme of ['light', 'dark'] as const) {
		await page.emulateMedia({ colorScheme });
		expect((await new AxeBuilder({ page }).withTags(RULES).include('dialog').analyze()).violations).toEqual([]);
	}
	await page.keyboard.press('Escape');
	await expect(words(page, /^Kept for offline$/)).toBeFocused();

	await context.setOffline(true);
	await page.goto('about:blank');
	await open(page);
	await works(page);
	await context.setOffline(false);

	between.trouble = 'down';
	await page.goto('about:blank');
	await open(page, `${EPISODE}?t=100`);
	await expect.poll(() => secondShown(page)).toBe(100);
	await open(page, `${EPISODE}/`);
	await works(page);

	// What is not kept says so, and leads to what is.
	await open(page, '/search?q=border');
	await expect(page.getByRole('heading', { name: 'The library cannot be reached' })).toBeVisible();
	await expect(page.getByRole('link', { name: 'Try again' })).toHaveAttribute('href', '/search?q=border');
	expect((await new AxeBuilder({ page }).withTags(RULES).analyze()).violations).toEqual([]);
	await page
		.getByRole('listitem')
		.getByRole('link', { name: /Russian troops/ })
		.click();
	await isReady(page);

	between.trouble = 'failing';
	await page.reload();
	await isReady(page);
	between.trouble = 'none';
	await open(page, '/');
	await page.getByText('Kept on this device (1)').click();
	await page.getByRole('button', { name: /^Remove Russian troops/ }).click();
	await expect(page.getByText('Kept on this device')).toHaveCount(0);
	expect((await caches(page)).filter((name) => /\|(?:kept|keeping)\|/.test(name))).toEqual([]);
});

test('what is on its way shows how far, survives a reload and a broken connection, and can be cancelled', async ({ page }) => {
	between.pace = 250_000;
	await open(page);
	await words(page, /^Keep for offline$/).click();
	await panel(page)
		.getByRole('button', { name: /^Keep, / })
		.click();
	await expect.poll(async () => Number(await panel(page).getByRole('progressbar').getAttribute('value'))).toBeGreaterThan(600_000);
	between.asked = [];
	await page.reload();
	await expect(words(page, /^Keeping for offline, \d+%$/)).toBeVisible();
	await expect.poll(() => between.asked.find((one) => /audio\.webm bytes=[1-9]/.test(one))).toBeTruthy();
	between.trouble = 'down';
	await expect(words(page, /^Not kept whole yet$/)).toBeVisible();
	await words(page, /^Not kept whole yet$/).click();
	await expect(panel(page).getByRole('alert')).toContainText('The connection broke off');
	between.trouble = 'none';
	await panel(page).getByRole('button', { name: 'Go on' }).click();
	await panel(page).getByRole('button', { name: 'Cancel' }).click();
	await expect(panel(page).getByRole('button', { name: /^Keep, / })).toBeVisible();
	await expect.poll(async () => (await caches(page)).filter((name) => /\|(?:kept|keeping)\|/.test(name))).toEqual([]);
	between.pace = 0;
});

test('a new build leaves a page alone that plays, and an episode made anew is offered and never mixed', async ({ page, context }) => {
	await watchSound(page);
	await open(page);
	await keep(page);
	await page.keyboard.press('Escape');
	await play(page);
	await expect.poll(async () => (await heard(page)).time).toBeGreaterThan(0.3);
	const [shell] = (await caches(page)).filter((name) => name.includes('|shell|'));

	// Another build: a page of it is opened beside the one that plays, whose own files are gone from the server.
	between.build = 'NEW';
	const other = await context.newPage();
	await open(other);
	await isReady(other);
	await expect.poll(async () => (await caches(page)).filter((name) => name.includes('|shell|')).length).toBe(2);
	const waits = () => page.evaluate(async () => (await navigator.serviceWorker.getRegistration())!.waiting !== null);
	await expect.poll(waits).toBe(true);
	await page.keyboard.press('?');
	await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
	await page.keyboard.press('Escape');
	const before = (await heard(page)).time;
	await expect.poll(async () => (await heard(page)).time).toBeGreaterThan(before + 0.3);

	// When no page of the old build is left, the new worker takes its place, and what nobody needs goes.
	await other.goto('about:blank');
	await expect(async () => {
		await page.goto('about:blank');
		await pause(1000);
		await open(page);
		expect(await waits()).toBe(false);
		await expect.poll(() => caches(page)).not.toContain(shell);
	}).toPass();
	between.trouble = 'down';
	await page.reload();
	await isReady(page);
	between.trouble = 'none';

	between.version = 'made-anew';
	between.asked = [];
	await watchSound(other);
	await open(other);
	await expect(words(other, /made anew since$/)).toBeVisible();
	await play(other);
	await expect.poll(async () => (await heard(other)).time).toBeGreaterThan(0.3);
	expect(between.asked.filter((one) => /\/(?:timing|audio\.webm)/.test(one)).length).toBeGreaterThanOrEqual(2);
	// The page that shows what was kept goes on with it.
	between.asked = [];
	await page.evaluate(() => (location.hash = '#t=150'));
	await play(page);
	await expect.poll(async () => (await heard(page)).time).toBeGreaterThan(150.3);
	expect(between.asked.filter((one) => one.includes('/audio.'))).toEqual([]);

	await words(other, /made anew since$/).click();
	await panel(other).getByRole('button', { name: 'Update what is kept' }).click();
	await expect(panel(other).getByText(/This episode is kept/)).toBeVisible();
	const copies = async () => (await caches(other)).filter((name) => name.includes('|kept|'));
	expect(await copies()).toHaveLength(2);
	await page.goto('about:blank');
	await other.reload();
	await expect.poll(copies, { timeout: 15_000 }).toEqual([expect.stringMatching(/\|made-anew$/)]);
	between.version = null;
	between.build = '';
});

test('where there is no room, or storage is forbidden, it says so and keeps nothing', async ({ page }) => {
	await page.addInitScript(() => {
		const real = Cache.prototype.put;
		Cache.prototype.put = function (this: Cache, ...given) {
			if ((given[0] as string).includes('piece=1')) return Promise.reject(new DOMException('no', 'QuotaExceededError'));
			return real.apply(this, given);
		};
	});
	await open(page);
	await words(page, /^Keep for offline$/).click();
	await panel(page)
		.getByRole('button', { name: /^Keep, / })
		.click();
	await expect(panel(page).getByRole('alert')).toContainText('There is not enough room');
	expect((await caches(page)).filter((name) => /\|(?:kept|keeping)\|/.test(name))).toEqual([]);
});

test('a player in a frame is left to the network, and a page without a worker has no button', async ({ page, browser }) => {
	await open(page);
	await keep(page);
	between.asked = [];
	const src = `${between.origin}${EPISODE.replace('episodes', 'embed')}`;
	await page.evaluate((address) => {
		document.body.innerHTML = `<iframe title="Talk" width="640" height="480" src="${address}"></iframe>`;
	}, src);
	const frame = page.frameLocator('iframe');
	await frame.getByRole('button', { name: 'Play', exact: true }).click();
	await expect(frame.locator('[aria-current="true"]')).toHaveCount(1);
	expect(between.asked.filter((one) => one.includes('/audio.')).length).toBeGreaterThan(0);

	const insecure = await browser.newPage();
	await insecure.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'));
	await open(insecure);
	await isReady(insecure);
	await expect(words(insecure, /offline/i)).toHaveCount(0);
	await insecure.close();
});
