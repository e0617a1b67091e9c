/** A network that dies in every way, and a player that takes up again where it was. */
import { expect, type Page } from '@playwright/test';
import type { SoundSource } from '#lib/player/sound.ts';
import { GONE, LENGTH, NOISE, test, TONE } from './stage.ts';

async function open(page: Page, sources: readonly SoundSource[], at = 0): Promise<void> {
	await page.evaluate(([given, length, from]) => onPage.openPlayer(given, length).seek(from as never), [sources, LENGTH, at] as const);
}
const play = (page: Page): Promise<void> => page.evaluate(() => onPage.player.play());
const retry = (page: Page): Promise<void> => page.evaluate(() => onPage.player.retry());
const position = (page: Page): Promise<number> => page.evaluate(() => onPage.player.position());
const failure = (page: Page): Promise<string | undefined> => page.evaluate(() => onPage.player.failure?.is);
const isWaiting = (page: Page): Promise<boolean> => page.evaluate(() => onPage.player.playing && onPage.player.waiting);
const reaches = (page: Page, at: number, timeout = 5000): Promise<unknown> =>
	page.waitForFunction((place) => onPage.player.position() >= place && !onPage.player.waiting, at, { timeout, polling: 50 });
const fails = (page: Page, timeout: number): Promise<unknown> =>
	page.waitForFunction(() => onPage.player.failure, null, { timeout, polling: 50 });

/** The place where the sound has stopped coming. */
async function stuckAt(page: Page): Promise<number> {
	for (let last = -1, at = await position(page); ; at = await position(page)) {
		if (at === last && at > 0.5) return at;
		last = at;
		await page.waitForTimeout(300);
	}
}

test('a missing file is said at once, and played from the same place when it is there', async ({ stage, network }) => {
	network.turn('missing');
	await open(stage, [TONE], 12);
	await play(stage);
	await fails(stage, 3000);
	expect(await failure(stage)).toBe('missing');
	network.turn('fair');
	await retry(stage);
	await reaches(stage, 12.3);
	expect(await position(stage)).toBeLessThan(15);
	expect(await failure(stage)).toBeUndefined();
});

for (const [name, source] of [
	['missing', GONE],
	['undecodable', NOISE]
] as const) {
	test(`a ${name} source gives way to the next`, async ({ stage }) => {
		await open(stage, [source, TONE], 7);
		await play(stage);
		await reaches(stage, 7.5);
		expect(await position(stage)).toBeLessThan(10);
	});
}

test('where a host serves no parts of a file, one can jump in it all the same', async ({ stage, network }) => {
	network.turn('whole');
	await open(stage, [TONE], 12);
	await play(stage);
	await reaches(stage, 12.3);
	expect(await position(stage)).toBeLessThan(15);
	const asked = network.log.length;
	for (const place of [25, 3]) {
		await stage.evaluate((to) => onPage.player.seek(to as never), place);
		await reaches(stage, place + 0.3);
		expect(await position(stage)).toBeLessThan(place + 3);
	}
	expect(network.log.slice(asked)).toEqual([]);
	await stage.evaluate(() => onPage.player.pause());
	await stage.evaluate(() => onPage.player.seek(20 as never));
	await stage.waitForTimeout(300);
	expect(await position(stage)).toBeCloseTo(20, 2);
	expect(await failure(stage)).toBeUndefined();
});

test('bytes that are no sound are said to be that', async ({ stage }) => {
	await open(stage, [NOISE]);
	await play(stage);
	await fails(stage, 5000);
	expect(await failure(stage)).toBe('undecodable');
});

test('a stall is waited for, fetched again and goes on where it was', async ({ stage, network }) => {
	network.turn('stall');
	await open(stage, [TONE]);
	await play(stage);
	const stuck = await stuckAt(stage);
	expect(stuck).toBeLessThan(LENGTH / 2);
	await expect.poll(() => isWaiting(stage), { timeout: 2500 }).toBe(true);
	network.turn('fair');
	await stage.waitForFunction((place) => onPage.player.position() > place, stuck, { timeout: 8000, polling: 20 });
	expect(await position(stage)).toBeLessThan(stuck + 1);
	await reaches(stage, stuck + 1);
});

test('a stall that stays is said, and a retry goes on where it was', async ({ stage, network }) => {
	network.turn('stall');
	await open(stage, [TONE]);
	await play(stage);
	const stuck = await stuckAt(stage);
	network.turn('hang');
	await fails(stage, 40_000);
	expect(await failure(stage)).toBe('stalled');
	expect(Math.abs((await position(stage)) - stuck)).toBeLessThan(1);
	network.turn('fair');
	await retry(stage);
	await reaches(stage, stuck + 0.3);
	expect(await position(stage)).toBeLessThan(stuck + 3);
});

test('a connection that drops, and a server too busy for the rest, are got over', async ({ stage, network }) => {
	network.turn('drop');
	await open(stage, [TONE]);
	await play(stage);
	await stage.waitForTimeout(500);
	await expect.poll(() => network.log.some((line) => line.startsWith('503')), { timeout: 8000 }).toBe(true);
	await stage.waitForTimeout(1500);
	network.turn('fair');
	await reaches(stage, 6, 20_000);
	expect(await failure(stage)).toBeUndefined();
});

test('a server that is too busy for good is said to refuse', async ({ stage, network }) => {
	network.turn('busy');
	await open(stage, [TONE], 9);
	await play(stage);
	await fails(stage, 15_000);
	expect(await failure(stage)).toBe('refused');
	expect(await position(stage)).toBe(9);
});

test('a server that goes away in the middle and comes back', async ({ stage, network }) => {
	network.turn('stall');
	await open(stage, [TONE]);
	await play(stage);
	await reaches(stage, 1);
	await network.down();
	const stuck = await stuckAt(stage);
	network.turn('fair');
	await network.up();
	await reaches(stage, stuck + 1, 15_000);
	expect(await failure(stage)).toBeUndefined();
});

test('a refused connection is said, and got over by a retry', async ({ stage, network }) => {
	await open(stage, [TONE], 12);
	await network.down();
	await play(stage);
	await fails(stage, 15_000);
	expect(await failure(stage)).toBe('refused');
	await network.up();
	await retry(stage);
	await reaches(stage, 12.3);
	expect(await position(stage)).toBeLessThan(15);
});

test('a pause during trouble stays a pause', async ({ stage, network }) => {
	network.turn('stall');
	await open(stage, [TONE]);
	await play(stage);
	await stuckAt(stage);
	await stage.evaluate(() => onPage.player.pause());
	network.turn('fair');
	await stage.waitForTimeout(6000);
	expect(await stage.evaluate(() => onPage.made.some((element) => element.currentSrc !== '' && !element.paused))).toBe(false);
	expect(await failure(stage)).toBeUndefined();
});

test('a headset\u2019s button is seen by the player', async ({ stage }) => {
	await open(stage, [TONE]);
	await play(stage);
	await reaches(stage, 0.5);
	await stage.evaluate(() => onPage.made.find((element) => !element.paused && element.currentSrc)!.pause());
	await expect.poll(() => stage.evaluate(() => onPage.player.playing)).toBe(false);
	await stage.evaluate(() => onPage.made.find((element) => element.currentSrc)!.play());
	await expect.poll(() => stage.evaluate(() => onPage.player.playing && !onPage.player.waiting)).toBe(true);
});
