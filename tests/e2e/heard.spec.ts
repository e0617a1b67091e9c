/** Heard against shown: every word lights when its sound begins, at the speed of speech and at twice that. */
import { expect, test } from '@playwright/test';
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

for (const speed of [1, 2]) {
	test(`at speed ${speed}`, async ({ page }, info) => {
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
		const figures = `median ${middle(signed, 0.5).toFixed(1)} ms, p95 ${middle(distance, 0.95).toFixed(1)} ms, ${lit.length} of ${words.length} words`;
		info.annotations.push({ type: 'heard against shown', description: figures });
		console.log(`speed ${speed}: ${figures}`);
		expect(Math.abs(middle(signed, 0.5))).toBeLessThan(25);
		expect(middle(distance, 0.95)).toBeLessThan(60);
	});
}
