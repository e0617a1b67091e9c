/** Words that are selected, played and repeated: by mouse, keyboard and touch, on the transcript that the project ships. */
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { isHeard } from '#lib/core/alignment.ts';
import { EPISODE, heard, lit, openEpisode, play, secondShown, seedEpisode, watchSound } from '../support/page.ts';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** How late a stop may come: the word after it has hardly begun. */
const LATE = 0.25;

test.beforeEach(({ page }) => watchSound(page));

const menu = (page: Page) => page.getByRole('toolbar', { name: 'Selected words' });
const sign = (page: Page) =>
	page
		.getByRole('region', { name: 'Player' })
		.getByRole('status')
		.filter({ hasText: /Repeats|Pauses after/ });

/** Where words of a paragraph stand in its text, and when they are heard. */
async function spoken(page: Page, id: string, words: string) {
	const episode = await seedEpisode(page);
	const from = episode.paragraphs.find((paragraph) => String(paragraph.id) === id)!.text.indexOf(words);
	const timing = episode.tracks[0]!.timing.filter(isHeard).find(({ paragraph }) => String(paragraph) === id)!;
	const own = timing.words.filter(([start, end]) => end > from && start < from + words.length);
	return { from, to: from + words.length, start: own[0]![2], end: own.at(-1)![3] };
}

/** The corners of letters of a paragraph, scrolled into view. */
const corners = (page: Page, id: string, from: number, to: number) =>
	page.evaluate(
		([id, from, to]) => {
			const paragraph = document.getElementById(id)!;
			const range = new Range();
			range.setStart(paragraph.firstChild!, from);
			range.setEnd(paragraph.firstChild!, to);
			const at = range.getBoundingClientRect();
			scrollBy({ top: at.top - innerHeight / 3, behavior: 'instant' });
			const lines = range.getClientRects();
			const [first, last] = [lines[0]!, lines[lines.length - 1]!];
			return { x: first.left + 1, y: first.top + first.height / 2, toX: last.right - 1, toY: last.top + last.height / 2 };
		},
		[id, from, to] as const
	);

async function drag(page: Page, id: string, from: number, to: number): Promise<void> {
	const { x, y, toX, toY } = await corners(page, id, from, to);
	await page.mouse.move(x, y);
	await page.mouse.down();
	await page.mouse.move(toX, toY, { steps: 4 });
	await page.mouse.up();
}

const expectStopped = async (page: Page, end: number): Promise<void> => {
	await expect.poll(async () => (await heard(page)).paused, { timeout: 10_000 }).toBe(true);
	const { time } = await heard(page);
	expect(time).toBeGreaterThan(end - 0.05);
	expect(time).toBeLessThan(end + LATE);
};

test('words selected by mouse are played to their end, and the menu goes with the selection', async ({ page }) => {
	await openEpisode(page);
	const { from, to, start, end } = await spoken(page, 'p4', 'people reportedly injured');
	await drag(page, 'p4', from, to);
	await expect(menu(page)).toBeVisible();
	expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
	await menu(page).getByRole('button', { name: 'Play this' }).click();
	await expect.poll(async () => (await heard(page)).paused).toBe(false);
	expect((await heard(page)).time).toBeGreaterThan(start - 0.05);
	await expectStopped(page, end);
	expect(await page.evaluate(() => getSelection()!.toString().trim())).toBe('people reportedly injured');
	await page.mouse.click(5, 400);
	await expect(menu(page)).toHaveCount(0);
	await play(page);
	await expect.poll(async () => (await heard(page)).time, { timeout: 10_000 }).toBeGreaterThan(end + 0.5);
});

test('the keyboard selects, goes to the menu and comes back, and repeats', async ({ page }) => {
	await openEpisode(page);
	const { from, to, start, end } = await spoken(page, 'p4', 'injured according');
	const { x, y } = await corners(page, 'p4', from + 2, to);
	await page.mouse.dblclick(x, y);
	await page.keyboard.press('Space');
	await page.keyboard.press('Shift+Control+ArrowRight');
	await page.keyboard.press('Shift+Control+ArrowRight');
	await expect(page.getByRole('status').filter({ hasText: 'Words selected' })).toHaveCount(1);
	await page.keyboard.press('Tab');
	await expect(menu(page).getByRole('button', { name: 'Play this' })).toBeFocused();
	await page.keyboard.press('Escape');
	await expect(menu(page)).toHaveCount(0);
	expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
	await page.keyboard.press('Shift+ArrowLeft');
	await expect(menu(page)).toBeVisible();
	await page.keyboard.press('Tab');
	await page.keyboard.press('ArrowRight');
	await expect(menu(page).getByRole('button', { name: 'Repeat' })).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(sign(page)).toHaveText(/round 2 of 3/, { timeout: 10_000 });
	const { time } = await heard(page);
	expect(time).toBeGreaterThan(start - 0.1);
	expect(time).toBeLessThan(end + 1.5);
	await page.getByRole('button', { name: 'End the repeat' }).click();
	await expect(sign(page)).toHaveCount(0);
	await expect.poll(async () => (await heard(page)).time, { timeout: 10_000 }).toBeGreaterThan(end + 1.5);
});

test('words over two turns are one stretch: names and times between them are none of its words', async ({ page }) => {
	await openEpisode(page);
	const texts = await page.evaluate(() => {
		const paragraphs = [...document.querySelectorAll<HTMLElement>('p[data-paragraph]')];
		const next = paragraphs.findIndex((p, i) => i > 0 && p.parentElement !== paragraphs[i - 1]!.parentElement);
		const [before, after] = [paragraphs[next - 1]!, paragraphs[next]!];
		const range = new Range();
		range.setStart(before.firstChild!, before.textContent.length - 12);
		range.setEnd(after.firstChild!, 20);
		getSelection()!.addRange(range);
		return [after.id, after.textContent.slice(0, 20)] as const;
	});
	const { end } = await spoken(page, texts[0], texts[1]);
	await menu(page).getByRole('button', { name: 'Play this' }).click();
	await expect.poll(async () => (await lit(page))?.paragraph, { timeout: 10_000 }).toBe(texts[0]);
	await expectStopped(page, end);
});

test('a turn and a sentence by key, and a pause after every turn', async ({ page }) => {
	await openEpisode(page, `${EPISODE}#p4`);
	await page.keyboard.press('s');
	await expect(sign(page)).toHaveText(/round 1 of 3/);
	await page.keyboard.press('s');
	await expect(sign(page)).toHaveCount(0);
	await page.keyboard.press('r');
	const [first, last] = (await sign(page).textContent())!.match(/\d+:\d\d/g)!;
	expect(first).not.toBe(last);
	await page.keyboard.press('r');
	await page.keyboard.press('a');
	await expect(page.getByRole('button', { name: 'Up to here' })).toBeVisible();
	await page.waitForTimeout(700);
	await page.keyboard.press('b');
	await expect(sign(page)).toHaveText(/round 2 of 3/, { timeout: 10_000 });
	await page.keyboard.press('r');
	await expect(sign(page)).toHaveCount(0);

	const id = await page.evaluate(() => document.querySelector('section[data-turn] > p:last-child')!.id);
	const episode = await seedEpisode(page);
	const { end } = episode.tracks[0]!.timing.filter(isHeard).find(({ paragraph }) => String(paragraph) === id)!;
	await openEpisode(page, `${EPISODE}#t=${end - 1}`);
	await page.keyboard.press('p');
	await expect(sign(page)).toHaveText('Pauses after every turn');
	await page.keyboard.press('k');
	await expect.poll(async () => (await heard(page)).paused).toBe(false);
	await expectStopped(page, end + 0.1);
	await page.keyboard.press('k');
	await expect.poll(async () => (await heard(page)).time, { timeout: 10_000 }).toBeGreaterThan(end + 1);
	await page.keyboard.press('p');
	await expect(sign(page)).toHaveCount(0);
});

for (const colorScheme of ['light', 'dark'] as const) {
	test.describe(`on a telephone, ${colorScheme}`, () => {
		test.use({ colorScheme, viewport: { width: 360, height: 740 }, hasTouch: true });

		test('the menu lies on the dock, how often is kept, and axe finds nothing', async ({ page }) => {
			await openEpisode(page);
			await page.evaluate(() => {
				const paragraph = document.getElementById('p4')!;
				paragraph.scrollIntoView({ block: 'center', behavior: 'instant' });
				getSelection()!.selectAllChildren(paragraph);
			});
			await expect(menu(page)).toBeVisible();
			const [low, dock] = [await menu(page).boundingBox(), await page.getByRole('region', { name: 'Player' }).boundingBox()];
			expect(low!.y + low!.height).toBeLessThanOrEqual(dock!.y);
			expect(low!.x >= 0 && low!.x + low!.width <= 360).toBe(true);
			const inMenu = await new AxeBuilder({ page }).withTags(RULES).analyze();
			expect(inMenu.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual([]);
			await menu(page).getByRole('button', { name: 'Repeat' }).tap();
			await expect(sign(page)).toHaveText(/round 1 of 3/);

			await page.getByRole('button', { name: 'Listening' }).tap();
			const panel = page.getByRole('dialog', { name: 'Listening' });
			await panel.getByRole('radio', { name: 'Without end' }).check();
			await panel.getByRole('radio', { name: 'As long as it takes to say it' }).check();
			const inPanel = await new AxeBuilder({ page }).withTags(RULES).analyze();
			expect(inPanel.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual([]);
			await panel.getByRole('button', { name: 'Close' }).tap();
			await expect(sign(page)).toHaveText(/round 1$/);
			await openEpisode(page);
			await page.getByRole('button', { name: 'Listening' }).tap();
			await expect(panel.getByRole('radio', { name: 'Without end' })).toBeChecked();
			await expect(panel.getByRole('radio', { name: 'As long as it takes to say it' })).toBeChecked();
		});
	});
}

test('an address of words plays them and stops, on the page and in an embed', async ({ page }) => {
	const { from, to, start, end } = await spoken(page, 'p4', 'people reportedly injured');
	for (const address of [EPISODE, EPISODE.replace('/episodes/', '/embed/')]) {
		await openEpisode(page, `${address}#p4:${from}-${to}`);
		await expect.poll(() => secondShown(page)).toBe(Math.floor(start));
		await expect(page.locator('#p4')).toBeInViewport();
		await play(page);
		await expectStopped(page, end);
	}
});
