/** The search of the library: by form, by address, by program. */
import { expect, test } from '@playwright/test';
import { SEED_ID } from '../support/files.ts';
import { EPISODE, needsServer } from '../support/page.ts';

test('a word leads from the shelf to the paragraph it stands in', async ({ page }) => {
	needsServer('a host of plain files ends the address of a page with a slash');
	await page.goto('/');
	await page.getByRole('searchbox', { name: 'Search every conversation' }).fill('nursultan nazarbayev');
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/\/search\?q=nursultan\+nazarbayev$/);
	await expect(page.getByRole('status')).toHaveText('Found once in one conversation.');
	const found = page.getByRole('main').getByRole('listitem').getByRole('link');
	await expect(found.locator('mark')).toHaveText('Nursultan Nazarbayev');
	await expect(found).toContainText(/Charles Maynes, \d+:\d\d/);
	await found.click();
	await expect(page).toHaveURL(new RegExp(`${EPISODE}#p\\d+$`));
	await expect(page.locator(new URL(page.url()).hash)).toBeInViewport();
});

test('what is not there is said, and nothing is asked of signs', async ({ page }) => {
	await page.goto(`/search?q=${encodeURIComponent('<b>(.*')}`);
	await expect(page.getByRole('status')).toContainText('“<b>(.*” was not found in any conversation');
	await page.goto('/search');
	await expect(page.getByRole('status')).toHaveCount(0);
	await expect(page.getByRole('searchbox')).toBeVisible();
});

test('works without script', async ({ browser, baseURL }) => {
	needsServer('it asks for an answer that no plain file can give');
	const page = await (await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL! })).newPage();
	await page.goto('/search?q=Nazarbayev');
	await expect(page.getByRole('main').getByRole('listitem').first()).toContainText('Nazarbayev');
	await page.context().close();
});

test('programs are told the same', async ({ request }) => {
	needsServer('it asks for an answer that no plain file can give');
	const answer = await request.get('/search.json?q=Nazarbayev');
	expect(answer.headers()['access-control-allow-origin']).toBe('*');
	const { query, results } = (await answer.json()) as {
		query: string;
		results: { id: string; hits: number; found: { paragraph: string; text: string }[] }[];
	};
	const seed = results.find(({ id }) => id === SEED_ID)!;
	expect(query).toBe('Nazarbayev');
	expect(seed.hits).toBeGreaterThanOrEqual(seed.found.length);
	expect(seed.found.every(({ paragraph, text }) => /^p\d+$/.test(paragraph) && text.includes('Nazarbayev'))).toBe(true);
});
