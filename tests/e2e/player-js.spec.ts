/** Pages on another origin drive the embed: with the stock player.js client, with a few lines of their own, and with our height script. */
import { readFileSync } from 'node:fs';

import { expect, test, type Page } from '@playwright/test';
import ts from 'typescript';
import { SEED_ID } from '../support/files.ts';
import { openHost, type Host, type Hosted } from '../support/host-page.ts';

const EMBED = `/embed/${SEED_ID}`;
const CLIENT = readFileSync('node_modules/player.js/dist/player-0.1.0.js', 'utf8');
const EVENTS = 'ready play pause ended timeupdate progress seeked error paragraphchange speakerchange ratechange resize'.split(' ');

/** What every page of the host has at hand: `call` for any method of the stock client, and everything that came. */
const DRIVER = `
	const log = [];
	const players = [...document.querySelectorAll('iframe')].map((frame, i) => {
		const player = new playerjs.Player(frame);
		for (const event of ${JSON.stringify(EVENTS)}) player.on(event, (value) => log.push({ i, event, value }));
		return player;
	});
	const call = (method, value, i = 0) =>
		new Promise((answer) => {
			const player = players[i];
			if (/^get/.test(method)) method in player ? player[method](answer) : player.send({ method }, answer);
			else answer(void (method in player ? player[method](value) : player.send({ method, value })));
		});`;

const holding = (...frames: string[]): string => `<!doctype html><title>Somebody else's page</title>
	<script src="/player.js"></script>${frames.join('')}<script>${DRIVER}</script>`;
const frameOf = (src: string, more = 'allow="autoplay"'): string => `<iframe src="${src}" width="400" height="500" ${more}></iframe>`;

interface Told {
	readonly i: number;
	readonly event: string;
	readonly value?: Readonly<Record<string, unknown>> & { readonly seconds?: number };
}
interface Driven {
	readonly log: Told[];
	call(method: string, value?: unknown, i?: number): Promise<unknown>;
}
declare const players: { supports(kind: 'method' | 'event', names: string[]): boolean }[];
declare const log: Driven['log'];
declare const call: Driven['call'];

const ask = (page: Page, method: string, value?: unknown, i = 0): Promise<unknown> =>
	page.evaluate(([name, worth, which]) => call(name, worth, which), [method, value, i] as const);
const told = (page: Page, event: string, i = 0): Promise<Told[]> =>
	page.evaluate(([name, which]) => log.filter((one) => one.event === name && one.i === which), [event, i] as const);
const forget = (page: Page): Promise<unknown> => page.evaluate(() => (log.length = 0));
const comes = (page: Page, event: string, i = 0) =>
	expect.poll(async () => (await told(page, event, i)).length, { message: event, timeout: 15_000 }).toBeGreaterThan(0);

let host: Host;
const pages: Record<string, string | Hosted> = { '/player.js': { body: CLIENT, type: 'text/javascript' } };

test.beforeAll(async () => void (host = await openHost(pages)));
test.afterAll(() => host.close());

for (const [what, headers] of [
	['a plain page', {}],
	['a page under no-referrer', { 'referrer-policy': 'no-referrer' }]
] as const) {
	test(`the stock client on ${what} drives every method and receives every event`, async ({ page, baseURL }) => {
		const src = `${baseURL}${EMBED}?view=bar#t=3`;
		pages['/'] = { body: holding(frameOf(src)), headers };
		await page.goto(host.origin);
		await comes(page, 'ready');
		const [ready] = await told(page, 'ready');
		expect(ready!.value).toMatchObject({ src, events: expect.arrayContaining(EVENTS) });
		await expect.poll(() => ask(page, 'getCurrentTime')).toBe(3);
		expect(await page.evaluate(() => players[0]!.supports('method', ['setLoop', 'getSpeakers', 'setSpeaker']))).toBe(true);

		const duration = (await ask(page, 'getDuration')) as number;
		expect(duration).toBeGreaterThan(200);
		await ask(page, 'setVolume', 40);
		await ask(page, 'mute');
		expect([await ask(page, 'getVolume'), await ask(page, 'getMuted')]).toEqual([40, true]);
		await ask(page, 'setVolume', 60);
		expect([await ask(page, 'getVolume'), await ask(page, 'getMuted')]).toEqual([60, true]);
		await ask(page, 'unmute');
		expect([await ask(page, 'getMuted'), await ask(page, 'getPaused'), await ask(page, 'getLoop')]).toEqual([false, true, false]);

		await ask(page, 'setCurrentTime', 30);
		await comes(page, 'seeked');
		expect(await ask(page, 'getCurrentTime')).toBe(30);
		await ask(page, 'play');
		for (const event of ['play', 'progress']) await comes(page, event);
		await expect.poll(async () => (await told(page, 'timeupdate')).length).toBeGreaterThan(4);
		expect((await told(page, 'timeupdate')).at(-1)!.value).toEqual({ seconds: expect.any(Number), duration });
		expect(await ask(page, 'getPaused')).toBe(false);
		await ask(page, 'pause');
		await comes(page, 'pause');
		expect(await ask(page, 'getPaused')).toBe(true);
		const [progress] = (await told(page, 'progress')).slice(-1);
		expect(progress!.value!.percent).toBeGreaterThan(0.1);
		expect(progress!.value!.percent).toBeLessThanOrEqual(1);

		await ask(page, 'setPlaybackRate', 2);
		await comes(page, 'ratechange');
		expect(await ask(page, 'getPlaybackRate')).toBe(2);
		const speakers = (await ask(page, 'getSpeakers')) as { id: string }[];
		expect(speakers.map(({ id }) => id)).toEqual(expect.arrayContaining(['maynes', 'rascoe']));
		await ask(page, 'setParagraph', 'p7');
		await expect.poll(() => ask(page, 'getParagraph')).toBe('p7');
		expect((await told(page, 'paragraphchange')).at(-1)!.value).toEqual({ paragraph: 'p7', speaker: 'maynes' });
		await ask(page, 'setParagraph', 'p5');
		await expect.poll(async () => (await told(page, 'speakerchange')).at(-1)?.value).toEqual({ speaker: 'rascoe' });

		await ask(page, 'setSpeaker', 'rascoe');
		await expect.poll(() => ask(page, 'getDuration')).toBeLessThan(duration / 2);
		await ask(page, 'setSpeaker', null);
		await expect.poll(() => ask(page, 'getDuration')).toBe(duration);

		await ask(page, 'setCurrentTime', 'soon');
		await ask(page, 'fly');
		await expect.poll(async () => (await told(page, 'error')).map(({ value }) => value!.code)).toEqual([-1, 2]);

		await forget(page);
		await ask(page, 'setLoop', true);
		await ask(page, 'setCurrentTime', duration - 1);
		await ask(page, 'play');
		await expect
			.poll(async () => (await told(page, 'timeupdate')).some(({ value }) => value!.seconds! < 5), { timeout: 15_000 })
			.toBe(true);
		expect([await ask(page, 'getLoop'), await ask(page, 'getPaused'), await told(page, 'ended')]).toEqual([true, false, []]);
		await ask(page, 'setLoop', false);
		await ask(page, 'setCurrentTime', duration - 1);
		await comes(page, 'ended');
		expect([await ask(page, 'getCurrentTime'), await ask(page, 'getPaused')]).toEqual([duration, true]);
		expect((await told(page, 'pause')).length).toBe(1);
	});
}

/** Shows other windows at work: one beside the players that sends what their holder would, and keeps what it is told. */
const STRANGER = `<!doctype html><script>
	const heard = [];
	addEventListener('message', ({ data }) => heard.push(data));
	for (const method of ['addEventListener', 'play', 'getDuration'])
		for (const player of [parent.frames[0], parent.frames[1]])
			player.postMessage(JSON.stringify({ context: 'player.js', version: '0.0.11', method, value: 'ready' }), '*');
</script>`;

test('two players of one episode are told apart, and a window beside them is neither obeyed nor answered', async ({ page, baseURL }) => {
	pages['/'] = holding(...['', '?_=1'].map((query) => frameOf(`${baseURL}${EMBED}${query}`)));
	pages['/stranger'] = STRANGER;
	await page.goto(host.origin);
	for (const i of [0, 1]) await comes(page, 'ready', i);
	await page.evaluate(
		() =>
			new Promise((loaded) => {
				const stranger = document.createElement('iframe');
				stranger.src = '/stranger';
				stranger.onload = loaded;
				document.body.append(stranger);
			})
	);
	await ask(page, 'setCurrentTime', 50, 1);
	expect(await Promise.all([0, 1].map((i) => ask(page, 'getCurrentTime', undefined, i)))).toEqual([0, 50]);
	expect(await Promise.all([0, 1].map((i) => ask(page, 'getPaused', undefined, i)))).toEqual([true, true]);
	const stranger = page.frames().find((frame) => frame.url().endsWith('/stranger'))!;
	expect(await stranger.evaluate('heard')).toEqual([]);
});

test('held by nobody it says nothing, and obeys no message', async ({ page }) => {
	await page.addInitScript(() => {
		Object.assign(window, { sent: [] });
		addEventListener('message', ({ data }) => (window as unknown as { sent: unknown[] }).sent.push(data));
	});
	await page.goto(EMBED);
	const button = page.getByRole('button', { name: 'Play', exact: true });
	await expect(button).toBeEnabled();
	const play = JSON.stringify({ context: 'player.js', version: '0.0.11', method: 'play' });
	await page.evaluate((message) => postMessage(message, '*'), play);
	await expect.poll(() => page.evaluate(() => (window as unknown as { sent: unknown[] }).sent)).toEqual([play]);
	await expect(button).toBeVisible();
});

test('in a sandbox of scripts alone, the lines of the docs drive it', async ({ page, baseURL }) => {
	const [, lines = ''] = /```ts\n(function drive[\s\S]*?)```/.exec(readFileSync('docs/embedding.md', 'utf8')) ?? [];
	pages['/'] = `<!doctype html>${frameOf(`${baseURL}${EMBED}#t=30`, 'allow="autoplay" sandbox="allow-scripts"')}
		<script>${ts.transpile(lines, { target: ts.ScriptTarget.ES2022 })}
			const log = [];
			const send = drive(document.querySelector('iframe'), (event, value) => {
				log.push({ i: 0, event, value });
				if (event !== 'ready' || log.length > 1) return;
				for (const name of ['play', 'timeupdate', 'error']) send('addEventListener', name);
				for (const method of ['getDuration', 'getSpeakers', 'play']) send(method);
			});
		</script>`;
	await page.goto(host.origin);
	for (const event of ['ready', 'getDuration', 'getSpeakers', 'play', 'timeupdate']) await comes(page, event);
	expect(await told(page, 'error')).toEqual([]);
});

test('a sound that is not there is an error', async ({ page, baseURL }) => {
	await page.route('**/audio.*', (route) => route.fulfill({ status: 404 }));
	pages['/'] = holding(frameOf(`${baseURL}${EMBED}`));
	await page.goto(host.origin);
	await comes(page, 'ready');
	await ask(page, 'play');
	await comes(page, 'error');
	expect((await told(page, 'error'))[0]!.value).toEqual({ code: -1, msg: expect.stringContaining('not on the server'), cause: 'missing' });
	expect(await told(page, 'play')).toEqual([]);
});

/** Asks for a height, as any frame on a page can. */
const GREEDY = `<!doctype html><script>parent.postMessage(JSON.stringify({ context: 'iframe.resize', src: location.href, height: 999 }), '*')</script>`;

test('a frame keeps the height it was given, until the page has our script: then it has the height it asks for', async ({
	page,
	baseURL
}) => {
	const sized = (height: number, more = ''): string =>
		`<iframe src="${baseURL}${EMBED}?_=${height}" width="500" height="${height}" ${more}></iframe>`;
	pages['/greedy'] = GREEDY;
	pages['/'] =
		`<!doctype html>${sized(400)}${sized(200)}${sized(80, 'sandbox="allow-scripts"')}<iframe src="/greedy" height="150"></iframe>`;
	await page.goto(host.origin);
	const heights = () => page.locator('iframe').evaluateAll((frames) => frames.map(({ clientHeight }) => clientHeight));
	for (const i of [0, 1, 2])
		await expect(page.locator('iframe').nth(i).contentFrame().getByRole('button', { name: 'Play', exact: true })).toBeEnabled();
	expect(await heights()).toEqual([400, 200, 80, 150]);
	const overflow = await page
		.locator('iframe')
		.first()
		.contentFrame()
		.locator('[data-scroller]')
		.evaluate((box) => box.scrollHeight - box.clientHeight);
	expect(overflow).toBeGreaterThan(300);

	expect((await (await page.request.get('/embed-host.js')).body()).length).toBeLessThanOrEqual(1000);
	await page.addScriptTag({ url: `${baseURL}/embed-host.js` });
	await expect.poll(heights).toEqual([640, expect.any(Number), expect.any(Number), 150]);
	await expect.poll(async () => (await heights())[2]).toBeLessThan(80);
	const [, compact, bar] = await heights();
	expect([compact! >= 112 && compact! < 200, bar! >= 44]).toEqual([true, true]);
	await page.evaluate((frame) => document.body.insertAdjacentHTML('beforeend', frame), sized(90));
	await expect.poll(async () => (await heights()).at(-1)).toBe(bar);
	expect(await heights()).toEqual([640, compact, bar, 150, bar]);
});
