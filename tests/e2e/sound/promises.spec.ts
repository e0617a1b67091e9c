/** Howler, and what stands in for it in other people's pages, keep in a real browser what every Sound promises. */
import { expect, type Page } from '@playwright/test';
import { PROMISES, type Stage } from '../../player/sound-promises.ts';
import { test, TONE } from './stage.ts';

const NOTHING = { url: '/nothing.xyz', type: 'audio/x-of-no-browser' };

async function open(page: Page, by: 'howler' | 'guest'): Promise<Stage> {
	await page.evaluate(([sources, name]) => void onPage.openSound(sources, name), [[TONE, NOTHING], by] as const);
	return {
		act: (deed, ...args) =>
			page.evaluate(
				([name, given]) => {
					onPage.deed = onPage.told.length;
					Reflect.apply(onPage.sound[name], onPage.sound, given);
				},
				[deed, args] as const
			),
		where: () => page.evaluate(() => ({ at: onPage.sound.position(), now: performance.now() / 1000 })),
		news: () => page.evaluate(() => onPage.told.map(({ type }) => type)),
		pass: (time) => page.waitForTimeout(time * 1000),
		until: async (type) => {
			await page.waitForFunction((wanted) => onPage.told.slice(onPage.deed).some((told) => told.type === wanted), type, { timeout: 5000 });
		},
		voices: () =>
			page.evaluate(() => onPage.made.filter((element) => element.currentSrc !== '' && !element.paused && !element.ended).length)
	};
}

const SOUNDS = ['howler', 'guest'] as const;

for (const [by, { says, holds }] of SOUNDS.flatMap((by) => PROMISES.map((promise) => [by, promise] as const))) {
	test(`${by}: ${says}`, async ({ stage }) => {
		const complaints: string[] = [];
		stage.on('console', (message) => complaints.push(message.text()));
		stage.on('pageerror', (error) => complaints.push(error.message));
		await holds(await open(stage, by));
		expect(complaints).toEqual([]);
	});
}
