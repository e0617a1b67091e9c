/** Every language of the interface, as its reader meets it: served, named, counted, chosen, and Arabic from right to left. */
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { wordsIn } from '#lib/words/catalogues.ts';
import { LANGUAGES, type Language } from '#lib/words/languages.ts';
import { EPISODE, needsServer } from '../support/page.ts';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

for (const language of Object.keys(LANGUAGES) as Language[]) {
	const { direction } = LANGUAGES[language];

	test.describe(language, () => {
		test.use({ locale: language, viewport: { width: 360, height: 760 } });

		test('is what the page speaks to who asks for it', async ({ page }) => {
			const { player, page: said, shelf, spoken } = await wordsIn(language);
			await page.goto('/');
			await expect(page.getByRole('heading', { level: 1 })).toHaveText(shelf.title);
			await expect(page.locator('html')).toHaveAttribute('dir', direction);
			await page.goto(EPISODE);
			await expect(page.locator('html')).toHaveAttribute('lang', language);
			const button = (name: string) => page.getByRole('button', { name, exact: true });
			await expect(button(player.play)).toBeEnabled();
			for (const name of [player.back, player.forward, player.previousTurn, player.nextTurn, player.follow])
				await expect(button(name)).toBeVisible();
			await expect(page.getByRole('slider', { name: player.seek })).toHaveAttribute('aria-valuetext', new RegExp(player.duration(0)));
			await expect(page.locator('.facts').first()).toContainText(said.speakerCount(2));
			await expect(page.locator('.facts time').first()).toHaveText(spoken.date('2022-01-09'));
			await expect(page.locator('article')).toHaveAttribute('lang', 'en');
			expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
			const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
			expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual([]);
		});
	});
}

test('a language that is chosen stays, and goes before what the browser asks for', async ({ page }) => {
	await page.goto('/');
	await expect(async () => {
		await page.getByLabel('Language').selectOption('ru');
		await expect(page.locator('html')).toHaveAttribute('lang', 'ru', { timeout: 2000 });
	}).toPass();
	await page.goto(EPISODE);
	await expect(page.getByRole('button', { name: 'Слушать', exact: true })).toBeEnabled();
	await expect(page.locator('.facts').first()).toContainText('2 говорящих');
});

test.describe('from right to left', () => {
	test.use({ locale: 'ar', viewport: { width: 1440, height: 900 } });

	test('the page turns, time and an English text do not', async ({ page }) => {
		await page.goto(EPISODE);
		const brand = (await page.locator('.brand').boundingBox())!;
		expect(brand.x).toBeGreaterThan(720);
		const slider = page.getByRole('slider').first();
		const before = Number(await slider.getAttribute('aria-valuenow'));
		await expect(page.getByRole('button', { name: 'تشغيل', exact: true })).toBeEnabled();
		await slider.focus();
		await page.keyboard.press('ArrowRight');
		await expect(slider).toHaveAttribute('aria-valuenow', String(before + 5));
		await expect(page.locator('article')).toHaveCSS('direction', 'ltr');
		await expect(slider).toHaveCSS('direction', 'ltr');
		await expect(page.locator('.at').first()).toHaveAttribute('lang', 'ar');
	});
});

test('caches are told that a page differs by language', async ({ request }) => {
	needsServer('a plain file has one language and turns to its reader’s in the browser');
	const tags = await Promise.all(
		(['en', 'de'] as const).map(async (language) => {
			const answer = await request.get('/', { headers: { 'accept-language': language } });
			expect(answer.headers().vary).toMatch(/accept-language/);
			expect(answer.headers().vary).toMatch(/cookie/);
			return answer.headers().etag;
		})
	);
	expect(new Set(tags).size).toBe(2);
});
