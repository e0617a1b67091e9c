/** What a browser asks of a player: a press of Play first, and no frames while nobody looks. */
import { chromium, expect, type Page } from '@playwright/test';
import { LENGTH, test, TONE } from './stage.ts';

/** Words of 300 ms, one after the other. */
const STARTS = Array.from({ length: 90 }, (_, i) => 300 + i * 300);

const openWithWords = (page: Page): Promise<void> =>
	page.evaluate(
		({ source, length, starts }) => {
			const ends = starts.map((start) => start + 280);
			onPage.openPlayer([source], length, {
				first: Uint32Array.of(0, starts.length),
				starts: Uint32Array.from(starts),
				ends: Uint32Array.from(ends)
			});
		},
		{ source: TONE, length: LENGTH, starts: STARTS }
	);

test('a page that plays before anybody pressed anything is told so, and the press is obeyed', async ({ network, playwright: _any }, {
	project
}) => {
	const { executablePath } = project.use.launchOptions ?? {};
	const args = ['--no-sandbox', '--autoplay-policy=document-user-activation-required', '--mute-audio'];
	const browser = await chromium.launch({ args, ...(executablePath === undefined ? {} : { executablePath }) });
	try {
		const page = await browser.newPage();
		// A script of the page's own: what a test evaluates counts as a gesture.
		await page.addInitScript(
			({ source, length }) => {
				globalThis.addEventListener('DOMContentLoaded', () => {
					const player = onPage.openPlayer([source], length);
					document.querySelector('button')!.onclick = player.play;
					const show = (): void => {
						document.title = player.failure?.is ?? (player.playing && !player.waiting ? 'sounding' : 'waiting');
						requestAnimationFrame(show);
					};
					player.play();
					show();
				});
			},
			{ source: TONE, length: LENGTH }
		);
		await page.goto(network.origin);
		await expect(page).toHaveTitle('blocked');
		await page.getByRole('button').click();
		await expect(page).toHaveTitle('sounding');
	} finally {
		await browser.close();
	}
});

test('words go on being lit in a page that nobody sees, and a return shows the one that is heard', async ({ stage }) => {
	await openWithWords(stage);
	const words = await stage.evaluate(async () => {
		const hide = (hidden: boolean): void => {
			Object.defineProperty(document, 'hidden', { configurable: true, value: hidden });
			document.dispatchEvent(new Event('visibilitychange'));
		};
		const wait = (time: number): Promise<void> => new Promise((done) => setTimeout(done, time));
		// As in a hidden tab: frames are asked for and never come.
		const frames = globalThis.requestAnimationFrame;
		const lit: number[] = [];
		onPage.player.onlit((_paragraph, word) => lit.push(word));
		onPage.player.play();
		await wait(1500);
		globalThis.requestAnimationFrame = () => 0;
		hide(true);
		await wait(2000);
		const unseen = [...lit];
		hide(false);
		const shown = lit.at(-1)!;
		const heard = Math.floor((onPage.player.position() * 1000 + 8 - 300) / 300);
		globalThis.requestAnimationFrame = frames;
		return { unseen, shown, heard };
	});
	expect(words.unseen.length).toBeGreaterThan(8);
	expect(words.unseen).toEqual(words.unseen.map((_, i) => i));
	expect(words.shown).toBe(words.heard);
});

test('it wakes for words and seconds only, not for every frame', async ({ stage }) => {
	await openWithWords(stage);
	const { rings, words } = await stage.evaluate(async () => {
		onPage.player.play();
		await new Promise((done) => setTimeout(done, 1000));
		const frames = globalThis.requestAnimationFrame;
		let [rings, words] = [0, 0];
		globalThis.requestAnimationFrame = (ring) => {
			rings++;
			return frames(ring);
		};
		const stop = onPage.player.onlit(() => words++);
		await new Promise((done) => setTimeout(done, 5000));
		stop();
		return { rings, words: words - 1 };
	});
	expect(words).toBeGreaterThan(13);
	expect(rings).toBeLessThan(words * 1.25 + 2);
});
