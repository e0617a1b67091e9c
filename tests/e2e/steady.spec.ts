/** Nothing on the page moves by itself while it is heard, but by the follower's own scrolling. */
import { expect, test } from '@playwright/test';
import { openEpisode, play } from '../support/page.ts';

interface Shift extends PerformanceEntry {
	readonly value: number;
}

declare global {
	interface Window {
		shifts: number[];
	}
}

for (const width of [390, 1280]) {
	test(`no layout shift while playing, ${width} pixels wide`, async ({ page }) => {
		await page.setViewportSize({ width, height: 800 });
		await openEpisode(page);
		await page.evaluate(() => document.fonts.ready.then(() => undefined));
		await page.evaluate(() => {
			window.shifts = [];
			new PerformanceObserver((list) => window.shifts.push(...list.getEntries().map((entry) => (entry as Shift).value))).observe({
				type: 'layout-shift'
			});
		});
		await play(page);
		// Several lines, a new turn and a jump.
		await page.waitForTimeout(4000);
		await page.keyboard.press('}');
		await page.waitForTimeout(2500);
		expect(await page.evaluate(() => window.shifts.reduce((sum, value) => sum + value, 0))).toBe(0);
	});
}
