/** What other programs find at our addresses: oEmbed, cards, structured data, pictures, and the list of all pages. */
import { createRequire } from 'node:module';
import { extract } from '@extractus/oembed-extractor';
import { expect, test } from '@playwright/test';
import { HtmlValidate } from 'html-validate';
import { hasXmllint, xmllint } from '../support/feeds.ts';
import { SEED_ID } from '../support/files.ts';
import { HOSTILE, hostileEpisode } from '../support/hostile.ts';
import { readPng } from '../support/png.ts';
import { openServer } from '../support/served.ts';
import { shelved } from '../support/shelved.ts';
import { needsServer } from '../support/page.ts';

const EPISODE = `/episodes/${SEED_ID}`;
const own = /<!--parley-head-->([\s\S]*?)(?=\s*<\/head>)/;
const structured = /<script type="application\/ld\+json">(.*?)<\/script>/s;

const headOf = (html: string): string => own.exec(html)![1]!;

test('an oEmbed consumer finds the player by the address of the page alone', async ({ baseURL }) => {
	needsServer('a plain file cannot be asked for another size');
	const found = await extract(`${baseURL}${EPISODE}?t=83&speaker=maynes`, { maxwidth: 320, maxheight: 180 });
	expect(found).toMatchObject({ method: 'auto-discovery', type: 'rich', version: '1.0', width: 320, height: 180 });
	expect(found).toHaveProperty(
		'html',
		expect.stringContaining(`src="${baseURL}/embed/${SEED_ID}?speaker=maynes&amp;t=83" width="320" height="180"`)
	);
	expect(found).not.toHaveProperty('thumbnail_url');
});

test('oEmbed answers in both formats, and says in its status what it cannot do', async ({ request, baseURL }) => {
	needsServer('it asks for an answer that no plain file can give');
	const ask = (query: string, path = '/oembed') => request.get(`${path}?${query}`);
	const url = `url=${encodeURIComponent(`${baseURL}${EPISODE}#p8`)}`;
	const [json, xml] = [await ask(url), await ask(`${url}&format=xml&maxheight=70`)];
	expect(json.headers()).toMatchObject({ 'content-type': 'application/json; charset=utf-8', 'access-control-allow-origin': '*' });
	expect(await json.json()).toMatchObject({ html: expect.stringContaining(`/embed/${SEED_ID}#p8"`), thumbnail_width: 1200 });
	expect(xml.headers()['content-type']).toBe('text/xml; charset=utf-8');
	expect(await xml.text()).toContain('<height>70</height>');
	expect(await (await ask(url, '/oembed.xml')).text()).toContain('<oembed>');
	expect(await (await request.get(`${EPISODE}/oembed.json`)).json()).toMatchObject({ type: 'rich', width: 640 });
	const refused = [
		'format=json',
		`${url}&format=yaml`,
		`url=${baseURL}/`,
		`url=${baseURL}/episodes/nothing`,
		'url=http://169.254.169.254/episodes/a',
		'url=file:///etc/passwd'
	];
	const statuses = await Promise.all(refused.map(async (query) => (await ask(query)).status()));
	expect(statuses).toEqual([400, 501, 404, 404, 404, 404]);
	test.skip(!hasXmllint, 'xmllint (Debian: libxml2-utils) is not there to read the XML');
	expect(xmllint(await xml.text())).toBe('');
	expect(xmllint(await (await request.get('/sitemap.xml')).text())).toBe('');
});

interface Tried {
	readonly failed: readonly { readonly description: string }[];
	readonly warnings: readonly { readonly test: string }[];
}
interface Tester {
	structuredDataTest(html: string, options: object): Promise<Tried>;
}

/** It rejects with the same report where something failed. */
async function tried(html: string): Promise<Tried> {
	const load = createRequire(import.meta.url);
	const { structuredDataTest } = load('structured-data-testing-tool') as Tester;
	const presets = load('structured-data-testing-tool/presets') as Record<'Twitter' | 'Facebook', unknown>;
	const asked = { presets: [presets.Twitter, presets.Facebook], schemas: ['jsonld:PodcastEpisode'] };
	return structuredDataTest(html, asked).catch((error: unknown) => (error as { res: Tried }).res);
}

test('nothing is missing for the structured data testing tool, nor wrong for html-validate', async ({ request }) => {
	const html = await (await request.get(EPISODE)).text();
	const { failed, warnings } = await tried(html);
	expect(failed).toEqual([]);
	// Nobody says which account at X is the library's.
	expect(warnings.map(({ test }) => test).filter((name) => !/twitter:(?:site|creator)/.test(name))).toEqual([]);
	const validator = new HtmlValidate({ extends: ['html-validate:recommended'] });
	for (const address of [EPISODE, '/', `/embed/${SEED_ID}`]) {
		const head = headOf(await (await request.get(address)).text());
		const page = `<!DOCTYPE html>\n<html lang="en"><head><title>Page</title>${head}</head><body></body></html>`;
		const { results } = await validator.validateString(page);
		expect(results.flatMap(({ messages }) => messages.map(({ message }) => message))).toEqual([]);
	}
});

test('each page says once what it is, and its data says nothing of it', async ({ request, baseURL }) => {
	needsServer('a host of plain files ends the address of a page with a slash');
	const html = await (await request.get(`${EPISODE}?t=5`)).text();
	for (const once of ['rel="canonical"', 'name="description"', 'application/ld+json', 'property="og:title"', 'application/rss+xml'])
		expect(html.split(once)).toHaveLength(2);
	expect(html).toContain(`<link rel="canonical" href="${baseURL}${EPISODE}">`);
	expect(html).not.toContain('hreflang');
	expect(html).toMatch(/<html lang="en"/);
	expect(JSON.parse(structured.exec(html)![1]!)).toMatchObject({ '@type': 'PodcastEpisode', url: `${baseURL}${EPISODE}` });
	const embed = headOf(await (await request.get(`/embed/${SEED_ID}?view=bar`)).text());
	expect(embed).toContain(`<link rel="canonical" href="${baseURL}${EPISODE}">`);
	expect(embed).toContain('<meta name="robots" content="noindex">');
	expect(await (await request.get(`${EPISODE}/__data.json`)).text()).not.toMatch(/og:|PodcastEpisode/);
	expect(await (await request.get('/robots.txt')).text()).toContain(`Sitemap: ${baseURL}/sitemap.xml`);
	expect(await (await request.get('/sitemap.xml')).text()).toContain(`<loc>${baseURL}${EPISODE}</loc>`);
});

test('pictures are answered as PNG, with a tag, and are not sent twice', async ({ request }) => {
	for (const [address, width, height] of [
		[`${EPISODE}/share.png`, 1200, 630],
		['/artwork.png', 3000, 3000]
	] as const) {
		const whole = await request.get(address);
		const bytes = await whole.body();
		expect(whole.headers()).toMatchObject({ 'content-type': 'image/png', 'content-length': String(bytes.length) });
		expect(readPng(bytes)).toMatchObject({ width, height });
		const again = await request.get(address, { headers: { 'if-none-match': whole.headers().etag! } });
		expect([again.status(), (await again.body()).length]).toEqual([304, 0]);
		expect((await request.head(address)).headers()['content-length']).toBe(String(bytes.length));
	}
	expect((await request.get('/episodes/nothing/share.png')).status()).toBe(404);
});

test('a title that closes the script it stands in stays a title', async ({ page }) => {
	const served = await openServer({ PARLEY_LIBRARY: await shelved([hostileEpisode()]) });
	const origin = `http://127.0.0.1:${served.port}`;
	try {
		for (const address of ['/', '/episodes/a-talk', '/embed/a-talk']) {
			await page.goto(origin + address);
			expect(await page.evaluate(() => 'hurt' in window || document.querySelector('img') !== null)).toBe(false);
		}
		const html = await (await page.request.get(`${origin}/episodes/a-talk`)).text();
		expect(JSON.parse(structured.exec(html)![1]!)).toMatchObject({ name: HOSTILE });
		const { html: frame } = (await (await page.request.get(`${origin}/episodes/a-talk/oembed.json`)).json()) as { html: string };
		await page.setContent(frame);
		expect(await page.evaluate(() => document.body.children.length)).toBe(1);
		expect(await page.locator('iframe').getAttribute('title')).toContain('</script><script>');
	} finally {
		await served.stop();
	}
});
