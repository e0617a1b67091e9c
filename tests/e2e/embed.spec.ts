/** The player in somebody else's page: fitted to its frame, heard alone, at home in a sandbox, and leaving nothing behind. */
import { gzipSync } from 'node:zlib';
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Frame, type Page } from '@playwright/test';
import { SEED_ID } from '../support/files.ts';
import { openHost, type Host, type Hosted } from '../support/host-page.ts';
import { EPISODE, lit, openEpisode, secondShown, slider, watchSound, needsServer } from '../support/page.ts';

const EMBED = `/embed/${SEED_ID}`;
/** Gzipped bytes of all the script a frame loads. */
const MOST_SCRIPT = 60_000;

let host: Host;
const pages: Record<string, string | Hosted> = {};

test.beforeAll(async () => void (host = await openHost(pages)));
test.afterAll(() => host.close());

/** Opens somebody else's page that holds these frames, and waits until their players are awake. */
async function hold(page: Page, frames: readonly string[], headers: Record<string, string> = {}): Promise<Frame[]> {
	pages['/'] = { body: `<!doctype html><title>Somebody else's page</title><link rel="icon" href="data:,">${frames.join('')}`, headers };
	await page.goto(host.origin);
	await expect.poll(() => page.frames().length).toBe(frames.length + 1);
	const held = page.frames().slice(1);
	for (const frame of held) await expect(frame.getByRole('button', { name: 'Play', exact: true })).toBeEnabled();
	return held;
}

const frameOf = (src: string, more = 'width="400" height="400"'): string => `<iframe src="${src}" ${more} allow="autoplay"></iframe>`;
const press = (frame: Frame, name: string) => frame.getByRole('button', { name, exact: true }).click();
const plays = (frame: Frame) => frame.getByRole('button', { name: 'Pause', exact: true }).isVisible();
/** The word lit in a frame. */
const litIn = (frame: Frame) => frame.evaluate(() => [...(CSS.highlights.get('parley-word') ?? [])].map(String));

test('the size of the frame chooses the view before any script, and nothing sticks out', async ({ browser, baseURL }) => {
	const context = await browser.newContext({ javaScriptEnabled: false });
	const page = await context.newPage();
	for (const width of [300, 640]) {
		for (const [height, text] of [
			[60, false],
			[90, false],
			[160, true],
			[400, true]
		] as const) {
			await page.setViewportSize({ width, height });
			await page.goto(`${baseURL}${EMBED}`);
			const shape = await page.evaluate(() => [
				document.documentElement.scrollWidth <= innerWidth,
				document.documentElement.scrollHeight <= innerHeight,
				document.querySelector('#p8')!.checkVisibility()
			]);
			expect.soft([width, height, ...shape]).toEqual([width, height, true, true, text]);
			// Without script the browser's own player is there in the place of ours.
			expect.soft(await page.locator('audio').count()).toBe(1);
		}
	}
	expect(await page.locator('#p8').textContent()).toContain('Good morning, Charles.');
	await context.close();
});

test('a view that is asked for, a theme and an accent hold whatever the frame is', async ({ page, baseURL }) => {
	const [bar, full] = await hold(page, [
		frameOf(`${baseURL}${EMBED}?view=bar&theme=dark&accent=ffee00`),
		frameOf(`${baseURL}${EMBED}?view=full&theme=light`)
	]);
	const looks = (frame: Frame) =>
		frame.evaluate(() => ({
			text: document.querySelector('#p8')!.checkVisibility(),
			paper: getComputedStyle(document.querySelector('.frame')!).backgroundColor,
			button: getComputedStyle(document.querySelector('button.main')!).backgroundColor,
			sign: getComputedStyle(document.querySelector('button.main')!).color
		}));
	expect(await looks(bar!)).toEqual({ text: false, paper: 'rgb(22, 23, 26)', button: 'rgb(255, 238, 0)', sign: 'rgb(0, 0, 0)' });
	expect(await looks(full!)).toMatchObject({ text: true, paper: 'rgb(251, 250, 246)', button: 'rgb(35, 32, 27)' });
	await expect(full!.getByRole('link', { name: /Russian troops/ })).toHaveAttribute('target', '_blank');
});

test('no size of frame keeps anybody out', async ({ page, baseURL }) => {
	for (const [width, height, asked] of [
		[300, 80, ''],
		[400, 160, '?theme=dark'],
		[640, 500, '?speaker=maynes&accent=ffee00']
	] as const) {
		await page.setViewportSize({ width, height });
		await page.goto(`${baseURL}${EMBED}${asked}`);
		await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeEnabled();
		const { violations } = await new AxeBuilder({ page })
			.withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'])
			.analyze();
		expect.soft(violations.map(({ id, nodes }) => [width, id, nodes[0]?.html])).toEqual([]);
	}
});

test('all the script of a frame stays light, and it leaves nothing behind', async ({ page, baseURL, context }) => {
	const scripts: Promise<number>[] = [];
	page.on('response', (response) => {
		if ((response.headers()['content-type'] ?? '').includes('javascript'))
			scripts.push(response.body().then((body) => gzipSync(body, { level: 9 }).length));
	});
	const complaints: string[] = [];
	page.on('console', (message) => ['error', 'warning'].includes(message.type()) && complaints.push(message.text()));
	const [frame] = await hold(page, [frameOf(`${baseURL}${EMBED}?t=83`)], { 'referrer-policy': 'no-referrer' });
	await press(frame!, 'Play');
	await expect.poll(() => litIn(frame!)).toHaveLength(1);
	await expect.poll(() => frame!.evaluate(() => document.querySelector('.sheet')!.scrollTop)).toBeGreaterThan(300);
	const bytes = (await Promise.all(scripts)).reduce((sum, one) => sum + one, 0);
	expect(bytes).toBeGreaterThan(10_000);
	expect(bytes).toBeLessThanOrEqual(MOST_SCRIPT);
	await press(frame!, 'Pause');
	expect(complaints).toEqual([]);
	// In somebody else's page this browser denies us storage; on our own it would have kept everything.
	expect(await frame!.evaluate(() => Reflect.has(window, 'localStorage') && document.cookie)).toBe('');
	await page.goto(`${baseURL}${EMBED}?t=83`);
	await page.getByRole('button', { name: 'Play', exact: true }).click();
	await page.getByRole('button', { name: 'Pause', exact: true }).click();
	await page.goto(`${baseURL}${EMBED}?view=bar`);
	expect(await page.evaluate(() => [document.cookie, localStorage.length, sessionStorage.length])).toEqual(['', 0, 0]);
	expect(await context.cookies()).toEqual([]);
});

test('a sandbox that allows scripts alone, where storage throws, plays and lights; players there too pause one another', async ({
	page,
	baseURL
}) => {
	needsServer('a page without an origin may read nothing from a host that does not say so');
	const boxed = frameOf(`${baseURL}${EMBED}#p3`, 'width="300" height="400" sandbox="allow-scripts"');
	const [one, two, free] = await hold(page, [boxed, boxed, frameOf(`${baseURL}${EMBED}`)]);
	expect(await one!.evaluate(() => self.origin)).toBe('null');
	await press(one!, 'Play');
	await expect.poll(() => litIn(one!)).toHaveLength(1);
	expect(await one!.locator('[aria-current]').getAttribute('id')).toBe('p3');
	await press(two!, 'Play');
	await expect.poll(async () => [await plays(one!), await plays(two!)]).toEqual([false, true]);
	await press(free!, 'Play');
	await expect.poll(async () => [await plays(two!), await plays(free!)]).toEqual([false, true]);
	await press(one!, 'Play');
	await expect.poll(async () => [await plays(one!), await plays(free!)]).toEqual([true, false]);
});

test('one speaker is heard alone, in a frame and on the page, until everybody is asked for', async ({ page, baseURL }) => {
	const [frame] = await hold(page, [frameOf(`${baseURL}${EMBED}?speaker=maynes`)]);
	await expect.poll(() => litIn(frame!)).toHaveLength(1);
	const seek = frame!.getByRole('slider', { name: 'Seek' });
	const alone = Number(await seek.getAttribute('aria-valuemax'));
	expect(await frame!.locator('[aria-current]').getAttribute('id')).toBe('p3');
	await expect(frame!.locator('.turn.muted').first()).toHaveAttribute('data-speaker', 'rascoe');
	await press(frame!, 'Hear everybody');
	await expect(frame!.locator('.turn.muted')).toHaveCount(0);
	expect(Number(await seek.getAttribute('aria-valuemax'))).toBeGreaterThan(alone + 30);

	await watchSound(page);
	await openEpisode(page, `${EPISODE}?speaker=maynes`);
	await expect(page.getByText('Only Maynes is heard')).toBeVisible();
	await expect.poll(async () => (await lit(page))?.paragraph).toBe('p3');
	expect(await secondShown(page)).toBe(0);
	await expect(slider(page)).toHaveAttribute('aria-valuemax', String(alone));
	await openEpisode(page, `${EPISODE}?speaker=nobody`);
	await expect(page.getByText('Nobody called “nobody” is heard here')).toBeVisible();
	expect(Number(await slider(page).getAttribute('aria-valuemax'))).toBeGreaterThan(alone + 30);
});

test('what is asked not to follow stays where it is', async ({ page, baseURL }) => {
	const [frame] = await hold(page, [frameOf(`${baseURL}${EMBED}?follow=0&t=83`)]);
	await expect.poll(() => litIn(frame!)).toHaveLength(1);
	await expect(frame!.getByRole('button', { name: 'Follow' })).toHaveAttribute('aria-pressed', 'false');
	expect(await frame!.evaluate(() => document.querySelector('.sheet')!.scrollTop)).toBe(0);
});
