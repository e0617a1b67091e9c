/** The queue and the shelf: what is heard next, in which order episodes stand, and how far each was heard. */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { SEED_ID, temporaryFolder } from '../support/files.ts';
import { heard, needsServer, openEpisode, play, watchSound } from '../support/page.ts';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const TALKS = {
	'a-short-walk': 'A short walk\n\nADA: One, two, three, here we go.\n\nBEN: Yes.\n',
	'two-early-birds': 'Two early birds\n\nADA: Good morning to you.\n\nCLEO: And to you.\n'
};

const parley = (...args: string[]) =>
	execFileSync(process.execPath, ['src/cli/main.ts', ...args], {
		env: { ...process.env, PARLEY_LIBRARY: process.env.PARLEY_LIBRARY ?? resolve('.cache/test-library') },
		stdio: 'ignore'
	});

test.beforeAll(() => {
	if ((process.env.PARLEY_TEST_STILL ?? '') !== '') return;
	for (const [id, text] of Object.entries(TALKS)) {
		const path = join(temporaryFolder(), `${id}.txt`);
		writeFileSync(path, text);
		parley('add', path, '--id', id);
	}
});
test.afterAll(() => {
	if ((process.env.PARLEY_TEST_STILL ?? '') === '') for (const id of Object.keys(TALKS)) parley('remove', id);
});
test.beforeEach(() => needsServer('it puts episodes on the shelf, and takes them away'));

const titles = (page: Page) => page.getByRole('article').getByRole('heading').allTextContents();
const entry = (page: Page, title: RegExp) => page.getByRole('article').filter({ hasText: title });
const next = (page: Page, title: RegExp) => entry(page, title).getByRole('button', { name: /^Play next/ });
const queued = (page: Page) => page.getByRole('dialog').getByRole('listitem').getByRole('link').allTextContents();
const kept = (page: Page) =>
	page.evaluate(() => (JSON.parse(localStorage.getItem('parley:queue') ?? '[]') as { id: string }[]).map(({ id }) => id));

async function openShelf(page: Page): Promise<void> {
	await page.goto('/');
	await expect(next(page, /short walk/)).toBeEnabled();
}

/** How far what is seen has moved by itself since the page began. */
const shifted = (page: Page): Promise<number> =>
	page.evaluate(
		() =>
			new Promise<number>((resolve) => {
				let sum = 0;
				new PerformanceObserver((list) => {
					for (const shift of list.getEntries()) sum += (shift as unknown as { value: number }).value;
				}).observe({ type: 'layout-shift', buffered: true });
				setTimeout(() => resolve(sum), 200);
			})
	);

test('episodes are queued, put in another order and taken out by keys alone, and the queue is kept', async ({ page }) => {
	await openShelf(page);
	for (const title of [/short walk/, /early birds/, /Russian troops/]) {
		await next(page, title).focus();
		await page.keyboard.press('Enter');
		await expect(next(page, title)).toHaveAttribute('aria-pressed', 'true');
	}
	expect(await kept(page)).toEqual([SEED_ID, 'two-early-birds', 'a-short-walk']);
	await page.reload();
	const button = page.getByRole('button', { name: /^Queue/ });
	await expect(button).toHaveText(/3/);
	await button.focus();
	await page.keyboard.press('Enter');
	const dialog = page.getByRole('dialog', { name: 'Queue' });
	await dialog.getByRole('button', { name: 'Move up: A short walk' }).focus();
	await page.keyboard.press('Enter');
	await expect(dialog.getByRole('status')).toHaveText('A short walk: 2 of 3');
	await page.keyboard.press('Enter');
	expect((await queued(page))[0]).toBe('A short walk');
	await expect(dialog.getByRole('button', { name: 'Move up: A short walk' })).toBeFocused();
	await page.keyboard.press('Enter');
	await dialog.getByRole('button', { name: 'Take out: Two early birds' }).click();
	await expect(dialog.getByRole('button', { name: /^Take out: Russian/ })).toBeVisible();
	expect(await kept(page)).toEqual(['a-short-walk', SEED_ID]);
	await dialog.getByRole('button', { name: 'Empty the queue' }).click();
	await expect(dialog.getByText('The queue is empty.')).toBeFocused();
	await page.keyboard.press('Escape');
	await expect(button).toBeFocused();
	await expect(next(page, /short walk/)).toHaveAttribute('aria-pressed', 'false');
});

test('at its end an episode leads on to the next, which sounds; one may say no, and go back', async ({ page }) => {
	await watchSound(page);
	await openShelf(page);
	await next(page, /early birds/).click();
	await openEpisode(page, '/episodes/a-short-walk');
	const notice = page.getByRole('status').filter({ hasText: 'Next: Two early birds' });
	await play(page);
	await expect(notice).toBeVisible({ timeout: 10_000 });
	await page.getByRole('button', { name: 'Not now' }).click();
	await expect(notice).toHaveCount(0);
	await play(page);
	await expect(notice).toBeVisible({ timeout: 10_000 });
	const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
	expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual([]);
	await page.getByRole('button', { name: 'Play now' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Two early birds');
	await expect.poll(async () => (await heard(page)).time, { timeout: 10_000 }).toBeGreaterThan(0.2);
	expect(await kept(page)).toEqual([]);
	await page.goBack();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('A short walk');
	await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeEnabled();
	expect((await heard(page)).sounding).toBe(0);
	await page.getByRole('link', { name: 'All episodes' }).click();
	await expect(entry(page, /short walk/)).toContainText('Played');
});

for (const [colorScheme, width] of [
	['light', 1440],
	['dark', 360]
] as const) {
	test.describe(`${colorScheme}, ${width} pixels`, () => {
		test.use({ colorScheme, viewport: { width, height: 740 } });
		test('the shelf keeps its order and its speaker, says what is unfinished, and nothing on it moves', async ({ page }) => {
			// A typeface that comes late moves lines, marks or none.
			await page.route('**/*.woff2', (route) => route.abort());
			await page.addInitScript((id) => localStorage.setItem(`parley:place:${id}`, '100'), SEED_ID);
			await page.addInitScript(() => localStorage.setItem('parley:played:two-early-birds', 'true'));
			await openShelf(page);
			await expect(entry(page, /Russian troops/)).toContainText('Unfinished, 2:58 left');
			expect(await shifted(page)).toBe(0);
			const order = page.getByRole('combobox', { name: 'Order' });
			await order.selectOption('By title');
			expect(await titles(page)).toEqual([...(await titles(page))].sort());
			await page.getByRole('combobox', { name: 'Speaker' }).selectOption('Ada (2)');
			await expect(page.getByRole('status').filter({ hasText: '2 conversations' })).toBeVisible();
			await page.reload();
			await expect(next(page, /short walk/)).toBeEnabled();
			expect([await titles(page), await shifted(page)]).toEqual([['A short walk', 'Two early birds'], 0]);
			await page.getByRole('combobox', { name: 'Speaker' }).selectOption('Everybody');
			await order.selectOption('Unfinished first');
			await page.reload();
			await expect(next(page, /short walk/)).toBeEnabled();
			const shown = await titles(page);
			expect([shown[0], shown.at(-1), await shifted(page)]).toEqual([expect.stringContaining('Russian troops'), 'Two early birds', 0]);
			await next(page, /short walk/).click();
			await page.getByRole('button', { name: /^Queue/ }).click();
			await expect(page.getByRole('dialog')).toBeVisible();
			const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
			expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual([]);
			expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
		});
	});
}
