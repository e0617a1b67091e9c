/** A recording that is not quite its transcript: what the page says of it, going over to made speech, and filling its gaps. */
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { isHeard, type HeardParagraph } from '#lib/core/alignment.ts';
import type { Episode } from '#lib/core/episode.ts';
import { SECOND_PITCH } from '../fixtures/tones/tones.ts';
import { openEar, logOf } from '../support/ear.ts';
import { lit, openEpisode, play, secondShown, watchSound } from '../support/page.ts';
import { MUSIC, RECORDING, recordingEpisode } from '../support/recording.ts';
import { keepEpisode, removeEpisode } from '../support/tones.ts';

// The ear's worklet is made in the page, which the page's own policy forbids.
test.use({ bypassCSP: true });

let episode: Episode;
test.beforeAll(async () => void (episode = await keepEpisode(recordingEpisode())));
test.afterAll(() => removeEpisode('recording'));

const heardIn = (track: number, paragraph: number): HeardParagraph => {
	const timing = episode.tracks[track]!.timing[paragraph]!;
	if (!isHeard(timing)) throw new Error('that paragraph is not in this track');
	return timing;
};
const time = (page: Page, paragraph: string) => page.locator(`.at:has(+ .link + #${paragraph})`);
const readAloud = (page: Page) => page.getByRole('radio', { name: 'Read aloud' });
const fillGaps = (page: Page) => page.getByRole('radio', { name: /fill the gaps/ });

/** Which file sounds, and where it is. */
const sounding = (page: Page) =>
	page.evaluate(() => {
		const { elements } = window as unknown as { elements: HTMLMediaElement[] };
		const playing = elements.filter((one) => !one.paused);
		const [one] = playing;
		return { files: playing.map((of) => of.currentSrc.replace(/.*\//, '')).join(), at: one?.currentTime ?? -1 };
	});

test('says in words what of the transcript is in the recording, and how sure its times are', async ({ page }) => {
	await openEpisode(page, RECORDING);
	await expect(page.getByText('Recording · 4 of 6 paragraphs found')).toBeVisible();
	await expect(time(page, 'p1')).toHaveAccessibleName(/^Listen from 0:03$/);
	await expect(time(page, 'p2')).toHaveAccessibleName(/times uncertain here$/);
	await expect(time(page, 'p3')).toHaveText('Not in this recording');
	await expect(time(page, 'p4')).toHaveAccessibleName(/times estimated$/);
	await page.locator('#p3').click({ position: { x: 60, y: 12 } });
	await expect(page.getByText('This paragraph is not in the recording')).toBeVisible();
	expect(await secondShown(page)).toBe(0);
	await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
});

test('no word is lit that nobody says, and the keys pass over what is absent', async ({ page }) => {
	await watchSound(page);
	await openEpisode(page, `${RECORDING}#p5`);
	await play(page);
	const seen = new Set<string>();
	await expect.poll(async () => seen.add((await lit(page))?.text ?? '').has('beep54'), { intervals: [40], timeout: 15_000 }).toBe(true);
	for (const word of ['beep51', 'beep52']) expect(seen).not.toContain(word);
	await page.keyboard.press('[');
	await page.keyboard.press('[');
	await expect.poll(async () => (await lit(page))?.paragraph).toBe('p2');
});

test('what is not in the transcript can be skipped, by its button', async ({ page }) => {
	await watchSound(page);
	await openEpisode(page, RECORDING);
	await play(page);
	await expect(page.getByText('Not in the transcript, 0:03')).toBeVisible();
	await page.getByRole('button', { name: 'Skip' }).click();
	await expect.poll(async () => (await sounding(page)).at).toBeGreaterThanOrEqual(MUSIC.end);
	expect((await sounding(page)).at).toBeLessThan(MUSIC.end + 1);
	await expect(page.getByRole('button', { name: 'Skip' })).toBeHidden();
});

for (const [width, height] of [
	[360, 740],
	[768, 1024],
	[1440, 900],
	[740, 360]
] as const) {
	test(`the way past it stands clear of the panel of the times at ${width} by ${height}`, async ({ page }) => {
		await page.setViewportSize({ width, height });
		await openEpisode(page, RECORDING);
		await page.getByRole('button', { name: 'Check the times' }).click();
		const panel = page.getByRole('complementary', { name: 'Check the times' });
		await expect(panel).toBeVisible();
		await play(page);
		const skip = page.getByRole('button', { name: 'Skip' });
		await expect(skip).toBeInViewport({ ratio: 1 });
		const [own, other] = [(await page.getByRole('status').filter({ has: skip }).boundingBox())!, (await panel.boundingBox())!];
		expect(own.y + own.height < other.y || own.x + own.width < other.x).toBe(true);
	});
}

test('goes over to made speech in the middle of a word, plays on, and comes back', async ({ page }) => {
	await openEar(page, SECOND_PITCH);
	await watchSound(page);
	await openEpisode(page, `${RECORDING}#p2`);
	await play(page);
	await expect.poll(async () => (await lit(page))?.paragraph).toBe('p2');
	expect((await sounding(page)).files).toBe('audio.webm');
	expect((await logOf(page)).heard).toEqual([]);
	const before = await sounding(page);
	await readAloud(page).click();
	await expect.poll(async () => (await sounding(page)).files).toBe('speech.webm');
	const after = await sounding(page);
	const recorded = heardIn(0, 1);
	const spoken = heardIn(1, 1);
	const share = (at: number, { start, end }: HeardParagraph) => (at - start) / (end - start);
	expect(share(after.at, spoken)).toBeGreaterThan(share(before.at, recorded) - 0.1);
	expect(share(after.at, spoken)).toBeLessThan(share(before.at, recorded) + 0.5);
	await expect.poll(async () => (await logOf(page)).heard.length).toBeGreaterThan(1);
	await expect(time(page, 'p3')).toHaveAccessibleName(/^Listen from /);

	await page.reload();
	await expect(readAloud(page)).toBeChecked();
	await page.getByRole('radio', { name: 'Recording', exact: true }).click();
	await expect(time(page, 'p3')).toHaveText('Not in this recording');
});

test('what is listened to is chosen by arrows, and the other keys still work there', async ({ page }) => {
	await watchSound(page);
	await openEpisode(page, RECORDING);
	await page.getByRole('radio', { name: 'Recording', exact: true }).focus();
	await page.keyboard.press('ArrowRight');
	await expect(fillGaps(page)).toBeChecked();
	await page.keyboard.press('ArrowRight');
	await expect(readAloud(page)).toBeChecked();
	expect(await secondShown(page)).toBe(0);
	await page.keyboard.press('k');
	await expect.poll(async () => (await sounding(page)).files).toBe('speech.webm');
});

test('fills the gaps: what the recording lacks is read aloud, in its place, as one programme', async ({ page }) => {
	test.slow();
	await watchSound(page);
	await openEpisode(page, RECORDING);
	await fillGaps(page).click();
	const added = [2, 5].reduce((sum, paragraph) => sum + heardIn(1, paragraph).end - heardIn(1, paragraph).start, 0);
	const slider = page.getByRole('slider', { name: 'Seek' });
	const length = async () => Number(await slider.getAttribute('aria-valuemax'));
	await expect.poll(length).toBeGreaterThan(Math.floor(episode.tracks[0]!.duration + added));
	await expect(time(page, 'p3')).toHaveAccessibleName(/not recorded, read aloud$/);
	await time(page, 'p2').click();
	const order: string[] = [];
	const note = async () => {
		const place = `${(await lit(page))?.paragraph} ${(await sounding(page)).files}`;
		if (order.at(-1) !== place) order.push(place);
		return order.includes('p4 audio.webm');
	};
	await expect.poll(note, { intervals: [50], timeout: 30_000 }).toBe(true);
	const settled = order.filter((place) => place.endsWith('.webm') && !place.includes(','));
	expect(settled.filter((place, i) => settled.indexOf(place) === i)).toEqual(
		expect.arrayContaining(['p2 audio.webm', 'p3 speech.webm', 'p4 audio.webm'])
	);
	expect(settled.findIndex((place) => place.startsWith('p4'))).toBeGreaterThan(settled.lastIndexOf('p3 speech.webm'));
	expect(settled.lastIndexOf('p2 audio.webm')).toBeLessThan(settled.indexOf('p3 speech.webm'));
});

test('an editor sees the weakest times first, goes there, and puts them right by ear', async ({ page }) => {
	await openEpisode(page, RECORDING);
	await page.getByRole('button', { name: 'Check the times' }).click();
	const panel = page.getByRole('complementary', { name: 'Check the times' });
	const rows = panel.getByRole('listitem');
	await expect(rows.first()).toContainText('41%, unsure');
	await expect(rows.filter({ hasText: 'Uncertain: beep53' })).toHaveCount(1);
	await expect(panel.getByRole('heading', { name: 'Not in this recording' })).toBeVisible();
	await rows.first().getByRole('button').click();
	await expect(page.locator('#p2')).toHaveAttribute('aria-current', 'true');

	const { start } = heardIn(0, 1);
	await panel.getByRole('button', { name: 'Heard too late' }).click();
	await panel.getByRole('button', { name: 'Heard too late' }).click();
	await expect(panel).toContainText('lit 100 ms later');
	const [saved] = await Promise.all([page.waitForEvent('download'), panel.getByRole('button', { name: 'Export' }).click()]);
	expect(JSON.parse(String(await (await saved.createReadStream()).toArray()))).toMatchObject({
		episode: 'recording',
		nudges: [{ paragraph: 'p2', milliseconds: 100 }]
	});
	await openEpisode(page, `${RECORDING}#t=${start + 0.05}`);
	expect((await lit(page))?.paragraph).toBe('p1');
	await page.getByRole('button', { name: 'Check the times' }).click();
	await page.getByRole('button', { name: 'Reset all' }).click();
	await expect.poll(async () => (await lit(page))?.paragraph).toBe('p2');
});

for (const [colorScheme, width] of [
	['light', 1440],
	['dark', 360]
] as const) {
	test.describe(`${colorScheme}, ${width} pixels`, () => {
		test.use({ colorScheme, viewport: { width, height: 800 } });

		test('axe, with the gaps filled and the panel open', async ({ page }) => {
			await openEpisode(page, RECORDING);
			await play(page);
			await expect(page.getByRole('button', { name: 'Skip' })).toBeVisible();
			await fillGaps(page).click();
			await page.getByRole('button', { name: 'Check the times' }).click();
			await expect(page.getByRole('listitem').filter({ hasText: 'unsure' }).first()).toBeVisible();
			const { violations } = await new AxeBuilder({ page })
				.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
				.analyze();
			expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual([]);
		});
	});
}
