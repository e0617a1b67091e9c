/** No violation that axe can find, on any page, in light and dark, wide and narrow. */
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { EPISODE, needsServer, openEpisode, play } from '../support/page.ts';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

for (const colorScheme of ['light', 'dark'] as const) {
	for (const width of [1440, 360]) {
		test.describe(`${colorScheme}, ${width} pixels`, () => {
			test.use({ colorScheme, viewport: { width, height: 800 } });

			for (const address of ['/', EPISODE, '/search?q=border', '/episodes/nothing-here']) {
				test(`axe on ${address === EPISODE ? 'the episode' : address}`, async ({ page }) => {
					if (address.endsWith('nothing-here')) needsServer('a host of plain files may have a page of its own for what is not there');
					await page.goto(address);
					await page.waitForLoadState('networkidle');
					const { violations, passes } = await new AxeBuilder({ page }).withTags(RULES).analyze();
					expect(passes.length).toBeGreaterThan(10);
					expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual([]);
				});
			}

			test('axe while it plays, with the keys open', async ({ page }) => {
				await openEpisode(page);
				await play(page);
				await expect(page.locator('[aria-current="true"][data-paragraph]')).toHaveCount(1);
				await page.keyboard.press('?');
				await expect(page.getByRole('dialog')).toBeVisible();
				const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
				expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual([]);
			});
		});
	}
}
