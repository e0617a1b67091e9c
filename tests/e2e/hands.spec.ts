/** Hands and phones: the system's own controls, sleep, a screen that stays lit, two taps, and targets for thumbs. */
import { expect, test, type Page } from '@playwright/test';
import { EPISODE, heard, openEpisode, play, secondShown, watchSound } from '../support/page.ts';

interface Outside {
	readonly actions: Map<string, MediaSessionActionHandler>;
	readonly states: MediaPositionState[];
}

/** Keeps what the page asks of the system. */
const watchSystem = (page: Page) =>
	page.addInitScript(() => {
		const outside = { actions: new Map<string, unknown>(), states: [] as unknown[] };
		Object.assign(window, { outside });
		const { mediaSession } = navigator;
		const [action, state] = [mediaSession.setActionHandler.bind(mediaSession), mediaSession.setPositionState.bind(mediaSession)];
		mediaSession.setActionHandler = (name, handler) => {
			action(name, handler);
			outside.actions.set(name, handler);
		};
		mediaSession.setPositionState = (told) => {
			state(told);
			outside.states.push(told);
		};
	});

const press = (page: Page, action: MediaSessionAction, details: Partial<MediaSessionActionDetails> = {}) =>
	page.evaluate(([name, more]) => (window as unknown as { outside: Outside }).outside.actions.get(name)!({ action: name, ...more }), [
		action,
		details
	] as const);

const shown = (page: Page) =>
	page.evaluate(() => {
		const { metadata, playbackState } = navigator.mediaSession;
		const { states } = (window as unknown as { outside: Outside }).outside;
		return {
			title: metadata?.title,
			artist: metadata?.artist,
			album: metadata?.album,
			artwork: metadata?.artwork.map(({ src }) => src) ?? [],
			playbackState,
			at: states.at(-1)
		};
	});

test('the system shows who speaks, and its buttons play, seek and go by turns', async ({ page }) => {
	await watchSystem(page);
	await watchSound(page);
	await openEpisode(page);
	await press(page, 'play');
	await expect.poll(async () => (await heard(page)).paused).toBe(false);
	await expect.poll(async () => (await shown(page)).artist).toBe('Rascoe');
	const first = await shown(page);
	expect(first).toMatchObject({ album: 'ksmu.org', playbackState: 'playing' });
	expect(first.title).toMatch(/^Russian troops/);
	for (const picture of first.artwork) expect((await page.request.get(picture)).headers()['content-type']).toBe('image/png');

	await press(page, 'nexttrack');
	await expect.poll(async () => (await shown(page)).artist).toBe('Charles Maynes');
	const there = await secondShown(page);
	expect((await shown(page)).at!.position).toBeCloseTo(there, -1);
	await press(page, 'seekforward', { seekOffset: 30 });
	await expect.poll(() => secondShown(page)).toBeGreaterThanOrEqual(there + 30);
	await press(page, 'seekto', { seekTime: 100 });
	await expect.poll(() => secondShown(page)).toBe(100);
	await press(page, 'previoustrack');
	await expect.poll(() => secondShown(page)).toBeLessThan(100);
	await page.getByRole('combobox', { name: 'Speed' }).selectOption('1.5');
	await expect.poll(async () => (await shown(page)).at).toMatchObject({ playbackRate: 1.5 });
	expect((await shown(page)).at!.duration).toBeCloseTo(277, -1);
	await press(page, 'pause');
	await expect.poll(async () => (await heard(page)).paused).toBe(true);
	expect((await shown(page)).playbackState).toBe('paused');
});

test('at the end of the turn the sound fades, pauses, and has its volume again', async ({ page }) => {
	await watchSound(page);
	await openEpisode(page, `${EPISODE}#t=37`);
	await play(page);
	await page.evaluate(() => {
		const volumes: number[] = [];
		Object.assign(window, { volumes });
		const { elements } = window as unknown as { elements: HTMLMediaElement[] };
		const look = () => {
			const element = elements.at(-1);
			if (element && !element.paused) volumes.push(element.volume);
			requestAnimationFrame(look);
		};
		look();
	});
	await page.getByRole('button', { name: 'Listening', exact: true }).click();
	const dialog = page.getByRole('dialog', { name: 'Listening' });
	await dialog.getByRole('button', { name: '5 minutes', exact: true }).click();
	await expect(dialog.getByRole('timer')).toHaveText(/Pauses in (?:5:00|4:59)/);
	await dialog.getByRole('button', { name: 'At the end of this turn' }).click();
	await expect(dialog.getByRole('timer')).toHaveText(/Pauses in 0:0\d/);
	await page.keyboard.press('Escape');
	await expect(page.getByText('Paused by the sleep timer')).toBeVisible({ timeout: 8000 });
	expect((await heard(page)).paused).toBe(true);
	const volumes = await page.evaluate(() => (window as unknown as { volumes: number[] }).volumes);
	expect(volumes[0]).toBe(1);
	expect(Math.min(...volumes)).toBeLessThan(0.2);
	// The turn ends with its last word, and not in the next one.
	const { blocks } = await page.evaluate(async () => {
		const answer = await fetch(`${location.pathname}/episode.json`);
		const { paragraphs, tracks } = (await answer.json()) as {
			paragraphs: { id: string; speaker: string }[];
			tracks: { timing: { paragraph: string; end: number }[] }[];
		};
		const next = paragraphs.findIndex(({ speaker }) => speaker !== paragraphs[0]!.speaker);
		return { blocks: tracks[0]!.timing.find(({ paragraph }) => paragraph === paragraphs[next - 1]!.id)!.end };
	});
	expect((await heard(page)).time).toBeGreaterThan(blocks - 0.1);
	expect((await heard(page)).time).toBeLessThan(blocks + 0.3);
	expect(await page.evaluate(() => (window as unknown as { elements: HTMLMediaElement[] }).elements.at(-1)!.volume)).toBe(1);
	expect(await page.evaluate(() => localStorage.getItem('parley:tuning'))).toContain('"volume":1');
});

test('the screen stays lit while it plays and the page follows', async ({ page }) => {
	await page.addInitScript(() => {
		const locks = { held: 0, taken: 0 };
		Object.assign(window, { locks });
		const request = () => {
			locks.held++;
			locks.taken++;
			return Promise.resolve({
				release: async () => {
					locks.held--;
				}
			});
		};
		Object.defineProperty(navigator, 'wakeLock', { value: { request } });
	});
	const held = () => page.evaluate(() => (window as unknown as { locks: { held: number } }).locks.held);
	const see = (state: 'visible' | 'hidden') =>
		page.evaluate((visibilityState) => {
			Object.defineProperty(document, 'visibilityState', { value: visibilityState, configurable: true });
			document.dispatchEvent(new Event('visibilitychange'));
		}, state);
	await openEpisode(page);
	expect(await held()).toBe(0);
	await play(page);
	await expect.poll(held).toBe(1);
	await see('hidden');
	await expect.poll(held).toBe(0);
	await see('visible');
	await expect.poll(held).toBe(1);
	await page.getByRole('button', { name: 'Follow', exact: true }).click();
	await expect.poll(held).toBe(0);
	await page.getByRole('button', { name: 'Follow', exact: true }).click();
	await expect.poll(held).toBe(1);
	await page.getByRole('button', { name: 'Pause' }).click();
	await expect.poll(held).toBe(0);
});

test.describe('on a phone', () => {
	test.use({ viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true });

	test('two taps lead ten seconds, one tap on a word goes there at once, and thumbs find 44 pixels', async ({ page }) => {
		await watchSound(page);
		await openEpisode(page, `${EPISODE}#t=100`);
		await expect(page.locator('article')).toHaveCSS('touch-action', 'manipulation');
		for (const control of await page.locator('.dock :is(button, select)').all()) {
			if (!(await control.isVisible())) continue;
			const { width, height } = (await control.boundingBox())!;
			expect(Math.min(width, height), await control.evaluate((one) => one.outerHTML.slice(0, 90))).toBeGreaterThanOrEqual(44);
		}
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);

		const paragraph = page.locator('p[aria-current]');
		await expect(paragraph).toBeVisible();
		await paragraph.scrollIntoViewIfNeeded();
		const { y } = (await paragraph.boundingBox())!;
		const line = Math.max(y, 120) + 14;
		const twice = async (x: number, at: number) => {
			await page.touchscreen.tap(x, at);
			await page.touchscreen.tap(x, at);
		};
		const before = await secondShown(page);
		await twice(300, line);
		await expect.poll(() => secondShown(page)).toBe(before + 10);
		await expect(page.getByText('Forward 10 seconds')).toBeVisible();
		expect((await heard(page)).paused).toBe(true);
		expect(await page.evaluate(() => getSelection()?.isCollapsed !== false)).toBe(true);
		await page.waitForTimeout(400);
		const lanes = (await page.locator('.rails').boundingBox())!;
		await twice(40, lanes.y + lanes.height / 2);
		await expect.poll(() => secondShown(page)).toBe(before);

		await page.waitForTimeout(400);
		// A word in the middle, of whichever paragraph is there.
		const [x, middle] = [160, 250];
		const under = await page.evaluate(([x, y]) => document.elementFromPoint(x, y)?.closest('[data-paragraph]')?.id ?? null, [
			x,
			middle
		] as const);
		expect(under).not.toBeNull();
		await page.touchscreen.tap(x, middle);
		await expect(page.locator('p[aria-current]')).toHaveAttribute('id', under!);
		await expect.poll(async () => (await heard(page)).paused).toBe(false);
	});
});
