/** Notes beside the words: written, found again, kept, taken along, and shared by the windows of one browser. */
import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build, type Rolldown } from 'vite';
import { PROMISES, type Window } from '../contracts/note-store.ts';
import { EPISODE, openEpisode } from '../support/page.ts';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const panel = (page: Page) => page.getByRole('dialog', { name: 'Notes' });
const entries = (page: Page) => panel(page).getByRole('listitem');
const openNotes = (page: Page) => page.getByRole('button', { name: 'Notes', exact: true }).click();

/** Selects words as a hand does that drags over them. */
const select = (page: Page, words: string, paragraph = 'p2') =>
	page.evaluate(
		([wanted, id]) => {
			const text = document.getElementById(id)!.firstChild as Text;
			const from = text.data.indexOf(wanted);
			getSelection()!.setBaseAndExtent(text, from, text, from + wanted.length);
		},
		[words, paragraph] as const
	);

/** Some words of a paragraph, whichever it is. */
const wordsOf = (page: Page, paragraph = 'p2') =>
	page.evaluate((id) => document.getElementById(id)!.textContent.split(' ').slice(2, 7).join(' '), paragraph);

const lit = (page: Page) => page.evaluate(() => Array.from(CSS.highlights.get('parley-note') ?? [], String));

async function write(page: Page, words: string, text: string, paragraph = 'p2'): Promise<void> {
	await select(page, words, paragraph);
	await page.getByRole('toolbar').getByRole('button', { name: 'Note', exact: true }).click();
	await panel(page).getByLabel('Your note').fill(text);
	await panel(page).getByRole('button', { name: 'Save', exact: true }).click();
}

async function violations(page: Page): Promise<readonly string[]> {
	const found = await new AxeBuilder({ page }).include('dialog').withTags(RULES).analyze();
	return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
}

test('a note is written, lit, kept, changed, removed and brought back', async ({ page }) => {
	await openEpisode(page);
	const words = await wordsOf(page);
	await write(page, words, 'Ask about <b>this</b>');
	await expect(entries(page)).toHaveCount(1);
	await expect(panel(page).getByRole('status')).toHaveText('Note saved');
	expect(await violations(page)).toEqual([]);
	expect(await lit(page)).toEqual([words]);

	await openEpisode(page);
	await expect.poll(() => lit(page)).toEqual([words]);
	// By keyboard alone from here.
	await page.getByRole('button', { name: 'Notes', exact: true }).focus();
	await page.keyboard.press('Enter');
	await expect(entries(page)).toContainText(['Ask about <b>this</b>']);
	await entries(page).getByRole('button', { name: 'Edit' }).focus();
	await page.keyboard.press('Enter');
	await page.keyboard.press('End');
	await page.keyboard.type('!');
	await page.keyboard.press('Control+Enter');
	await expect(entries(page)).toContainText(['Ask about <b>this</b>!']);
	await entries(page).getByRole('button', { name: 'Delete' }).focus();
	await page.keyboard.press('Enter');
	await expect(entries(page)).toHaveCount(0);
	expect(await lit(page)).toEqual([]);
	// The focus is on the way back.
	await expect(panel(page).getByRole('button', { name: 'Undo' })).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(entries(page)).toHaveCount(1);

	await entries(page).getByRole('button', { name: 'Play from here' }).click();
	await expect(panel(page)).toHaveCount(0);
	await expect(page.locator('#p2')).toHaveAttribute('aria-current', 'true');
});

test('a click on noted words shows the note; an unfinished note is not lost', async ({ page }) => {
	await page.setViewportSize({ width: 360, height: 740 });
	await page.emulateMedia({ colorScheme: 'dark' });
	await openEpisode(page);
	const words = await wordsOf(page);
	await select(page, words);
	await page.getByRole('toolbar').getByRole('button', { name: 'Note', exact: true }).click();
	await panel(page).getByLabel('Your note').fill('Half a thought');
	expect(await violations(page)).toEqual([]);
	await page.keyboard.press('Escape');
	await expect.poll(() => lit(page)).toEqual([words]);

	await page.locator('#p2').scrollIntoViewIfNeeded();
	const middle = await page.evaluate(() => {
		const [range] = [...CSS.highlights.get('parley-note')!] as Range[];
		getSelection()!.removeAllRanges();
		range!.startContainer.parentElement!.scrollIntoView({ block: 'center' });
		const { x, y, width, height } = range!.getClientRects()[0]!;
		return { x: x + width / 2, y: y + height / 2 };
	});
	await page.mouse.click(middle.x, middle.y);
	await expect(page.getByRole('complementary', { name: 'Notes' })).toContainText('Half a thought');
	await page.keyboard.press('Escape');
	await expect(page.getByRole('complementary', { name: 'Notes' })).toHaveCount(0);
});

test('notes leave as files and come back in another browser, once', async ({ page, browser }) => {
	await openEpisode(page);
	const words = await wordsOf(page);
	await write(page, words, '# Mine');
	const [markdown] = await Promise.all([
		page.waitForEvent('download'),
		panel(page).getByRole('button', { name: 'Save as Markdown' }).click()
	]);
	expect(readFileSync(await markdown.path(), 'utf8')).toMatch(/^# [\s\S]*\n> .*\n>\n> \[.*\]\(<http.*#p2>\)\n\n# Mine\n$/);
	const [json] = await Promise.all([page.waitForEvent('download'), panel(page).getByRole('button', { name: 'Save as JSON' }).click()]);
	const file = await json.path();

	const elsewhere = await browser.newContext();
	const other = await elsewhere.newPage();
	await openEpisode(other, new URL(EPISODE, page.url()).href);
	await openNotes(other);
	const field = other.locator('input[type="file"]');
	await field.setInputFiles(file);
	await expect(panel(other).getByRole('status')).toHaveText('1 note imported');
	await expect(entries(other)).toContainText(['# Mine']);
	await field.setInputFiles(file);
	await expect(panel(other).getByRole('status')).toHaveText('Every note in this file is here already');
	const bring = async (text: string) => field.setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from(text) });
	await bring('{');
	await expect(panel(other).getByRole('status')).toContainText('holds no notes of Parley');
	const written = JSON.parse(readFileSync(file, 'utf8')) as { episode: object; notes: Record<string, unknown>[] };
	await bring(JSON.stringify({ ...written, episode: { id: 'other', title: 'Another talk' } }));
	await expect(panel(other).getByRole('status')).toContainText('belong to “Another talk”');
	// Words that were moved, changed and lost.
	const [note] = written.notes as [{ anchor: Record<string, unknown> }];
	const gone = { paragraph: 'p99', last: 'p99', words: 'Never said by anybody here', time: null, before: '', after: '' };
	await bring(
		JSON.stringify({ ...written, notes: [{ ...note, id: 'lost', words: 'never said', anchor: { ...note.anchor, ...gone } }, { id: 7 }] })
	);
	await expect(panel(other).getByRole('status')).toContainText('One note is damaged and was left out: 2');
	await expect(entries(other).last()).toContainText('no longer in the transcript');
	await elsewhere.close();
});

test('windows share their notes', async ({ page, context }) => {
	await openEpisode(page);
	const other = await context.newPage();
	await openEpisode(other);
	const words = await wordsOf(page);
	await openNotes(other);
	await page.bringToFront();
	await write(page, words, 'One');
	await expect(entries(other)).toContainText(['One']);
	await other.bringToFront();
	await entries(other).getByRole('button', { name: 'Delete' }).click();
	await expect(entries(page)).toHaveCount(0);
});

test('where the browser forbids storage, the panel says so and goes on', async ({ page }) => {
	const complaints: string[] = [];
	page.on('pageerror', (error) => complaints.push(error.message));
	page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
	await page.addInitScript(() =>
		Object.defineProperty(window, 'indexedDB', {
			get: () => {
				throw new DOMException('forbidden', 'SecurityError');
			}
		})
	);
	await openEpisode(page);
	await write(page, await wordsOf(page), 'Only here');
	await expect(entries(page)).toContainText(['Only here']);
	await expect(panel(page)).toContainText('This browser does not keep notes');
	expect(complaints).toEqual([]);
});

test.describe('the store in a real browser', () => {
	let code = '';
	test.beforeAll(async () => {
		const built = await build({
			configFile: false,
			logLevel: 'error',
			plugins: [svelte({ configFile: false })],
			build: { write: false, lib: { entry: 'src/lib/ui/notes/browser-store.ts', formats: ['iife'], name: 'made' } }
		});
		code = (built as Rolldown.RolldownOutput[])[0]!.output[0].code;
	});

	async function openWindow(context: BrowserContext): Promise<Window> {
		const page = await context.newPage();
		await page.goto('/robots.txt');
		// Not a script of the page's, which its policy would refuse.
		await page.evaluate(
			`${code}; globalThis.told = []; globalThis.store = made.browserStore(); store.onchange((episode) => told.push(episode))`
		);
		const ask =
			(name: string) =>
			(...args: unknown[]): Promise<never> =>
				page.evaluate(`store.${name}(${args.map((arg) => JSON.stringify(arg)).join()})`);
		return {
			all: ask('all'),
			keep: ask('keep'),
			remove: ask('remove'),
			close: ask('close'),
			told: async (count) => {
				await page.waitForFunction(`told.length >= ${count}`);
				return page.evaluate('told');
			}
		};
	}

	for (const { says, holds } of PROMISES) {
		test(says, async ({ context }) => {
			await holds(() => openWindow(context));
		});
	}
});
