/** How somebody likes to read: put on before the first paint, previewed, kept, and never a jump of the text. */
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import type { Comfort } from '#lib/core/comfort.ts';
import { EPISODE, lit, openEpisode, play } from '../support/page.ts';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const keep = (page: Page, comfort: Partial<Comfort>) =>
	page.addInitScript((kept) => {
		if (localStorage.getItem('parley:comfort') === null) localStorage.setItem('parley:comfort', kept);
	}, JSON.stringify(comfort));

const paper = (page: Page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
const SEPIA = 'rgb(245, 236, 217)';
const DARK = 'rgb(22, 23, 26)';

async function openPanel(page: Page) {
	await page.getByRole('button', { name: 'Reading', exact: true }).click();
	const dialog = page.getByRole('dialog', { name: 'Reading' });
	await expect(dialog).toBeVisible();
	return dialog;
}

const faults = async (page: Page) => {
	const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
	return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
};

test('every choice shows at once, is kept for all pages, and is taken back', async ({ page }) => {
	const fonts: string[] = [];
	page.on('request', (request) => {
		if (request.url().includes('opendyslexic')) fonts.push(request.url());
	});
	await openEpisode(page);
	const text = page.locator('#p1');
	const size = () => text.evaluate((p) => parseFloat(getComputedStyle(p).fontSize));
	const usual = await size();
	const dialog = await openPanel(page);

	await dialog.getByRole('radio', { name: 'Sepia' }).check({ force: true });
	expect(await paper(page)).toBe(SEPIA);
	expect(await page.locator('meta[name="theme-color"]').first().getAttribute('content')).toBe('#f5ecd9');
	// With keys alone, as everything else.
	await dialog.getByRole('radio', { name: 'Sepia' }).focus();
	await page.keyboard.press('ArrowLeft');
	expect(await paper(page)).toBe(DARK);
	await page.keyboard.press('ArrowRight');

	const gauge = dialog.getByRole('slider', { name: 'Type size' });
	await gauge.focus();
	for (let step = 0; step < 4; step++) await page.keyboard.press('ArrowRight');
	await expect(gauge).toHaveAttribute('aria-valuetext', '140%');
	expect((await size()) / usual).toBeCloseTo(1.4, 2);
	expect(await dialog.locator('.specimen p').evaluate((p) => parseFloat(getComputedStyle(p).fontSize))).toBeCloseTo(18 * 1.4, 1);

	expect(fonts).toEqual([]);
	await dialog.getByRole('radio', { name: 'OpenDyslexic' }).check({ force: true });
	await expect.poll(() => fonts.length).toBeGreaterThan(0);
	await expect(dialog.getByText('Latin letters only')).toBeVisible();
	expect(await text.evaluate((p) => getComputedStyle(p).fontFamily)).toMatch(/^OpenDyslexic/);

	await page.keyboard.press('Escape');
	await page.goto('/');
	expect(await paper(page)).toBe(SEPIA);
	expect(await page.evaluate(() => getComputedStyle(document.querySelector('h1')!).fontFamily)).toMatch(/^OpenDyslexic/);

	await openEpisode(page);
	expect(await size()).toBeCloseTo(usual * 1.4, 1);
	const again = await openPanel(page);
	await expect(again.getByRole('radio', { name: 'Sepia' })).toBeChecked();
	await again.getByRole('button', { name: 'Reset' }).click();
	expect(await size()).toBe(usual);
	expect(await page.evaluate(() => [localStorage.getItem('parley:comfort'), document.documentElement.getAttribute('data-theme')])).toEqual([
		null,
		null
	]);
});

test('a page is as it was chosen before anything of it is painted', async ({ page }) => {
	await keep(page, { theme: 'sepia', type: 1.5 });
	// What the page looks like when it is parsed, long before Kit's script, and at every paint from the first one on.
	await page.addInitScript(() => {
		const seen: string[] = [];
		Object.assign(window, { seen });
		const look = () => {
			const body = document.querySelector('body');
			if (body) seen.push(getComputedStyle(body).backgroundColor + document.documentElement.style.getPropertyValue('--my-type'));
			if (seen.length < 40) requestAnimationFrame(look);
		};
		document.addEventListener('readystatechange', look, { once: true });
		requestAnimationFrame(look);
	});
	for (const address of [EPISODE, '/']) {
		await page.goto(address, { waitUntil: 'load' });
		const seen = await page.evaluate(() => (window as unknown as { seen: string[] }).seen);
		expect(seen.length).toBeGreaterThan(1);
		expect([...new Set(seen)]).toEqual([`${SEPIA}1.5`]);
	}
	// It stands in the page, before its styles: nothing is asked for first.
	const [held] = /(?<=<script>)\(function[^]*?(?=<\/script>)/.exec(await (await page.request.get(EPISODE)).text()) ?? [''];
	expect(held).toContain('comfort');
	expect(held.length).toBeLessThan(4000);
	// Whatever a hand has left there, the page stands.
	await page.evaluate(() => localStorage.setItem('parley:comfort', '{"theme":"sepia","type":1e9,"face":{}}'));
	await page.goto(EPISODE);
	expect(await page.evaluate(() => document.documentElement.style.getPropertyValue('--my-type'))).toBe('2');
});

test('a frame is drawn as its address asks, whatever its reader has chosen', async ({ page }) => {
	await keep(page, { theme: 'dark' });
	await page.goto(EPISODE.replace('/episodes/', '/embed/'));
	expect(await page.evaluate(() => [...document.scripts].some(({ text }) => text.includes('data-theme')))).toBe(false);
	expect(await page.evaluate(() => document.documentElement.getAttribute('data-theme'))).not.toBe('dark');
});

test('the word, its paragraph or nothing shows; all but the turn is dimmed; and nothing moves while it plays', async ({ page }) => {
	await keep(page, { theme: 'sepia', light: 'paragraph', focus: true, leading: 2.02, letters: 0.12, words: 0.16 });
	await openEpisode(page);
	await page.evaluate(() => {
		const shifts: number[] = [];
		Object.assign(window, { shifts });
		new PerformanceObserver((list) => {
			for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[]) shifts.push(entry.value);
		}).observe({ type: 'layout-shift' });
	});
	await play(page);
	await expect.poll(() => lit(page)).not.toBeNull();
	const drawn = () =>
		page.evaluate(() => {
			const current = document.querySelector<HTMLElement>('[data-paragraph][aria-current]')!;
			const other = document.querySelector<HTMLElement>('.turn:not(.heard) > p')!;
			const word = getComputedStyle(current, '::highlight(parley-word)');
			const { color, backgroundColor, borderLeftColor } = getComputedStyle(current);
			return { word: word.backgroundColor, color, wash: backgroundColor, bar: borderLeftColor, other: getComputedStyle(other).color };
		});
	const none = 'rgba(0, 0, 0, 0)';
	const paragraph = await drawn();
	expect(paragraph).toMatchObject({ word: none, color: 'rgb(53, 41, 27)', other: 'rgb(106, 90, 69)' });
	expect(paragraph.wash).not.toBe(none);
	// The next paragraph and word, with everything as it is.
	const first = (await lit(page))!;
	await page.keyboard.press(']');
	await expect.poll(async () => (await lit(page))?.paragraph).not.toBe(first.paragraph);
	expect(await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts)).toEqual([]);

	const dialog = await openPanel(page);
	await dialog.getByRole('radio', { name: 'Nothing' }).check({ force: true });
	expect(await drawn()).toMatchObject({ word: none, wash: none, bar: none });
	expect(await lit(page)).not.toBeNull();
	await dialog.getByRole('radio', { name: 'Word' }).check({ force: true });
	await dialog.getByRole('switch').press('Space');
	expect((await drawn()).word).toBe('rgb(251, 211, 111)');
	expect((await drawn()).other).toBe('rgb(53, 41, 27)');
	await page.keyboard.press('Escape');
	await expect(page.getByRole('button', { name: 'Reading', exact: true })).toBeFocused();
});

for (const colorScheme of ['light', 'dark'] as const) {
	test.describe(colorScheme, () => {
		test.use({ colorScheme, viewport: { width: 320, height: 640 } });

		test('axe and a narrow screen: the panel, the sleep timer, and the view without text', async ({ page }) => {
			await openEpisode(page);
			const dialog = await openPanel(page);
			expect(await faults(page)).toEqual([]);
			expect(await dialog.evaluate((one) => one.scrollWidth - one.clientWidth)).toBeLessThanOrEqual(0);
			if (colorScheme === 'light') {
				await dialog.getByRole('radio', { name: 'Sepia' }).check({ force: true });
				await dialog.getByRole('switch').check();
				expect(await faults(page)).toEqual([]);
			}
			await dialog.getByRole('button', { name: 'Listen only' }).click();
			const view = page.getByRole('dialog', { name: /Russian troops/ });
			await expect(view).toBeVisible();
			expect(await faults(page)).toEqual([]);
			for (const button of await view.getByRole('button').all()) {
				const { width, height } = (await button.boundingBox())!;
				expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
			}
			await view.getByRole('button', { name: 'Play' }).click();
			await expect(view.getByRole('button', { name: 'Pause' })).toBeVisible();
			await view.getByRole('button', { name: 'Next turn' }).click();
			await expect(view.getByText('Charles Maynes')).toBeVisible();
			await page.keyboard.press('j');
			await expect(view.getByRole('slider', { name: 'Seek' })).toHaveAttribute('aria-valuetext', /of 4 minutes/);
			await view.getByRole('button', { name: 'Back to the text' }).click();
			await expect(view).toHaveCount(0);
			await page.getByRole('button', { name: 'Listening', exact: true }).click();
			await expect(page.getByRole('heading', { name: 'Sleep timer' })).toBeVisible();
			expect(await faults(page)).toEqual([]);
		});
	});
}
