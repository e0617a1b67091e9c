/** Reading along: the page goes with the spoken line and never fights the reader; text stays text. */
import { expect, test, type Page } from '@playwright/test';
import { isHeard } from '#lib/core/alignment.ts';
import { EPISODE, heard, lit, openEpisode, play, secondShown, seedEpisode, slider, watchSound } from '../support/page.ts';

test.beforeEach(({ page }) => watchSound(page));

const follow = (page: Page) => page.getByRole('button', { name: 'Follow', exact: true });
const wayBack = (page: Page) => page.getByRole('button', { name: /is speaking/ });
/** As a hand does it: notch after notch. */
async function wheel(page: Page, by: number): Promise<void> {
	for (let notch = 0; notch < 10; notch++) {
		await page.mouse.wheel(0, by / 10);
		await page.waitForTimeout(30);
	}
}
const scrolled = (page: Page) => page.evaluate(() => Math.round(scrollY));

/** The middle of the first place where a paragraph has these words, scrolled into view. */
const placeOf = (page: Page, paragraph: string, words: string) =>
	page.evaluate(
		([id, words]) => {
			const text = document.getElementById(id!)!.firstChild as Text;
			const range = new Range();
			range.setStart(text, text.data.indexOf(words!));
			range.setEnd(text, text.data.indexOf(words!) + words!.length);
			text.parentElement!.scrollIntoView({ block: 'center' });
			const { x, y, width, height } = range.getBoundingClientRect();
			return { x: x + width / 2, y: y + height / 2 };
		},
		[paragraph, words]
	);

const isLitInView = (page: Page) =>
	page.evaluate(() => {
		const { top, bottom } = ([...CSS.highlights.get('parley-word')!][0] as Range).getBoundingClientRect();
		return top > 0 && bottom < innerHeight;
	});

test('every paragraph is one text node, and the word lit moves no letter', async ({ page }) => {
	await openEpisode(page, `${EPISODE}#p4`);
	const shape = () =>
		page
			.locator('[data-paragraph]')
			.evaluateAll((all) => all.map((p) => [p.id, p.childNodes.length, p.firstChild!.nodeType, p.getBoundingClientRect().height].join()));
	const before = await shape();
	expect(before.every((row) => /^p\d,1,3,/.test(row))).toBe(true);
	await play(page);
	await expect.poll(async () => (await lit(page))?.paragraph).toBe('p4');
	expect(await shape()).toEqual(before);
});

test('the spoken line is brought into view, and the page is left alone while it is', async ({ page }) => {
	await page.setViewportSize({ width: 1280, height: 700 });
	await openEpisode(page);
	await play(page);
	await page.keyboard.press('n');
	await page.keyboard.press('n');
	await expect.poll(async () => (await lit(page))?.paragraph).toMatch(/p2|p6/);
	await expect.poll(() => isLitInView(page)).toBe(true);
	await page.waitForTimeout(800);
	const before = await scrolled(page);
	const words = new Set<string>();
	for (let i = 0; i < 6; i++) {
		await page.waitForTimeout(250);
		words.add((await lit(page))!.text);
	}
	expect(words.size).toBeGreaterThan(2);
	expect(await scrolled(page)).toBe(before);
});

test('a reader who scrolls away is left in peace, shown the way back, and joined again', async ({ page }) => {
	await page.setViewportSize({ width: 1280, height: 700 });
	await openEpisode(page);
	await play(page);
	await expect.poll(async () => (await lit(page))?.paragraph).toBe('p8');
	await page.mouse.move(600, 300);
	await wheel(page, 1500);
	await expect(wayBack(page)).toBeVisible();
	await expect(wayBack(page)).toContainText('Rascoe');
	const away = await scrolled(page);
	await page.waitForTimeout(1500);
	expect(await scrolled(page)).toBe(away);

	await wayBack(page).click();
	await expect(wayBack(page)).toBeHidden();
	await expect.poll(() => isLitInView(page)).toBe(true);

	await wheel(page, 1500);
	await expect(wayBack(page)).toBeVisible();
	await wheel(page, -1500);
	await expect(wayBack(page)).toBeHidden();
});

test('switched off, following never moves the page', async ({ page }) => {
	await page.setViewportSize({ width: 1280, height: 700 });
	await openEpisode(page);
	await follow(page).click();
	await expect(follow(page)).toHaveAttribute('aria-pressed', 'false');
	await play(page);
	await expect.poll(async () => (await lit(page))?.paragraph).toBe('p8');
	const before = await scrolled(page);
	await page.evaluate(() => ((window as unknown as { elements: HTMLMediaElement[] }).elements.at(-1)!.currentTime = 150));
	await expect.poll(async () => (await lit(page))?.paragraph).toBe('p4');
	await page.waitForTimeout(500);
	expect(await scrolled(page)).toBe(before);
});

test('selecting words plays nothing, and the selection survives the next word', async ({ page }) => {
	await openEpisode(page);
	const { x, y } = await placeOf(page, 'p3', 'income');
	await page.mouse.move(x, y);
	await page.mouse.down();
	await page.mouse.move(x + 150, y, { steps: 5 });
	await page.mouse.up();
	await page.waitForTimeout(300);
	expect((await heard(page)).paused).toBe(true);
	expect(await secondShown(page)).toBe(0);
	const selected = await page.evaluate(() => String(getSelection()));
	expect(selected.length).toBeGreaterThan(3);
	await page.keyboard.press('k');
	await expect.poll(async () => (await lit(page))?.paragraph).toBe('p8');
	expect(await page.evaluate(() => String(getSelection()))).toBe(selected);
});

test('search takes words as they are, counts, lights and goes from hit to hit', async ({ page }) => {
	await openEpisode(page);
	await page.keyboard.press('/');
	const field = page.getByRole('searchbox', { name: 'Search this transcript' });
	const found = () => page.evaluate(() => [...(CSS.highlights.get('parley-found') ?? [])].map((range) => (range as Range).toString()));
	await field.fill('TOKAYEV');
	const text = (await seedEpisode(page)).paragraphs.map((paragraph) => paragraph.text).join('\n');
	await expect.poll(async () => (await found()).length).toBe(text.split('Tokayev').length - 1);
	expect(new Set((await found()).map((word) => word.toLowerCase()))).toEqual(new Set(['tokayev']));
	await field.fill('U.S.');
	await expect.poll(async () => (await found()).length).toBe(text.split('U.S.').length - 1);
	await field.fill('(');
	await expect.poll(async () => (await found()).length).toBe(0);
	await field.fill('optimistic');
	await field.press('Enter');
	await expect.poll(() => page.locator('#p1').evaluate((p) => p.getBoundingClientRect().top < innerHeight)).toBe(true);
	await field.press('Escape');
	await expect.poll(async () => (await found()).length).toBe(0);
});

test('the transcript is one tab stop, and the arrows walk its paragraphs', async ({ page }) => {
	await openEpisode(page);
	const stops = page.locator('article [tabindex="0"].at');
	await expect(stops).toHaveCount(1);
	await stops.focus();
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('Enter');
	const { tracks, paragraphs } = await seedEpisode(page);
	const third = tracks[0]!.timing.filter(isHeard)[2]!;
	await expect.poll(async () => (await lit(page))?.paragraph).toBe(paragraphs[2]!.id);
	expect((await heard(page)).time).toBeGreaterThanOrEqual(third.start - 0.05);
});

test('the lanes: a drag seeks, a click plays the turn', async ({ page }) => {
	const episode = await seedEpisode(page);
	await page.setViewportSize({ width: 1280, height: 800 });
	await openEpisode(page);
	const box = (await slider(page).boundingBox())!;
	await page.mouse.move(box.x + 100, box.y + 8);
	await page.mouse.down();
	await page.mouse.move(box.x + box.width / 2, box.y + 8, { steps: 6 });
	await page.mouse.up();
	const half = episode.tracks[0]!.duration / 2;
	await expect.poll(async () => Math.abs((await secondShown(page)) - half)).toBeLessThan(4);
	await page.mouse.click(box.x + box.width * 0.9, box.y + box.height - 8);
	await expect.poll(async () => (await lit(page))?.paragraph).toBe('p1');
	expect((await heard(page)).paused).toBe(false);
});

test('a clip plays and stops at its end', async ({ page }) => {
	await openEpisode(page, `${EPISODE}#t=83,85`);
	await play(page);
	await expect.poll(async () => (await heard(page)).time, { timeout: 10_000 }).toBeGreaterThan(84.5);
	await expect.poll(async () => (await heard(page)).paused, { timeout: 5_000 }).toBe(true);
	expect((await heard(page)).time).toBeLessThan(85.5);
});

test('single keys can be switched off, and stay off', async ({ page }) => {
	await openEpisode(page);
	await page.keyboard.press('?');
	const dialog = page.getByRole('dialog');
	await dialog.getByRole('switch').or(dialog.getByRole('checkbox')).first().click();
	await page.keyboard.press('Escape');
	await openEpisode(page);
	await page.keyboard.press('k');
	await page.waitForTimeout(500);
	expect((await heard(page)).paused).toBe(true);
	await page.keyboard.press('Space');
	await expect.poll(async () => (await heard(page)).paused).toBe(false);
});

test('an engine without the Highlight API still lights one word', async ({ page }) => {
	await page.addInitScript(() => void Reflect.deleteProperty(CSS, 'highlights'));
	await openEpisode(page);
	await play(page);
	await expect(page.locator('mark[data-word]')).toHaveCount(1);
	await expect(page.locator('#p8 mark[data-word]')).toHaveText(/\w/);
	await expect(page.locator('#p8')).toHaveAttribute('aria-current', 'true');
});

test('the text is readable and the page silent where nobody pressed anything', async ({ page }) => {
	await openEpisode(page);
	await page.waitForTimeout(1000);
	expect((await heard(page)).sounding).toBe(0);
	expect(await page.evaluate(() => document.cookie)).toBe('');
});
