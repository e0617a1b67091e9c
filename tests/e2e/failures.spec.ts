/** When the sound cannot be had, the text stays usable, a sentence says what happened, and playing goes on where it was. */
import { expect, test, type Page } from '@playwright/test';
import { lit, openEpisode, play, watchSound } from '../support/page.ts';

test.beforeEach(({ page }) => watchSound(page));

const AUDIO = /\/audio\.(webm|m4a|mp3)$/;

async function expectUsable(page: Page): Promise<void> {
	await expect(page.locator('#p8')).toBeVisible();
	await expect(page.getByRole('alert')).toContainText(/\w+ .+\./, { timeout: 30_000 });
	await expect(page.getByRole('button', { name: /try again|retry/i })).toBeVisible();
}

for (const [name, fail] of [
	['404', (page: Page) => page.route(AUDIO, (route) => route.fulfill({ status: 404 }))],
	['a refused connection', (page: Page) => page.route(AUDIO, (route) => route.abort('connectionrefused'))],
	[
		'bytes that are no sound',
		(page: Page) => page.route(AUDIO, (route) => route.fulfill({ status: 200, contentType: 'audio/webm', body: 'not sound' }))
	]
] as const) {
	test(`${name}: said, and mended by trying again`, async ({ page }) => {
		test.slow();
		await fail(page);
		await openEpisode(page);
		await play(page);
		await expectUsable(page);
		await page.unroute(AUDIO);
		await page.getByRole('button', { name: /try again|retry/i }).click();
		await expect.poll(async () => (await lit(page))?.paragraph, { timeout: 15_000 }).toBe('p8');
		await expect(page.getByRole('alert')).toBeHidden();
	});
}
