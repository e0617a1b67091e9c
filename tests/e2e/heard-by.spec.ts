/** Who is heard, what is skipped, and the lanes that show it: by mouse, by touch and by keys. */
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { EPISODE, heard, lit, openEpisode, play, secondShown, slider, watchSound } from '../support/page.ts';

test.beforeEach(({ page }) => watchSound(page));

const longest = async (page: Page): Promise<number> => Number(await slider(page).getAttribute('aria-valuemax'));
const muted = (page: Page) => page.locator('.turn.muted');

test('some speakers alone and all without some: text, lanes and time go along', async ({ page }) => {
	await openEpisode(page);
	const whole = await longest(page);
	const only = page.getByRole('button', { name: 'Only Charles Maynes' });
	await only.focus();
	await page.keyboard.press('Enter');
	await expect(only).toHaveAttribute('aria-pressed', 'true');
	await expect(page.getByText('Only Maynes is heard')).toBeVisible();
	expect(await longest(page)).toBeLessThan(whole - 30);
	await expect(muted(page).first()).toHaveAttribute('data-speaker', 'rascoe');
	// Who is not heard stands back on the lanes, and in its place.
	await expect(page.locator('.rails svg.muted path').first()).toHaveAttribute('d', /^M/);
	await page.getByRole('button', { name: 'Without Rascoe' }).click();
	await expect(page.getByRole('button', { name: 'Without Rascoe' })).toHaveAttribute('aria-pressed', 'true');
	await page.getByRole('button', { name: 'Without Charles Maynes' }).click();
	await expect(page.getByText('Then nobody would be heard').or(page.getByText('Without Maynes')).first()).toBeVisible();
	await page.getByRole('button', { name: 'Hear everybody' }).click();
	await expect(muted(page)).toHaveCount(0);
	expect(await longest(page)).toBe(whole);
});

test('an address names several, and says why nothing happens at a place of those who are silent', async ({ page }) => {
	await openEpisode(page, `${EPISODE}?speaker=maynes,rascoe`);
	await expect(muted(page)).toHaveCount(0);
	const whole = await longest(page);
	await openEpisode(page, `${EPISODE}?without=rascoe#p8`);
	await expect(page.getByText('Without Rascoe', { exact: true })).toBeVisible();
	await expect(page.getByText('Rascoe is not heard now')).toBeVisible();
	await expect.poll(async () => (await lit(page))?.paragraph).not.toBe('p8');
	expect(await longest(page)).toBeLessThan(whole);
	// Over the join only who is heard is lit, and no word twice.
	const first = page.locator('.turn:not(.muted) p').first();
	const before = await first.getAttribute('id');
	await slider(page).focus();
	const words: string[] = [];
	await page.exposeFunction('told', (word: string) => words.push(word));
	await page.evaluate(() => {
		const told = (window as unknown as { told: (word: string) => void }).told;
		let last = '';
		setInterval(() => {
			const [range] = [...(CSS.highlights.get('parley-word') ?? [])] as Range[];
			const p = range?.startContainer.parentElement;
			const word = `${p?.closest<HTMLElement>('[data-turn]')?.dataset.speaker} ${p?.id}.${range?.startOffset}`;
			if (range && word !== last) told((last = word));
		}, 15);
	});
	await page.keyboard.press('ArrowUp');
	await expect.poll(async () => (await lit(page))?.paragraph).not.toBe(before);
	const join = await secondShown(page);
	await page.keyboard.press('ArrowLeft');
	words.length = 0;
	await play(page);
	await expect.poll(() => secondShown(page), { timeout: 15_000 }).toBeGreaterThan(join + 1);
	expect(words.every((word) => word.startsWith('maynes '))).toBe(true);
	expect(new Set(words).size).toBe(words.length);
	expect((await heard(page)).paused).toBe(false);
});

test('arrows walk turns, seconds stay seconds, and a pointer says and plays a turn', async ({ page }) => {
	await openEpisode(page);
	await slider(page).focus();
	await page.keyboard.press('ArrowRight');
	expect(await secondShown(page)).toBe(5);
	await page.keyboard.press('ArrowUp');
	const second = await secondShown(page);
	expect(second).toBeGreaterThan(10);
	await page.keyboard.press('Shift+ArrowRight');
	const third = await secondShown(page);
	expect(third).toBeGreaterThan(second);
	await page.keyboard.press('ArrowDown');
	expect(await secondShown(page)).toBe(second);
	const box = (await slider(page).boundingBox())!;
	await page.mouse.move(box.x + box.width * 0.3, box.y + box.height / 2);
	await expect(page.locator('.peek')).toContainText(/Maynes|Rascoe/);
	await expect(page.locator('.peek p')).not.toBeEmpty();
	await page.mouse.click(box.x + box.width * 0.3, box.y + box.height / 2);
	await expect.poll(async () => (await heard(page)).paused).toBe(false);
	await expect(page.locator('.arrived')).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const) {
	test(`pauses are skipped, on the next visit too; nothing amiss in ${colorScheme}`, async ({ page }) => {
		await page.emulateMedia({ colorScheme });
		await openEpisode(page);
		const whole = await longest(page);
		await page.getByRole('button', { name: 'Listening', exact: true }).click();
		const skip = page.getByRole('switch', { name: 'Skip the pauses' });
		await expect(page.getByText(/That would save/)).toBeVisible();
		expect((await new AxeBuilder({ page }).include('dialog').analyze()).violations).toEqual([]);
		await skip.focus();
		await page.keyboard.press('Space');
		await expect(page.getByText(/That saves/)).toBeVisible();
		await expect.poll(() => longest(page)).toBeLessThan(whole);
		const shorter = await longest(page);
		await openEpisode(page);
		await expect.poll(() => longest(page)).toBe(shorter);
		expect((await new AxeBuilder({ page }).include('.dock').include('.speakers').analyze()).violations).toEqual([]);
	});
}
