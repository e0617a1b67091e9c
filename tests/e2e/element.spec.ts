/** Pages on another origin hold the player as an element: plain ones, React, Vue and media-chrome. */
import { gzipSync } from 'node:zlib';
import { expect, test, type Page } from '@playwright/test';
import type { ParleyPlayerElement } from '../../static/embed.d.ts';
import { bundled } from '../support/bundled.ts';
import { takeCensus } from '../support/census.ts';
import { SEED_ID } from '../support/files.ts';
import { openHost, type Host, type Hosted } from '../support/host-page.ts';

const EVENTS = [
	...'loadstart durationchange loadedmetadata loadeddata canplay canplaythrough play playing waiting pause ended seeking seeked'.split(' '),
	...'timeupdate progress volumechange ratechange error emptied abort paragraphchange speakerchange'.split(' ')
];

/** Keeps every event of every player, in the order they came, and what the page's own policy forbade. */
const LOG = `
	const log = [];
	const forbidden = [];
	document.addEventListener('securitypolicyviolation', ({ violatedDirective }) => forbidden.push(violatedDirective));
	for (const type of ${JSON.stringify(EVENTS)})
		document.addEventListener(type, ({ target }) => log.push(type + (target.id && ' ' + target.id)), true);`;

declare const log: string[];
declare const forbidden: string[];

let host: Host;
const pages: Record<string, string | Hosted> = { '/log.js': { body: LOG, type: 'text/javascript' } };
test.beforeAll(async () => void (host = await openHost(pages)));
test.afterAll(() => host.close());

const src = (baseURL: string | undefined): string => `${baseURL}/episodes/${SEED_ID}`;
const hold = (baseURL: string | undefined, body: string): string =>
	`<!doctype html><title>Somebody else's page</title><script src="/log.js"></script>${body}<script src="${baseURL}/embed.js"></script>`;
const the = (page: Page, selector = 'parley-player') => {
	const player = page.locator(selector);
	return {
		player,
		button: player.getByRole('button', { name: /^(Play|Pause)$/ }),
		get: <K extends keyof ParleyPlayerElement>(name: K): Promise<ParleyPlayerElement[K]> =>
			player.evaluate((element, key) => (element as ParleyPlayerElement)[key as K], name),
		set: <K extends keyof ParleyPlayerElement>(name: K, to: ParleyPlayerElement[K]): Promise<unknown> =>
			player.evaluate((element, [key, value]) => Object.assign(element, { [key as string]: value }), [name, to] as const),
		play: () => player.evaluate((element) => (element as ParleyPlayerElement).play())
	};
};
const told = (page: Page): Promise<string[]> => page.evaluate(() => log);
const forget = (page: Page): Promise<unknown> => page.evaluate(() => (log.length = 0));
const comes = (page: Page, ...events: string[]) =>
	expect.poll(async () => (await told(page)).filter((event) => events.includes(event)), { timeout: 15_000 }).toEqual(events);

test('on a page that allows our origin and nothing inline, it is a media element', async ({ page, baseURL }) => {
	const csp = `default-src 'none'; script-src 'self' ${baseURL}; connect-src ${baseURL}; media-src ${baseURL}`;
	const link = `<a href="${src(baseURL)}">Hear it at ours</a>`;
	pages['/'] = {
		body: hold(baseURL, `<parley-player src="${src(baseURL)}" accent="0b6a67">${link}</parley-player>`),
		headers: { 'content-security-policy': csp }
	};
	await page.goto(host.origin);
	const { player, button, get, set, play } = the(page);
	await expect(button).toBeEnabled();
	await expect(page.getByText('Hear it at ours')).toBeHidden();
	expect(await told(page)).toEqual(['loadstart', 'durationchange', 'loadedmetadata', 'loadeddata', 'canplay', 'canplaythrough']);
	expect(await get('duration')).toBeGreaterThan(200);
	expect([await get('paused'), await get('currentTime'), await get('readyState')]).toEqual([true, 0, 4]);
	expect(await player.evaluate((element) => getComputedStyle(element.shadowRoot!.querySelector('.frame')!).backgroundColor)).toBe(
		'rgb(251, 250, 246)'
	);

	await forget(page);
	await play();
	await expect(button).toHaveAccessibleName('Pause');
	await expect.poll(() => get('currentTime')).toBeGreaterThan(1);
	await comes(page, 'play', 'waiting', 'playing');
	await forget(page);
	await set('currentTime', 30);
	await comes(page, 'seeking', 'seeked');
	await comes(page, 'paragraphchange');
	await set('volume', 0.4);
	await set('playbackRate', 2);
	await comes(page, 'volumechange', 'ratechange');
	await player.evaluate((element) => (element as ParleyPlayerElement).pause());
	expect([await get('paused'), (await told(page)).at(-1), await get('volume')]).toEqual([true, 'pause', 0.4]);
	await forget(page);
	await set('currentTime', (await get('duration')) - 1);
	await play();
	await comes(page, 'pause', 'ended');
	expect([await get('ended'), await get('currentTime')]).toEqual([true, await get('duration')]);
	expect(await page.evaluate(() => forbidden)).toEqual([]);
});

test('what the page has written stays until there is a player, and where there is none', async ({ page, baseURL }) => {
	pages['/'] = hold(baseURL, `<parley-player src="${baseURL}/episodes/nothing-here"><p>Read it here</p></parley-player>`);
	let answer = (): void => undefined;
	await page.route('**/page.json', async (route) => {
		await new Promise<void>((now) => (answer = now));
		await route.continue();
	});
	await page.goto(host.origin);
	const { player, button, get, set } = the(page);
	const written = page.getByText('Read it here');
	await expect(written).toBeVisible();
	answer();
	await comes(page, 'loadstart', 'error');
	await expect(written).toBeVisible();
	await expect(page.getByRole('alert')).toHaveText('The player could not be loaded.');
	expect(await get('error')).toMatchObject({ code: 4, message: expect.stringContaining('404') });
	const refused = player.evaluate((element) =>
		(element as ParleyPlayerElement).play().catch((reason: unknown) => (reason as DOMException).name)
	);
	expect(await refused).toBe('NotSupportedError');
	await page.unroute('**/page.json');
	await set('src', src(baseURL));
	await expect(button).toBeEnabled();
	await expect(written).toBeHidden();
	expect([await get('error'), await get('networkState')]).toEqual([null, 1]);
});

test('two on a page: one plays at a time, also while it is moved, and other episodes and wishes are taken up', async ({
	page,
	baseURL
}) => {
	const player = (id: string, more = ''): string => `<parley-player id="${id}" src="${src(baseURL)}" ${more}></parley-player>`;
	pages['/'] = hold(
		baseURL,
		`<style>#a::part(dock) { background: rgb(1, 2, 3); } #b { --parley-paper: rgb(4, 5, 6); }</style>
		${player('a', 'view="bar"')}${player('b', 'start="p5" muted')}<div id="there"></div>`
	);
	await page.goto(host.origin);
	const [a, b] = [the(page, '#a'), the(page, '#b')];
	for (const { button } of [a, b]) await expect(button).toBeEnabled();
	expect(await b.get('muted')).toBe(true);
	await expect.poll(() => b.get('currentTime')).toBeGreaterThan(30);
	await a.play();
	await b.play();
	await expect.poll(() => a.get('paused')).toBe(true);
	expect(await b.get('paused')).toBe(false);
	await expect.poll(() => b.get('paragraph')).toBe('p5');
	expect(
		await page.evaluate(() => [...document.querySelector('#b')!.shadowRoot!.querySelectorAll('[part~=heard]')].map(({ id }) => id))
	).toEqual(['p5']);

	const before = await b.get('currentTime');
	await page.evaluate(() => document.querySelector('#there')!.append(document.querySelector('#b')!));
	await expect.poll(() => b.get('currentTime')).toBeGreaterThan(before + 0.3);
	expect(await b.get('paused')).toBe(false);
	const styles = await page.evaluate(() =>
		['#a', '#b'].map((id, i) => {
			const root = document.querySelector(id)!.shadowRoot!;
			return getComputedStyle(root.querySelector(i === 0 ? '.deck > .lanes, .frame' : '.frame')!).backgroundColor;
		})
	);
	expect(styles[1]).toBe('rgb(4, 5, 6)');

	const at = await page.evaluate(async () => {
		const moved = document.querySelector<ParleyPlayerElement>('#b')!;
		moved.remove();
		await Promise.resolve();
		document.body.append(moved);
		return moved.currentTime;
	});
	expect(at).toBeGreaterThan(before);
	await expect(b.button).toHaveAccessibleName('Play');
	await expect.poll(() => b.get('currentTime')).toBe(at);
	await b.player.evaluate((element, other) => element.setAttribute('src', other), `${src(baseURL)}?speaker=rascoe#t=2`);
	await expect.poll(() => b.get('duration')).toBeLessThan(120);
});

test('media-chrome drives it', async ({ page, baseURL }) => {
	pages['/media-chrome.js'] = { body: await bundled('tests/fixtures/hosts/media-chrome.ts'), type: 'text/javascript' };
	pages['/'] = hold(
		baseURL,
		`<media-controller audio style="width: 600px"><parley-player slot="media" src="${src(baseURL)}"></parley-player>
		<media-control-bar><media-play-button></media-play-button><media-time-range></media-time-range><media-mute-button></media-mute-button></media-control-bar>
		</media-controller><script src="/media-chrome.js"></script>`
	);
	await page.goto(host.origin);
	const { get } = the(page);
	const controller = page.locator('media-controller');
	await comes(page, 'canplay');
	await expect(controller).toHaveAttribute('mediaduration', String(await get('duration')));
	await page.locator('media-play-button').click();
	await expect.poll(() => get('currentTime')).toBeGreaterThan(0.5);
	await expect(controller).not.toHaveAttribute('mediapaused');
	const range = await page.locator('media-time-range').boundingBox();
	await page.mouse.click(range!.x + range!.width / 2, range!.y + range!.height / 2);
	await expect.poll(() => get('currentTime')).toBeGreaterThan((await get('duration')) * 0.4);
	await expect.poll(async () => Number(await controller.getAttribute('mediacurrenttime'))).toBeGreaterThan(100);
	await page.locator('media-mute-button').click();
	expect(await get('muted')).toBe(true);
	await page.locator('media-play-button').click();
	expect(await get('paused')).toBe(true);
});

for (const framework of ['react.js', 'vue.ts']) {
	test(`a page made by hosts/${framework} holds it`, async ({ page, baseURL }) => {
		pages['/framework.js'] = { body: await bundled(`tests/fixtures/hosts/${framework}`), type: 'text/javascript' };
		pages['/'] = `<!doctype html><title>Somebody else's page</title><body data-src="${src(baseURL)}"><div id="app"></div>
			<script src="/framework.js"></script><script src="${baseURL}/embed.js"></script>`;
		await page.goto(host.origin);
		const { button, get } = the(page);
		await expect(button).toBeEnabled();
		await page.getByRole('button', { name: 'Hear it' }).click();
		await expect(page.locator('output')).toHaveText(/^p\d+ at [1-9]/);
		await page.getByRole('button', { name: 'Only the bar' }).click();
		expect(await get('view')).toBe('bar');
		expect(await get('paused')).toBe(false);
	});
}

test('a hundred players that came and went leave no listener, no timer and no sound', async ({ page, baseURL }) => {
	await page.addInitScript(takeCensus);
	pages['/'] = hold(baseURL, '');
	await page.goto(host.origin);
	const comeAndGo = (times: number) =>
		page.evaluate(
			async ([address, count]) => {
				for (let i = 0; i < count; i++) {
					const player = document.createElement('parley-player');
					window.watchPlayer(player);
					const ready = new Promise((ready) => player.addEventListener('canplay', ready, { once: true }));
					Object.assign(player, { src: address, muted: true });
					document.body.append(player);
					await ready;
					if (i % 10 === 0) await player.play();
					player.remove();
				}
			},
			[src(baseURL), times] as const
		);
	const session = await page.context().newCDPSession(page);
	const census = async () => {
		await page.evaluate(() => new Promise((later) => setTimeout(later, 300)));
		await session.send('HeapProfiler.collectGarbage');
		return page.evaluate(() => window.census());
	};
	await comeAndGo(2);
	const before = await census();
	await comeAndGo(100);
	expect(await census()).toEqual(before);
	expect(before).toMatchObject({ players: 0, sounds: 0, timers: 0 });
});

/** Compressed; what the benchmark holds it to. */
const MOST_BYTES = 45_000;

test('one script brings all of it but its styles, which it fetches beside the text', async ({ request }) => {
	const answer = await request.get('/embed.js');
	expect(answer.headers()['content-type']).toContain('javascript');
	expect(gzipSync(await answer.body(), { level: 9 }).length).toBeLessThan(MOST_BYTES);
	const styles = await request.get(`/${/embed\.css\?[0-9a-f]{8}/.exec(await answer.text())?.[0]}`);
	expect(styles.headers()).toMatchObject({ 'content-type': 'text/css', 'access-control-allow-origin': '*' });
	expect((await request.get('/embed.d.ts')).ok()).toBe(true);
});
