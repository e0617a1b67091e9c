/** The search in one transcript: by keys, by mouse and by touch; what it lights, says and plays. */
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { heard, lit, openEpisode, play, seedEpisode, watchSound } from '../support/page.ts';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const field = (page: Page) => page.getByRole('searchbox', { name: 'Search this transcript' });
const status = (page: Page) => page.locator('search').getByRole('status');
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const lights = (page: Page, name = 'parley-found') =>
	page.evaluate((name) => [...(CSS.highlights.get(name) ?? [])].map((range) => (range as Range).toString()), name);
const isAtHit = (page: Page): Promise<boolean> =>
	page.evaluate(() => {
		const [hit] = [...(CSS.highlights.get('parley-found-here') ?? [])] as Range[];
		const { top, bottom } = hit!.getBoundingClientRect();
		return top > document.querySelector('search')!.getBoundingClientRect().bottom && bottom < innerHeight;
	});

async function search(page: Page, query: string): Promise<void> {
	await page.keyboard.press('/');
	await field(page).fill(query);
}

test('takes every sign as it is, and no case, no accent and any white space', async ({ page }) => {
	await openEpisode(page);
	const text = (await seedEpisode(page)).paragraphs.map((paragraph) => paragraph.text).join('\n');
	const times = (words: string) => text.split(words).length - 1;
	await search(page, 'T\u00d6KAYEV');
	await expect(status(page)).toContainText(`1 of ${times('Tokayev')}`);
	expect(await lights(page)).toEqual(Array<string>(times('Tokayev')).fill('Tokayev'));
	const marks = await page.locator('[data-found-marks] path').first().getAttribute('d');
	expect(marks!.split('M').length - 1).toBe(times('Tokayev'));
	await field(page).fill('  Security \u00a0 council');
	await expect(status(page)).toContainText('1 of 1');
	await expect(status(page)).toContainText('Charles Maynes: ');
	for (const [sign, found] of [
		['(', '('],
		['[', '['],
		['\\', '\\'],
		['.*', '.*'],
		['U.S.', 'U.S.']
	] as const) {
		await field(page).fill(sign);
		const count = times(found);
		await expect(status(page)).toContainText(count === 0 ? 'Not found' : `of ${count}`);
		await expect.poll(async () => (await lights(page)).length).toBe(count);
	}
	await page.keyboard.press('Escape');
	expect([await lights(page), await lights(page, 'parley-found-here'), await field(page).inputValue()]).toEqual([[], [], '']);
	await expect(status(page)).toHaveText('');
	await expect(page.locator('[data-found-marks]')).toHaveCount(0);
});

test('goes from hit to hit by keys and buttons, plays from there, and the page goes along again', async ({ page }) => {
	await watchSound(page);
	await openEpisode(page);
	await play(page);
	await expect.poll(() => lit(page)).not.toBeNull();
	const follow = button(page, 'Follow');
	await expect(follow).toHaveAttribute('aria-pressed', 'true');
	await search(page, 'tokayev');
	await expect(follow).toHaveAttribute('aria-pressed', 'false');
	for (const [key, place] of [
		['ArrowDown', 2],
		['F3', 3],
		['Control+g', 4],
		['Shift+F3', 3],
		['ArrowUp', 2],
		['ArrowUp', 1],
		['ArrowUp', 6]
	] as const) {
		await page.keyboard.press(key);
		await expect(status(page)).toContainText(`${place} of 6`);
		expect(await isAtHit(page)).toBe(true);
	}
	await button(page, 'Result after').click();
	await button(page, 'Result after').click();
	await button(page, 'Result before').click();
	await expect(status(page)).toContainText('1 of 6');
	await field(page).press('Enter');
	await expect.poll(async () => (await lit(page))?.text).toMatch(/^Tokayev/);
	expect((await heard(page)).paused).toBe(false);
	await expect(follow).toHaveAttribute('aria-pressed', 'true');
	await expect(status(page)).toContainText('1 of 6');
	await field(page).press('Enter');
	await expect(status(page)).toContainText('2 of 6');
	await expect.poll(async () => (await lit(page))?.text).toMatch(/^Tokayev/);
	await page.keyboard.press('Escape');
	await expect(follow).toHaveAttribute('aria-pressed', 'true');
});

test('one speaker\u2019s words alone', async ({ page }) => {
	await openEpisode(page);
	await search(page, 'the');
	const counted = async () => Number(/of (\d+)/.exec((await status(page).textContent()) ?? '')?.[1]);
	await expect(status(page)).toContainText('1 of');
	const all = await counted();
	await page.getByLabel('Whose words').selectOption('Rascoe');
	await expect.poll(counted).toBeLessThan(all);
	const rascoe = await counted();
	await page.getByLabel('Whose words').selectOption('Charles Maynes');
	await expect.poll(counted).toBe(all - rascoe);
});

for (const [colorScheme, width] of [
	['light', 1440],
	['dark', 360]
] as const) {
	test.describe(`${colorScheme}, ${width} pixels`, () => {
		test.use({ colorScheme, viewport: { width, height: 740 }, hasTouch: width < 400 });
		test('no violation that axe can find, nothing out of view, and targets large enough', async ({ page }) => {
			await openEpisode(page);
			await field(page).click();
			await field(page).fill('tokayev');
			await expect(status(page)).toContainText('1 of 6');
			const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
			expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual([]);
			for (const name of ['Result before', 'Result after', 'Play from this result', 'End search']) {
				const box = (await button(page, name).boundingBox())!;
				expect([name, box.x >= 0 && box.x + box.width <= width, Math.min(box.width, box.height) >= 24]).toEqual([name, true, true]);
			}
			expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
			const from = button(page, 'Play from this result');
			await (width < 400 ? from.tap() : from.click());
			await expect.poll(async () => (await lit(page))?.text).toMatch(/^Tokayev/);
			await button(page, 'End search').click();
			await expect(button(page, 'End search')).toHaveCount(0);
		});
	});
}
