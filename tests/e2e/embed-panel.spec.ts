/** The panel that makes lines to paste: it is fetched when asked for, shows what is chosen, copies, and what it copies plays elsewhere. */
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { SEED_ID } from '../support/files.ts';
import { openHost, type Host, type Hosted } from '../support/host-page.ts';
import { EPISODE, openEpisode, play } from '../support/page.ts';

const EMBED = `/embed/${SEED_ID}`;
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const button = (page: Page) => page.getByRole('button', { name: 'Embed', exact: true });
const panel = (page: Page) => page.getByRole('dialog', { name: 'Put this on another page' });
const line = (page: Page, name: string) => panel(page).getByRole('textbox', { name, exact: true });

async function openPanel(page: Page, address = EPISODE): Promise<void> {
	await openEpisode(page, address);
	await button(page).click();
	await expect(panel(page)).toBeVisible();
}

/** Without the script's own hand: where the clipboard cannot be read, what was copied is what was written to it. */
async function watchClipboard(page: Page, isAllowed: boolean): Promise<void> {
	await page.addInitScript((allowed) => {
		const copied: string[] = [];
		Object.assign(window, { copied });
		const writeText = (text: string) => (allowed ? Promise.resolve(void copied.push(text)) : Promise.reject(new Error('no')));
		Object.defineProperty(navigator, 'clipboard', { value: { writeText } });
	}, isAllowed);
}
const lastCopied = (page: Page) => page.evaluate(() => (window as unknown as { copied: string[] }).copied.at(-1));

test('by keyboard alone: it is fetched when it is opened, takes the focus, copies, and gives the focus back', async ({ page }) => {
	await watchClipboard(page, true);
	const scripts: string[] = [];
	page.on('response', async (response) => {
		if (response.request().resourceType() === 'script') scripts.push(await response.text());
	});
	const knowing = () => scripts.filter((script) => script.includes('autoplay; fullscreen')).length;
	await openEpisode(page);
	await page.waitForLoadState('networkidle');
	expect([scripts.length > 1, knowing()]).toEqual([true, 0]);

	await button(page).focus();
	await page.keyboard.press('Enter');
	await expect(panel(page)).toBeVisible();
	await expect.poll(knowing).toBe(1);
	await expect(panel(page).getByRole('heading')).toBeFocused();
	await page.keyboard.press('Tab');
	await expect(panel(page).getByRole('button', { name: 'Close' })).toBeFocused();
	await page.keyboard.press('Tab');
	await page.keyboard.press('ArrowRight');
	await expect(page.getByRole('radio', { name: 'Compact' })).toBeChecked();
	await expect(line(page, 'Link')).toHaveValue(new RegExp(`${EPISODE}\\?view=compact$`));
	await page.getByRole('button', { name: 'Copy: Link' }).focus();
	await page.keyboard.press('Enter');
	await expect(panel(page).getByRole('status').filter({ hasText: 'Copied' })).toBeVisible();
	expect(await lastCopied(page)).toBe(await line(page, 'Link').inputValue());
	// The page's own keys sleep meanwhile.
	await page.keyboard.press('k');
	await page.keyboard.press('/');
	await page.keyboard.press('Escape');
	await expect(panel(page)).toHaveCount(0);
	await expect(button(page)).toBeFocused();
	await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
});

test('the preview is as chosen, times come from what is heard, and what cannot be meant is said', async ({ page }) => {
	await watchClipboard(page, false);
	await openEpisode(page, `${EPISODE}?t=50`);
	const onPage = page.getByRole('button', { name: 'Pause', exact: true, includeHidden: true });
	await play(page);
	await button(page).click();
	await expect(onPage).toHaveCount(1);
	const preview = panel(page).locator('iframe');
	const asked = async () => (await preview.getAttribute('src'))!.replace(/^.*\/embed\/[^?#]*/, '');
	const box = async () => (await preview.boundingBox())!;
	expect([await asked(), (await box()).height]).toEqual(['', 480]);
	await page.getByRole('radio', { name: 'Bar' }).check();
	await page.getByRole('radio', { name: 'Dark' }).check();
	await page.getByRole('checkbox', { name: 'Another colour' }).check();
	await page.getByLabel('Colour', { exact: true }).fill('#aa3300');
	await page.getByRole('checkbox', { name: 'The text follows the voice' }).uncheck();
	await page.getByLabel('Who is heard').selectOption({ label: 'Only Charles Maynes' });
	expect(await asked()).toBe('?view=bar&theme=dark&accent=aa3300&speaker=maynes&follow=0');
	expect((await box()).height).toBe(76);
	await expect(preview.contentFrame().locator('section[data-theme="dark"][data-view="bar"]')).toBeVisible();
	await preview.contentFrame().getByRole('button', { name: 'Play', exact: true }).click();
	await expect(preview.contentFrame().getByRole('button', { name: 'Pause', exact: true })).toBeVisible();
	await expect(onPage).toHaveCount(0);

	await page.getByRole('radio', { name: 'Other' }).check();
	await page.getByLabel('Width').fill('320');
	await page.getByLabel('Height').fill('200');
	await page.getByLabel('Height').press('Tab');
	await expect.poll(async () => [(await box()).width, (await box()).height]).toEqual([320, 200]);
	await page.getByRole('button', { name: 'From where I am' }).click();
	expect(await page.getByLabel('From', { exact: true }).inputValue()).toMatch(/^0:5\d/);
	expect(await asked()).toMatch(/&t=5\d/);
	await page.getByRole('button', { name: 'Only the passage heard now' }).click();
	expect(await asked()).toMatch(/follow=0#t=42(?:\.\d+)?,[\d.]+$/);
	await page.getByLabel('To', { exact: true }).fill('0:10');
	await page.getByLabel('To', { exact: true }).press('Tab');
	await expect(panel(page).getByText('The end has to come after the beginning.')).toBeVisible();

	await page.getByRole('button', { name: 'Copy: iframe' }).click();
	await expect(panel(page).getByRole('status').filter({ hasText: 'The line is selected' })).toBeVisible();
	await expect(line(page, 'iframe')).toBeFocused();
	const selected = await line(page, 'iframe').evaluate((field: HTMLInputElement) => field.selectionEnd! - field.selectionStart!);
	expect(selected).toBe((await line(page, 'iframe').inputValue()).length);
});

test.describe('what is copied, pasted into a page on another origin', () => {
	const pages: Record<string, string | Hosted> = {};
	let host: Host;
	test.beforeAll(async () => void (host = await openHost(pages)));
	test.afterAll(() => host.close());

	async function pasted(page: Page, name: string): Promise<string> {
		await watchClipboard(page, true);
		await openPanel(page, `${EPISODE}?t=60`);
		await page.getByRole('button', { name: 'From where I am' }).click();
		await page.getByRole('button', { name: `Copy: ${name}` }).click();
		await expect.poll(() => lastCopied(page)).toBeTruthy();
		const copied = (await lastCopied(page))!;
		pages['/'] = `<!doctype html><html lang="en"><title>A weblog</title><h1>Heard today</h1>${copied}</html>`;
		await page.goto(host.origin);
		return copied;
	}

	async function playsOn(where: Pick<Page, 'getByRole'>): Promise<void> {
		await where.getByRole('button', { name: 'Play', exact: true }).click();
		await expect(where.getByRole('button', { name: 'Pause', exact: true })).toBeVisible();
		await expect
			.poll(async () => Number(await where.getByRole('slider', { name: 'Seek' }).getAttribute('aria-valuenow')), { timeout: 15_000 })
			.toBeGreaterThan(60);
	}

	test('the frame plays from there', async ({ page, baseURL }) => {
		const copied = await pasted(page, 'iframe');
		expect(copied).toMatch(
			/^<iframe src="[^"]*" width="100%" height="480" title="Russian troops[^"]*"[^\n]* loading="lazy"[^\n]*<\/iframe>$/
		);
		await expect(page.locator('iframe')).toHaveAttribute('src', `${baseURL}${EMBED}?t=60`);
		await playsOn(page.frameLocator('iframe'));
	});

	test('the component plays from there', async ({ page }) => {
		await pasted(page, 'Component');
		await playsOn(page);
		const { height } = (await page.locator('parley-player').boundingBox())!;
		expect(height).toBe(480);
	});
});

test('axe on the panel, light and dark, wide and narrow', async ({ page }) => {
	await openPanel(page);
	await page.getByRole('radio', { name: 'Other' }).check();
	await page.getByLabel('To', { exact: true }).fill('soon');
	await page.getByLabel('To', { exact: true }).press('Tab');
	await expect(panel(page).getByText('Write times like 1:23.')).toBeVisible();
	for (const colorScheme of ['light', 'dark'] as const) {
		for (const width of [1440, 360]) {
			await page.emulateMedia({ colorScheme });
			await page.setViewportSize({ width, height: 800 });
			const panelOnly = new AxeBuilder({ page }).include('dialog[open]').exclude('dialog iframe');
			const { violations, passes } = await panelOnly.withTags(RULES).analyze();
			expect(passes.length).toBeGreaterThan(10);
			expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual([]);
			expect(await panel(page).evaluate((box) => box.scrollWidth - box.clientWidth)).toBe(0);
		}
	}
});
