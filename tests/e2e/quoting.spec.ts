/** Links that stick, and words that are quoted and cited, as a reader makes and follows them. */
import AxeBuilder from '@axe-core/playwright';
import { parse } from '@retorquere/bibtex-parser';
import { expect, test, type Page } from '@playwright/test';
import { clipboard } from '../support/clipboard.ts';
import { SEED_ID, seedText } from '../support/files.ts';
import { episodeFrom } from '../support/episode.ts';
import { EPISODE, openEpisode, secondShown, seedEpisode } from '../support/page.ts';
import { openServer } from '../support/served.ts';
import { shelved } from '../support/shelved.ts';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const WORDS = 'these protests came out of nowhere';

test.use({ permissions: ['clipboard-read', 'clipboard-write'], hasTouch: true });

/** By the words themselves, wherever their paragraph stands. */
const select = (page: Page, words: string): Promise<void> =>
	page.evaluate((wanted) => {
		const paragraph = [...document.querySelectorAll('p[data-paragraph]')].find((p) => p.textContent.includes(wanted))!;
		paragraph.scrollIntoView({ block: 'center' });
		const from = paragraph.textContent.indexOf(wanted);
		getSelection()!.setBaseAndExtent(paragraph.firstChild!, from, paragraph.firstChild!, from + wanted.length);
	}, words);

const said = (page: Page, words: string | RegExp) => expect(page.getByRole('status').filter({ hasText: words }).first()).toBeAttached();

async function linkTo(page: Page, words: string): Promise<URL> {
	await select(page, words);
	await page.getByRole('toolbar').getByRole('button', { name: 'Link' }).click();
	await said(page, 'Link copied');
	return new URL(await clipboard(page));
}

test('a link to selected words leads back to them, and says nothing where nothing has changed', async ({ page }) => {
	await openEpisode(page);
	const link = await linkTo(page, WORDS);
	const episode = await seedEpisode(page);
	const paragraph = episode.paragraphs.find(({ text }) => text.includes(WORDS))!;
	const from = paragraph.text.indexOf(WORDS);
	expect(link.hash).toBe(`#${paragraph.id}:${from}-${from + WORDS.length}`);
	expect(link.searchParams.getAll('quote')).toEqual([WORDS]);
	const timing = episode.tracks[0]!.timing.find((of) => of.paragraph === paragraph.id)!;
	const start = timing.basis === 'absent' ? -1 : timing.words.find(([at]) => at === from)![2];
	expect(Math.abs(Number(link.searchParams.get('t')) - start)).toBeLessThanOrEqual(0.11);
	await openEpisode(page, link.href);
	await expect.poll(() => secondShown(page)).toBe(Math.floor(start));
	await expect(page.getByText(/since the link was made|words of this link/)).toHaveCount(0);
});

test('after an edit a link still leads to its words, and the page says that they have moved, changed or gone', async ({ page }) => {
	await openEpisode(page);
	const link = await linkTo(page, WORDS);
	const edited = (change: (text: string) => string) => ({
		...episodeFrom(change(seedText())),
		id: SEED_ID as ReturnType<typeof episodeFrom>['id']
	});
	const added = (text: string): string => text.replace('MAYNES:', 'MAYNES: A first paragraph that an editor put in.\nMAYNES:');
	const rows = [
		[added, 'These words have moved since the link was made', WORDS],
		[
			(text: string) => added(text).replace(WORDS, 'those protests come from nowhere'),
			'These words have changed',
			'those protests come from nowhere'
		],
		[() => 'Another talk\nANN: Zzz zzz zzz zzz zzz.\nBEN: Qqq qqq qqq.', 'The words of this link are gone', 'Qqq']
	] as const;
	for (const [change, words, now] of rows) {
		const episode = edited(change);
		const served = await openServer({ PARLEY_LIBRARY: await shelved([episode]) });
		try {
			await openEpisode(page, `http://127.0.0.1:${served.port}${EPISODE}${link.search}${link.hash}`);
			await said(page, words);
			const paragraph = page.locator('p[data-paragraph]').filter({ hasText: now });
			await expect(paragraph).toHaveAttribute('aria-current', 'true');
			await expect(paragraph).toBeInViewport();
		} finally {
			await served.stop();
		}
	}
});

test('selected words are quoted in five forms by keys alone, and the form is kept', async ({ page }) => {
	await openEpisode(page);
	await select(page, WORDS);
	await page.getByRole('toolbar').getByRole('button', { name: 'Quote' }).focus();
	await page.keyboard.press('Enter');
	const panel = page.getByRole('dialog', { name: 'Quote these words' });
	await expect(panel.getByRole('heading', { name: 'Quote these words' })).toBeFocused();
	await expect(panel.locator('blockquote')).toHaveText(`“${WORDS}”`);
	const text = panel.getByRole('textbox');
	const forms: readonly (readonly [name: string, holds: readonly string[]])[] = [
		['Plain text', [`“${WORDS}”\n— Charles Maynes, “Russian troops`, ', 9 January 2022\nhttps://www.ksmu.org/']],
		['Markdown', [`> ${WORDS}\n>\n> — Charles Maynes, [Russian troops`, '9 January 2022 ([ksmu.org](https://www.ksmu.org/']],
		['HTML', ['<blockquote cite="http', `<p dir="auto">${WORDS}</p>`, '<time datetime="2022-01-09">9 January 2022</time>']],
		['APA', [`Charles Maynes: “${WORDS}” (Rascoe & Maynes, 2022, `, 'Rascoe, & Maynes, C. (2022, January 9). Russian troops']],
		['BibTeX', ['@misc{russian-troops-have-crossed-2022,', 'author = {Rascoe and Maynes, Charles}']]
	];
	await page.keyboard.press('Tab');
	await page.keyboard.press('Tab');
	for (const [i, [name, parts]] of forms.entries()) {
		if (i > 0) await page.keyboard.press('ArrowRight');
		await expect(panel.getByRole('radio', { name })).toBeFocused();
		await expect(panel.getByRole('radio', { name })).toBeChecked();
		const written = await text.inputValue();
		for (const part of parts) expect(written).toContain(part);
		expect(written.replaceAll('&amp;', '&')).toContain(`/episodes/${SEED_ID}?t=`);
		await panel.getByRole('button', { name: 'Copy' }).click();
		await said(page, 'Copied');
		await expect.poll(() => clipboard(page)).toBe(written);
		if (name === 'HTML') expect(await clipboard(page, 'text/html')).toContain(`<p dir="auto">${WORDS}</p>`);
		if (name === 'APA') expect(await clipboard(page, 'text/html')).toContain('<i>Russian troops');
		await panel.getByRole('radio', { name }).focus();
	}
	expect(parse(await text.inputValue()).errors).toEqual([]);
	await page.keyboard.press('Escape');
	await expect(panel).toHaveCount(0);
	await page.reload();
	await page.getByRole('button', { name: 'Cite' }).click();
	await expect(page.getByRole('radio', { name: 'BibTeX' })).toBeChecked();
});

test('the whole conversation is cited, shared where the system can, and axe finds nothing in light and dark', async ({ page }) => {
	await page.addInitScript(() => {
		Object.assign(navigator, { share: (what: unknown) => Promise.resolve(Object.assign(window, { shared: what })) });
	});
	await openEpisode(page, `${EPISODE}?t=5&speaker=maynes#p3`);
	await page.getByRole('button', { name: 'Cite' }).click();
	const panel = page.getByRole('dialog', { name: 'Cite this conversation' });
	await expect(panel.getByRole('textbox')).toHaveValue(
		/^“Russian troops .*”, Rascoe and Charles Maynes, 9 January 2022\nhttps:.*\nhttp[^?#]*$/s
	);
	for (const [colorScheme, width] of [
		['light', 1440],
		['dark', 360]
	] as const) {
		// prettier-ignore
		await page.emulateMedia({ colorScheme });
		await page.setViewportSize({ width, height: 800 });
		const { violations } = await new AxeBuilder({ page }).withTags(RULES).include('dialog').analyze();
		expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual([]);
		expect(await panel.evaluate((dialog) => dialog.scrollWidth <= dialog.clientWidth)).toBe(true);
	}
	await panel.getByRole('button', { name: 'Share' }).tap();
	expect(await page.evaluate(() => (window as unknown as { shared: unknown }).shared)).toMatchObject({
		url: expect.stringMatching(/[a-z]$/)
	});
});
