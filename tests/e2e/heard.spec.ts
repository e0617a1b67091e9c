/** Heard against shown: every word lights when its sound begins, at the speed of speech and at twice that. */
import { expect, test, type Page } from '@playwright/test';
import type { Episode } from '#lib/core/episode.ts';
import { PITCH } from '../fixtures/tones/tones.ts';
import { openEar, logOf } from '../support/ear.ts';
import { openEpisode, play } from '../support/page.ts';
import { keepTones, removeTones, TONES } from '../support/tones.ts';

// The ear's worklet is made in the page, which the page's own policy forbids.
test.use({ bypassCSP: true });

let episode: Episode;
test.beforeAll(async () => void (episode = await keepTones()));
test.afterAll(removeTones);

const middle = (sorted: readonly number[], share: number): number =>
	sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!;

interface Measured {
	/** Milliseconds from a sound to its light; early is less than nothing. */
	readonly median: number;
	readonly p95: number;
}

async function measured(page: Page, speed: number): Promise<Measured> {
	const words = episode.paragraphs.flatMap((paragraph) => paragraph.text.split(' '));
	await openEar(page, PITCH);
	await openEpisode(page, TONES);
	for (let i = 10; i < speed * 10; i++) await page.keyboard.press('>');
	await play(page);
	await expect.poll(async () => (await logOf(page)).lit.length, { timeout: 60_000 }).toBe(words.length);
	await page.waitForTimeout(500);
	const { heard, lit } = await logOf(page);
	expect(lit.map(({ text }) => text)).toEqual(words);
	expect(heard).toHaveLength(words.length);
	const apart = lit.map(({ at }, i) => at - heard[i]!);
	const signed = apart.toSorted((a, b) => a - b);
	const distance = apart.map(Math.abs).sort((a, b) => a - b);
	return { median: middle(signed, 0.5), p95: middle(distance, 0.95) };
}

/** Other programs can make a machine late in a whole run; what is wrong with us is wrong in every one. */
const RUNS = 3;

const holds = ({ median, p95 }: Measured): boolean => Math.abs(median) < 25 && p95 < 60;

for (const speed of [1, 2]) {
	test(`at speed ${speed}`, async ({ context }, info) => {
		test.setTimeout(180_000);
		const runs: Measured[] = [];
		while (runs.length < RUNS && !runs.some(holds)) {
			const page = await context.newPage();
			runs.push(await measured(page, speed));
			await page.close();
		}
		const figures = runs.map(({ median, p95 }) => `median ${median.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms`).join('; ');
		info.annotations.push({ type: 'heard against shown', description: figures });
		console.log(`speed ${speed}: ${figures}`);
		expect(runs.some(holds), figures).toBe(true);
	});
}
