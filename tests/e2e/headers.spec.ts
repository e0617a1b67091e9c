/** What every address says of itself to browsers, caches and other sites, and that the pages work under it. */
import { readdirSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { SEED_ID, temporaryFolder } from '../support/files.ts';
import { openHost } from '../support/host-page.ts';
import { EPISODE, needsServer, openEpisode, play } from '../support/page.ts';
import { openServer, refusal } from '../support/served.ts';

test.beforeEach(() => needsServer('what a host of plain files says of them is its own affair'));

const EMBED = `/embed/${SEED_ID}`;
const SCRIPT = `/_app/immutable/entry/${readdirSync('build/client/_app/immutable/entry').find((name) => name.endsWith('.js'))!}`;

const INSIDE = { 'x-frame-options': 'SAMEORIGIN', 'content-security-policy': /frame-ancestors 'self'$/ };
const FRESH = { 'cache-control': 'no-cache', etag: /^(?:W\/)?"/, vary: /accept-encoding/i, 'content-encoding': 'br' };
const OPEN = { 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin' };
const PAGE = { ...INSIDE, ...FRESH, 'cross-origin-opener-policy': 'same-origin', 'access-control-allow-origin': null };
const FILE = { ...INSIDE, ...FRESH, ...OPEN };
const SOUND = { ...FILE, 'accept-ranges': 'bytes', 'content-encoding': null, vary: null };
const BUILT = { ...OPEN, 'x-frame-options': null, 'content-encoding': 'br', vary: /accept-encoding/i };

/** By address: a text is the whole value, `null` says that there is none. */
const SAID: Readonly<Record<string, Readonly<Record<string, string | RegExp | null>>>> = {
	'/': PAGE,
	[EPISODE]: PAGE,
	'/search?q=border': PAGE,
	[EMBED]: {
		...FRESH,
		'x-frame-options': null,
		'content-security-policy': /^(?!.*frame-ancestors)/,
		'cross-origin-embedder-policy': 'require-corp'
	},
	[`${EPISODE}/episode.json`]: FILE,
	[`${EPISODE}/timing`]: FILE,
	[`${EPISODE}/source.txt`]: FILE,
	[`${EPISODE}/transcript.vtt`]: FILE,
	[`${EPISODE}/transcript.html`]: { ...FILE, 'content-security-policy': "default-src 'none'; sandbox; frame-ancestors 'self'" },
	[`${EPISODE}/audio.webm`]: SOUND,
	[`${EPISODE}/audio.mp3`]: SOUND,
	'/feed.xml': FILE,
	[`${EPISODE}/__data.json`]: { ...INSIDE, 'access-control-allow-origin': null, 'cache-control': 'private, no-store' },
	[SCRIPT]: { ...BUILT, 'cache-control': 'public,max-age=31536000,immutable' },
	'/embed-host.js': { ...BUILT, 'cache-control': 'public, max-age=60, stale-while-revalidate=86400' },
	'/nothing-here': { ...INSIDE, 'access-control-allow-origin': null }
};

test('every address says what may be done with it', async ({ request }) => {
	for (const [address, said] of Object.entries(SAID)) {
		const headers = (await request.get(address, { headers: { 'accept-encoding': 'br' } })).headers();
		for (const [name, value] of Object.entries<string | RegExp | null>({
			...said,
			'x-content-type-options': 'nosniff',
			'set-cookie': null
		})) {
			const found = headers[name] ?? null;
			if (value instanceof RegExp) expect.soft(found, `${address} ${name}`).toMatch(value);
			else expect.soft(found, `${address} ${name}`).toBe(value);
		}
	}
});

test('a policy lets no script run that is not ours', async ({ request }) => {
	for (const address of ['/', EPISODE, '/nothing-here', EMBED]) {
		const policy = (await request.get(address)).headers()['content-security-policy'] ?? '';
		const directives = new Map(policy.split('; ').map((directive) => [directive.split(' ')[0], directive.split(' ').slice(1)]));
		const scripts = directives.get('script-src') ?? [];
		expect(scripts.filter((source) => !/^'(?:self|sha256-[\w+/]+=*)'$|^http:\/\/127\.0\.0\.1:\d+$/.test(source))).toEqual([]);
		// The embed's script is a file, and needs no leave for a line in the page.
		expect(scripts.some((source) => source.startsWith("'sha256-"))).toBe(address !== EMBED);
		expect([directives.get('object-src'), directives.get('base-uri')]).toEqual([["'none'"], ["'none'"]]);
	}
});

test('what has a tag is not sent to those who have it, however it was compressed', async ({ request }) => {
	for (const address of Object.keys(SAID)) {
		for (const coding of ['br', 'gzip', 'identity']) {
			const { etag } = (await request.get(address, { headers: { 'accept-encoding': coding } })).headers();
			if (!etag || address === '/nothing-here') continue;
			const known = { 'accept-encoding': coding, 'if-none-match': etag };
			const again = await request.get(address, { headers: known });
			expect([address, coding, again.status(), (await again.body()).length]).toEqual([address, coding, 304, 0]);
		}
	}
});

/** Every frame tells, also one that is of another origin. */
async function violations(page: Page): Promise<string[]> {
	const told: string[] = [];
	await page.exposeFunction('tell', (text: string) => told.push(text));
	await page.addInitScript(() => {
		document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
			void (window as unknown as { tell(text: string): Promise<void> }).tell(`${violatedDirective} ${blockedURI}`);
		});
	});
	page.on('console', (message) => {
		if (/Content.Security.Policy/i.test(message.text())) told.push(message.text());
	});
	return told;
}

test('the page plays, searches and opens every panel without a word against its policy', async ({ page }) => {
	const told = await violations(page);
	await openEpisode(page);
	await play(page);
	await expect(page.locator('[aria-current="true"][data-paragraph]')).toHaveCount(1);
	await page.getByRole('searchbox').first().fill('border');
	for (const summary of await page.locator('summary:visible').all()) await summary.click();
	for (const button of await page.locator('button[aria-expanded="false"]:visible').all()) await button.click();
	await page.keyboard.press('Escape');
	await page.locator('body').press('?');
	await expect(page.getByRole('dialog')).toBeVisible();
	await page.goto('/search?q=border');
	await page.waitForLoadState('networkidle');
	expect(told).toEqual([]);

	await page.evaluate(() => document.body.append(Object.assign(document.createElement('script'), { textContent: 'window.ran = true' })));
	await expect.poll(() => told.join()).toContain('script-src');
	expect(await page.evaluate(() => 'ran' in window)).toBe(false);
});

test('pages of others read what is open, ranges and tags included, and frame nothing but the embed', async ({ page, baseURL }) => {
	const host = await openHost({
		'/': '<!doctype html><title>Somebody else</title>',
		'/frames': `<!doctype html><iframe src="${baseURL}${EPISODE}"></iframe><iframe src="${baseURL}${EPISODE}/transcript.html"></iframe>`
	});
	await page.goto(host.origin);
	const read = await page.evaluate(
		async ([base, episode]) => {
			const part = await fetch(`${base}${episode}/audio.mp3`, {
				headers: { range: 'bytes=0-99', 'if-range': '"x"', 'cache-control': 'no-cache' }
			});
			const sent = (name: string) => part.headers.get(name) !== null;
			const refused = await fetch(`${base}${episode}`).catch((error: unknown) => (error as Error).name);
			return [part.status, ['etag', 'accept-ranges', 'content-length'].every(sent), refused];
		},
		[baseURL!, EPISODE] as const
	);
	expect(read).toEqual([200, true, 'TypeError']);
	const refusals: string[] = [];
	page.on('console', (message) => void refusals.push(message.text()));
	await page.goto(`${host.origin}/frames`);
	await expect.poll(() => refusals.filter((text) => /frame-ancestors|X-Frame-Options/i.test(text)).length).toBeGreaterThanOrEqual(2);
	await host.close();
});

/** The ways a page can hold the embed. */
const HOLDERS: Readonly<Record<string, (frame: (more?: string) => string) => string>> = {
	'a page': (frame) => frame(),
	'a sandbox of allow-scripts alone': (frame) => frame('sandbox="allow-scripts"'),
	'a page that has no address itself': (frame) => `<iframe sandbox="allow-scripts" srcdoc='${frame()}'></iframe>`
};

for (const isolated of [false, true]) {
	test(`the embed runs in ${isolated ? 'a page isolated from others' : 'any page'}, without a word against its policy`, async ({
		page,
		baseURL
	}) => {
		const told = await violations(page);
		const frame = (more = '') => `<iframe src="${baseURL}${EMBED}" width="500" height="400" title="Player" ${more}></iframe>`;
		const headers: Record<string, string> = isolated
			? { 'cross-origin-embedder-policy': 'require-corp', 'cross-origin-opener-policy': 'same-origin' }
			: {};
		const body = `<!doctype html>${Object.values(HOLDERS)
			.map((hold) => hold(frame))
			.join('')}`;
		const host = await openHost({ '/': { body, headers } });
		await page.goto(host.origin);
		const embeds = () => page.frames().filter((one) => one.url().endsWith(EMBED));
		await expect.poll(() => embeds().length).toBe(Object.keys(HOLDERS).length);
		for (const embed of embeds()) {
			await expect(embed.getByRole('button', { name: 'Play', exact: true })).toBeEnabled();
			await embed.getByRole('button', { name: 'Play', exact: true }).click();
			await expect(embed.getByRole('button', { name: 'Pause', exact: true })).toBeVisible();
		}
		expect(told).toEqual([]);
		await host.close();
	});
}

test('where the library is, as the feed tells it: forged headers are believed only where the environment names them', async () => {
	const PROXY = { HOST_HEADER: 'x-forwarded-host', PROTOCOL_HEADER: 'x-forwarded-proto' };
	const forged = {
		'x-forwarded-host': 'evil.example',
		'x-forwarded-proto': 'https',
		'x-parley-protocol': 'https',
		forwarded: 'host=evil.example'
	};
	for (const [env, asked] of [
		[
			{},
			[
				[{}, 'own'],
				[forged, 'own'],
				[{ host: 'talks.example:81' }, 'http://talks.example:81'],
				[{ host: 'a"b' }, 400],
				[{ host: 'a/b' }, 400],
				[{ host: 'u@b' }, 400]
			]
		],
		[
			{ ORIGIN: 'https://talks.example' },
			[
				[{}, 'https://talks.example'],
				[forged, 'https://talks.example'],
				[{ host: 'a"b' }, 400]
			]
		],
		[
			PROXY,
			[
				[forged, 'https://evil.example'],
				[{ host: 'talks.example' }, 'https://talks.example'],
				[{ 'x-forwarded-host': 'a"><b' }, 400],
				[{ 'x-forwarded-host': "a'b" }, 400]
			]
		]
	] as const) {
		const server = await openServer(env);
		for (const [headers, home] of asked) {
			const { status, body } = await server.ask('/feed.xml', headers);
			const found = /<atom:link[^>]*href="([^"]+)\/feed\.xml"/.exec(body)?.[1] ?? status;
			expect([env, headers, found]).toEqual([env, headers, home === 'own' ? `http://127.0.0.1:${server.port}` : home]);
		}
		expect(await server.stop()).toBe(0);
	}
});

test('the server is told who may frame the embed, and says in one sentence why it cannot be started', async ({ baseURL }) => {
	const { port } = new URL(baseURL!);
	expect(await refusal({ PORT: port })).toEqual({ status: 1, said: `Port ${port} is in use. Choose another: PORT=3001 parley serve\n` });
	expect((await refusal({ PORT: 'x' })).said).toMatch(/^PORT should be a number from 0 to 65535, found "x"\./);
	const server = await openServer({ PARLEY_FRAME_ANCESTORS: 'https://talks.example', PARLEY_LIBRARY: temporaryFolder() });
	expect((await server.ask(EMBED)).headers['content-security-policy']).toMatch(/; frame-ancestors 'self' https:\/\/talks\.example$/);
	expect(await server.stop()).toBe(0);
});
