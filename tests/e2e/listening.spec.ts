/** First listen, as a person does it, on the transcript that the project ships. */
import { expect, test, type Page } from '@playwright/test';
import { isHeard } from '#lib/core/alignment.ts';
import type { Episode } from '#lib/core/episode.ts';
import { clock, seconds } from '#lib/core/time.ts';
import { clipboard } from '../support/clipboard.ts';
import { EPISODE, heard, lit, openEpisode, play, secondShown, seedEpisode, slider, watchSound, needsServer } from '../support/page.ts';

test.beforeEach(({ page }) => watchSound(page));

const startOf = (episode: Episode, paragraph: string): number =>
	episode.tracks[0]!.timing.filter(isHeard).find((timing) => timing.paragraph === paragraph)!.start;

/** Where the sound is, within half a second, whether it plays or not. */
const expectAt = (page: Page, at: number) =>
	expect.poll(async () => Math.abs((await heard(page)).time - at), { timeout: 5_000 }).toBeLessThan(0.7);

test('from the shelf to the first lit word', async ({ page }) => {
	await page.goto('/');
	await page
		.getByRole('link', { name: /Russian troops/ })
		.first()
		.click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Russian troops have crossed the border/);
	await play(page);
	await expect(page.getByRole('button', { name: 'Pause', exact: true })).toBeVisible();
	await expect.poll(async () => (await lit(page))?.paragraph).toBe('p8');
	await expect(page.locator('#p8')).toHaveAttribute('aria-current', 'true');
	await expect(page.locator('[aria-current="true"][data-paragraph]')).toHaveCount(1);
	expect((await heard(page)).sounding).toBe(1);
});

test('what is lit is what is heard: twenty looks at the real interview', async ({ page }) => {
	const episode = await seedEpisode(page);
	await openEpisode(page);
	await play(page);
	const places = [0, 47, 120, 200, 280];
	for (const place of places) {
		await page.evaluate((at) => ((window as unknown as { elements: HTMLMediaElement[] }).elements.at(-1)!.currentTime = at), place + 0.5);
		await page.waitForTimeout(800);
		for (let look = 0; look < 4; look++) {
			await page.waitForTimeout(350);
			const seen = await page.evaluate(() => {
				const [range] = [...CSS.highlights.get('parley-word')!] as Range[];
				const at = (window as unknown as { elements: HTMLMediaElement[] }).elements.at(-1)!.currentTime;
				return { at, paragraph: range!.startContainer.parentElement!.id, from: range!.startOffset };
			});
			const words = episode.tracks[0]!.timing.filter(isHeard).flatMap(({ paragraph, words }) => words.map((word) => ({ paragraph, word })));
			const due = words.findLastIndex(({ word }) => word[2] <= seen.at);
			const shown = words.findIndex(({ paragraph, word }) => paragraph === seen.paragraph && word[0] === seen.from);
			expect(shown).toBeGreaterThanOrEqual(0);
			expect(Math.abs(shown - due)).toBeLessThanOrEqual(1);
		}
	}
});

test('a click on a word plays from that word', async ({ page }) => {
	const episode = await seedEpisode(page);
	await openEpisode(page);
	const text = episode.paragraphs.find((p) => String(p.id) === 'p4')!.text;
	const from = text.indexOf('injured');
	await page.locator('#p4').scrollIntoViewIfNeeded();
	const box = await page.evaluate((from) => {
		const range = new Range();
		const node = document.getElementById('p4')!.firstChild!;
		range.setStart(node, from);
		range.setEnd(node, from + 7);
		range.startContainer.parentElement!.scrollIntoView({ block: 'center' });
		const { x, y, width, height } = range.getBoundingClientRect();
		return { x: x + width / 2, y: y + height / 2 };
	}, from);
	await page.mouse.click(box.x, box.y);
	const word = episode.tracks[0]!.timing.filter(isHeard)
		.find((t) => String(t.paragraph) === 'p4')!
		.words.find(([start]) => start === from)!;
	await expect.poll(async () => (await heard(page)).paused).toBe(false);
	await expect.poll(async () => (await lit(page))?.text).toMatch(/injured|according/);
	expect((await heard(page)).time).toBeGreaterThanOrEqual(word[2] - 0.01);
});

test("a paragraph's time plays from there", async ({ page }) => {
	const start = startOf(await seedEpisode(page), 'p7');
	await openEpisode(page);
	await page.locator('#p7').scrollIntoViewIfNeeded();
	await page
		.getByRole('button', { name: clock(seconds(start)), exact: false })
		.first()
		.click();
	await expect.poll(async () => (await heard(page)).paused).toBe(false);
	await expectAt(page, start);
});

test('every key of contract 1', async ({ page }) => {
	const episode = await seedEpisode(page);
	await openEpisode(page);
	await page.keyboard.press('k');
	await expect.poll(async () => (await heard(page)).paused).toBe(false);
	await page.keyboard.press('Space');
	await expect.poll(async () => (await heard(page)).paused).toBe(true);

	const press = async (key: string, by: number) => {
		const before = (await heard(page)).time;
		await page.keyboard.press(key);
		await expectAt(page, before + by);
	};
	await press('l', 10);
	await press('l', 10);
	await press('j', -10);
	await press('ArrowRight', 5);
	await press('ArrowLeft', -5);

	const lands = async (key: string, paragraph: string) => {
		await page.keyboard.press(key);
		await expectAt(page, startOf(episode, paragraph));
	};
	await openEpisode(page, `${EPISODE}#p3`);
	await page.keyboard.press('k');
	await expectAt(page, startOf(episode, 'p3') + 0.3);
	await page.keyboard.press('k');
	await lands(']', 'p7');
	await lands('[', 'p3');
	await lands('}', 'p2');
	await lands('{', 'p3');
	await lands('n', 'p4');
	await lands('Shift+N', 'p3');

	await page.keyboard.press('>');
	await expect.poll(async () => (await heard(page)).speed).toBeCloseTo(1.1);
	await page.keyboard.press('<');
	await page.keyboard.press('<');
	await expect.poll(async () => (await heard(page)).speed).toBeCloseTo(0.9);
	await page.keyboard.press('m');
	await expect.poll(async () => (await heard(page)).muted).toBe(true);
	const follow = page.getByRole('button', { name: 'Follow', exact: true });
	const before = await follow.getAttribute('aria-pressed');
	await page.keyboard.press('f');
	await expect(follow).not.toHaveAttribute('aria-pressed', before!);
	await page.keyboard.press('/');
	const search = page.getByRole('searchbox', { name: 'Search this transcript' });
	await expect(search).toBeFocused();
	const at = (await heard(page)).time;
	await search.pressSequentially('jk l');
	expect((await heard(page)).time).toBe(at);
	expect((await heard(page)).paused).toBe(true);
	await page.keyboard.press('Escape');
	await page.locator('h1').click();
	await page.keyboard.press('?');
	await expect(page.getByRole('dialog')).toBeVisible();
});

test('speed set before the first play counts, and is remembered', async ({ page }) => {
	await openEpisode(page);
	await page.keyboard.press('>');
	await page.keyboard.press('>');
	await play(page);
	await expect.poll(async () => (await heard(page)).speed).toBeCloseTo(1.2);
	await openEpisode(page);
	await play(page);
	await expect.poll(async () => (await heard(page)).speed).toBeCloseTo(1.2);
});

test('buttons: ten seconds, turns, time left at this speed', async ({ page }) => {
	const episode = await seedEpisode(page);
	await openEpisode(page);
	await play(page);
	await page.getByRole('button', { name: 'Next turn', exact: true }).click();
	await expectAt(page, startOf(episode, 'p3'));
	await page.getByRole('button', { name: 'Pause', exact: true }).click();
	const { time } = await heard(page);
	await page.getByRole('button', { name: 'Forward 10 seconds' }).click();
	await expectAt(page, time + 10);
	await page.getByRole('button', { name: 'Back 10 seconds' }).click();
	await expectAt(page, time);
	await page.getByRole('button', { name: 'Previous turn', exact: true }).click();
	await expect.poll(async () => (await heard(page)).time).toBeLessThan(time);
	await expect(page.getByText(/left at 1×/)).toBeVisible();
});

test('the seek slider works by keyboard and says where it is', async ({ page }) => {
	const episode = await seedEpisode(page);
	await openEpisode(page);
	await slider(page).focus();
	await page.keyboard.press('End');
	await expect.poll(() => secondShown(page)).toBeGreaterThanOrEqual(Math.floor(episode.tracks[0]!.duration) - 1);
	await page.keyboard.press('Home');
	await expect.poll(() => secondShown(page)).toBe(0);
	await page.keyboard.press('ArrowRight');
	await expect.poll(() => secondShown(page)).toBeGreaterThanOrEqual(4);
	expect(await slider(page).getAttribute('aria-valuetext')).toMatch(/second/);
});

test('links lead to their place', async ({ page }) => {
	const episode = await seedEpisode(page);
	for (const [address, at] of [
		['#p4', startOf(episode, 'p4')],
		['#t=83', 83],
		['?t=83', 83],
		['?t=1m23s', 83]
	] as const) {
		await openEpisode(page, EPISODE + address);
		await expect.poll(() => secondShown(page)).toBe(Math.floor(at));
		await play(page);
		await expect.poll(async () => (await heard(page)).time).toBeGreaterThanOrEqual(at - 0.05);
		expect((await heard(page)).time).toBeLessThan(at + 3);
	}
});

test('copying a link to a paragraph is one click', async ({ page, context }) => {
	needsServer('a host of plain files ends the address of a page with a slash');
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await openEpisode(page);
	await page.locator('#p4').scrollIntoViewIfNeeded();
	await page.locator('#p4').hover();
	await page.locator('button.link:has(+ #p4)').click();
	await expect(page.getByText(/copied/i)).toBeAttached();
	const link = new URL(await clipboard(page));
	expect([link.pathname, link.hash, link.searchParams.get('quote')]).toEqual([EPISODE, '#p4', expect.stringMatching(/^\w.{20,}/)]);
});

test('the place is kept and taken up again', async ({ page }) => {
	await openEpisode(page, `${EPISODE}#t=100`);
	await play(page);
	await expect.poll(async () => (await heard(page)).time).toBeGreaterThan(101.5);
	await page.goto('/');
	await openEpisode(page);
	await expect.poll(() => secondShown(page)).toBeGreaterThanOrEqual(100);
	await play(page);
	await expect.poll(async () => (await heard(page)).time).toBeGreaterThan(101);
});

test('the page says what an editor did, and where the source is as filed', async ({ page }) => {
	await page.goto(EPISODE);
	await expect(page.getByText(/out of order/)).toBeVisible();
	await expect(page.getByRole('link', { name: /source as filed/i })).toHaveAttribute('href', /source\.txt$/);
	await expect(page.getByText('The question before this answer is missing in the source.')).toBeVisible();
	await expect(page.getByText(/name no speaker/)).toHaveCount(0);
});

test.describe('without script', () => {
	test.use({ javaScriptEnabled: false });

	test('the transcript is a document with headings and a plain player', async ({ page }) => {
		await page.goto(EPISODE);
		await expect(page.locator('[data-paragraph]')).toHaveCount(9);
		await expect(page.getByRole('heading', { level: 2 })).toHaveCount(6);
		await expect(page.locator('audio[controls]')).toBeVisible();
		await expect(page.locator('audio[controls] source')).toHaveCount(3);
		expect(await page.locator('#p8').innerText()).toContain('Good morning, Charles.');
	});
});

test('at 360 pixels nothing runs out of the page, and everything can be pressed', async ({ page }) => {
	await page.setViewportSize({ width: 360, height: 740 });
	await openEpisode(page);
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
	await play(page);
	await expect.poll(async () => (await lit(page))?.paragraph).toBe('p8');
	for (const name of ['Back 10 seconds', 'Forward 10 seconds', 'Pause']) {
		const box = (await page.getByRole('button', { name, exact: true }).boundingBox())!;
		expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(44);
	}
	await page.setViewportSize({ width: 320, height: 600 });
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});

test('an unknown episode is a page with the way back', async ({ page }) => {
	const answer = await page.goto('/episodes/nothing-here');
	expect(answer!.status()).toBe(404);
	await page
		.getByRole('link', { name: /all episodes|shelf|back/i })
		.first()
		.click();
	await expect(page).toHaveURL('/');
});
