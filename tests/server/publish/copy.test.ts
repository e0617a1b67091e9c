import { describe, expect, it } from 'vitest';
import type { EpisodeId } from '#lib/core/episode.ts';
import type { Heading } from '#lib/core/manuscript.ts';
import { pagesOf, searched, soundsOf, stillPage, type Page } from '#lib/server/publish/copy.ts';

const source = (url: string) => ({ url, type: 'audio/webm', bytes: 1 });
const track = (...urls: string[]) => ({ kind: 'synthesized', sources: urls.map(source) });
const heading = (id: string, more: object = {}): Heading =>
	({ id: id as EpisodeId, ...track('audio.webm', 'audio.mp3'), other: null, ...more }) as unknown as Heading;

const PAGE: Page = { address: '/episodes/a/', file: 'episodes/a/index.html', status: 200 };
const html =
	'<html><head><meta charset="utf-8" /><link href="/x.css"></head><body><a href="//cdn.example">c</a><form action="/search"></form></body></html>';

describe('the addresses of a copy', () => {
	it('are each a file of their own', () => {
		const files = pagesOf([heading('a'), heading('b')]).map(({ file }) => file);
		expect(new Set(files).size).toBe(files.length);
		expect(files).toContain('index.html');
		expect(files).toContain('embed/b/index.html');
		expect(files).toContain('episodes/a/transcript.vtt');
		expect(files.every((file) => !file.startsWith('/') && !file.includes('..'))).toBe(true);
	});

	it('have the times of the second track and the trust in a recording only where there are some', () => {
		const namesOf = (one: Heading) => pagesOf([one]).map(({ file }) => file);
		expect(namesOf(heading('a'))).not.toContain('episodes/a/trust.json');
		const recorded = heading('a', { kind: 'recorded', other: track('speech.webm') });
		expect(namesOf(recorded)).toEqual(expect.arrayContaining(['episodes/a/trust.json', 'episodes/a/timing-speech']));
		expect(soundsOf([recorded]).map(({ file }) => file)).toEqual(
			['audio.webm', 'audio.mp3', 'speech.webm'].map((name) => `episodes/a/${name}`)
		);
	});

	it('are searched on the pages of episodes alone', () => {
		expect(searched([heading('a')])).toEqual([PAGE]);
	});
});

describe('a page of a copy', () => {
	it.each<[string, string | null, string]>([
		['carries the policy it was sent with', "default-src 'self'; script-src 'self'", `content="default-src 'self'; script-src 'self'"`],
		['leaves out what only a header may say', "default-src 'self'; frame-ancestors 'self'; sandbox", `content="default-src 'self'"`]
	])('%s', (_, policy, written) => {
		expect(stillPage(PAGE, html, policy, '')).toContain(`<meta charset="utf-8" /><meta http-equiv="content-security-policy" ${written} />`);
	});

	it('without a policy is the page as it was', () => {
		expect(stillPage(PAGE, html, null, '')).toBe(html);
	});

	it('below a path leads below that path, and elsewhere as before', () => {
		const placed = stillPage(PAGE, html, null, '/talks');
		expect(placed).toContain('href="/talks/x.css"');
		expect(placed).toContain('action="/talks/search"');
		expect(placed).toContain('href="//cdn.example"');
	});

	it('that searches may run Pagefind, and no other may', () => {
		const search = pagesOf([]).find(({ file }) => file === 'search/index.html')!;
		expect(stillPage(search, html, "script-src 'self'", '')).toContain("script-src 'wasm-unsafe-eval' 'self'");
		expect(stillPage(PAGE, html, "script-src 'self'", '')).not.toContain('wasm');
	});

	it('for what is not there needs no script and is whole at any depth', () => {
		const nowhere = pagesOf([]).find(({ status }) => status === 404)!;
		const page =
			'<meta charset="utf-8" /><link rel="stylesheet" href="./_app/a.css"><link rel="modulepreload" href="./_app/b.js"><script>import("./_app/c.js")</script>';
		expect(stillPage(nowhere, page, null, '/talks')).toBe('<meta charset="utf-8" /><link rel="stylesheet" href="/talks/_app/a.css">');
	});
});
