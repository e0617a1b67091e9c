/** The transcript on paper and on the clipboard. */
import { execFileSync } from 'node:child_process';
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { parsePlain } from '#lib/core/formats/plain.ts';
import { clock, seconds } from '#lib/core/time.ts';
import { clipboard } from '../support/clipboard.ts';
import { openEpisode, seedEpisode } from '../support/page.ts';

const has = (program: string): boolean => {
	try {
		execFileSync(program, ['-v'], { stdio: 'ignore' });
		return true;
	} catch {
		return false;
	}
};

/** The words of each printed page, as another program reads them, in one line. */
async function pages(page: Page): Promise<readonly string[]> {
	const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
	const text = execFileSync('pdftotext', ['-', '-'], { input: pdf, encoding: 'utf8' });
	return text
		.split('\f')
		.slice(0, -1)
		.map((words) => words.replace(/\s+/g, ' '));
}

const flat = (text: string): string => text.replace(/\s+/g, ' ').trim();
/** `pdftotext` takes every hyphen at the end of a line for one that a printer put there. */
const solid = (text: string): string => text.replace(/[\s-]+/g, '');

test('prints every word, who says it and where it is from, and no control', async ({ page }) => {
	test.skip(!has('pdftotext'), 'pdftotext is not installed (Debian: poppler-utils)');
	const episode = await seedEpisode(page);
	// Small, dark, in the middle of a search and with a panel open: none of it is for paper.
	await page.setViewportSize({ width: 360, height: 640 });
	await page.emulateMedia({ colorScheme: 'dark' });
	await openEpisode(page);
	await page.getByRole('button', { name: 'Print', exact: true }).click();
	const without = await pages(page);
	const all = flat(without.join(' ').replace(/ \d+ \/ \d+ /g, ' '));
	for (const { text } of episode.paragraphs) expect(solid(all)).toContain(solid(text).slice(0, 60));
	// Words are cut only by the ends of pages.
	expect(episode.paragraphs.filter(({ text }) => !solid(all).includes(solid(text))).length).toBeLessThan(without.length);
	expect(all.startsWith(episode.title)).toBe(true);
	expect(all).toContain('9 January 2022');
	expect(solid(all)).toContain(solid(`Source: ${episode.source!}`));
	expect(all).toMatch(/To listen: https?:\S+/);
	for (const control of ['Play', 'Copy', 'Search', 'Embed', 'Print', 'Follow', 'left at', 'Parley ']) expect(all).not.toContain(control);
	const names = episode.speakers.map(({ name }) => name.toLowerCase());
	for (const words of without) {
		const last = words
			.replace(/ ?\d+ \/ \d+ ?$/, '')
			.trim()
			.toLowerCase();
		expect(
			names.some((name) => last.endsWith(name)),
			`a page ends with a name: ${last.slice(-40)}`
		).toBe(false);
		expect(words.length, 'a page with nothing on it').toBeGreaterThan(40);
	}
	const late = clock(seconds(episode.tracks[0]!.timing.flatMap((timing) => (timing.basis === 'absent' ? [] : [timing.start])).at(-1)!));
	expect(all).not.toContain(` ${late} `);

	const { violations } = await new AxeBuilder({ page }).include('dialog').analyze();
	expect(violations.map(({ id }) => id)).toEqual([]);
	await page.getByRole('switch', { name: 'Times beside the paragraphs' }).check();
	await openEpisode(page);
	expect((await pages(page)).join(' ')).toContain(` ${late} `);

	// What a long page has never drawn is printed all the same.
	await page.evaluate(() => {
		const leaf = document.querySelector('.leaf')!;
		leaf.after(...Array.from({ length: 12 }, () => leaf.cloneNode(true)));
		[...document.querySelectorAll('.leaf p')].at(-1)!.textContent = 'These were the very last words.';
	});
	const isDrawn = () =>
		page.evaluate(() => [...document.querySelectorAll('.leaf p')].at(-1)!.checkVisibility({ contentVisibilityAuto: true }));
	await expect.poll(isDrawn).toBe(false);
	expect((await pages(page)).at(-1)).toContain('These were the very last words.');
});

for (const isSecure of [true, false]) {
	test(`copies the transcript as text and as a document${isSecure ? '' : ', also where there is no clipboard to write to'}`, async ({
		page,
		context
	}) => {
		const episode = await seedEpisode(page);
		await page.setViewportSize({ width: 360, height: 740 });
		if (isSecure) await context.grantPermissions(['clipboard-read', 'clipboard-write']);
		else await page.addInitScript(() => Object.defineProperty(Navigator.prototype, 'clipboard', { value: undefined }));
		await page.addInitScript(() => {
			Object.assign(window, { pasted: {} });
			addEventListener('copy', ({ clipboardData }) => {
				for (const type of ['text/plain', 'text/html'])
					(window as unknown as { pasted: Record<string, string> }).pasted[type] = clipboardData!.getData(type);
			});
		});
		await openEpisode(page);
		await page.getByRole('button', { name: 'Copy the transcript' }).click();
		await expect(page.getByText('Transcript copied')).toBeVisible();
		const pasted = () => page.evaluate(() => (window as unknown as { pasted: Record<string, string> }).pasted);
		const onClipboard = async () => ({ 'text/plain': await clipboard(page), 'text/html': await clipboard(page, 'text/html') });
		const copied: Record<string, string> = isSecure ? await onClipboard() : await pasted();
		const { value } = parsePlain(copied['text/plain']!.replace(/\n\S+\n$/, ''));
		expect(value.paragraphs.map(({ text }) => text)).toEqual(episode.paragraphs.map(({ text }) => text));
		expect(value.title).toBe(episode.title);
		expect(copied['text/html']).toContain('<b>Charles Maynes:</b> ');
	});
}
