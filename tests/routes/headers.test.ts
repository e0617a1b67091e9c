import type { RequestEvent } from '@sveltejs/kit';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ancestorsOf, dress, hashOf, kindOf, preflighted } from '../../src/routes/headers.server.ts';

const PAGE_POLICY = "default-src 'self'; script-src 'self' 'sha256-abc='; form-action 'self'; frame-ancestors 'self'";
const FIRST = "'sha256-first='";
const PLACE = { origins: ['http://here:1', 'https://there'], ancestors: null, first: FIRST };

const event = (id: string | null, more: Partial<Pick<RequestEvent, 'isDataRequest'>> = {}, method = 'GET') =>
	({ route: { id }, isDataRequest: false, request: new Request('http://here:1/', { method }), ...more }) as RequestEvent;
const page = (status = 200) => new Response('', { status, headers: { 'x-sveltekit-page': 'true' } });

const dressed = (kind: Parameters<typeof dress>[0], written: Record<string, string> = {}, place: Parameters<typeof dress>[2] = PLACE) => {
	const headers = new Headers(written);
	dress(kind, headers, place);
	return Object.fromEntries(headers);
};

describe('what kind of answer it is', () => {
	it.each([
		['a page', event('/episodes/[id]'), page(), 'page'],
		['an address that nothing has', event(null), page(404), 'page'],
		['an embed', event('/embed/[id]'), page(), 'embed'],
		['an embed of nothing, which is still in somebody’s frame', event('/embed/[id]'), page(404), 'embed'],
		['a file of an episode', event('/episodes/[id]/timing'), new Response(''), 'open'],
		['what Kit sends to its own script', event('/episodes/[id]', { isDataRequest: true }), new Response(''), 'private'],
		['what a page can be asked', event('/episodes/[id]', {}, 'OPTIONS'), new Response(null, { status: 204 }), 'private']
	] as const)('%s', (_, asked, answer, kind) => expect(kindOf(asked, answer)).toBe(kind));
});

describe('headers', () => {
	it('keeps a page in its own window, and says that it is to be asked for anew', () => {
		expect(dressed('page', { 'content-security-policy': PAGE_POLICY })).toMatchObject({
			'cache-control': 'no-cache',
			'content-security-policy': PAGE_POLICY.replace("script-src 'self'", `script-src 'self' ${FIRST}`),
			'cross-origin-opener-policy': 'same-origin',
			'x-frame-options': 'SAMEORIGIN'
		});
		expect(dressed('page')).not.toHaveProperty('access-control-allow-origin');
	});

	it('names a script by the hash that browsers know it by', () => {
		// The example of CSP Level 3, 8.3: https://www.w3.org/TR/CSP3/#external-hash
		expect(hashOf("alert('Hello, world.');")).toBe("'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='");
	});

	it('lets anybody frame an embed, and tells it by name where it comes from', () => {
		const headers = dressed('embed', { 'content-security-policy': PAGE_POLICY });
		expect(headers).not.toHaveProperty('x-frame-options');
		expect(headers['content-security-policy']).toBe(
			"default-src 'self' http://here:1 https://there; script-src 'self' http://here:1 https://there 'sha256-abc='; form-action 'self' http://here:1 https://there"
		);
	});

	it('lets only those frame an embed who are named', () => {
		const headers = dressed('embed', { 'content-security-policy': PAGE_POLICY }, { ...PLACE, ancestors: "'self' https://a.example" });
		expect(headers['content-security-policy']).toMatch(/; frame-ancestors 'self' https:\/\/a\.example$/);
	});

	it('adds to what an answer says, and takes nothing from it', () => {
		const written = {
			'content-security-policy': "default-src 'none'; sandbox",
			'cache-control': 'max-age=9',
			'referrer-policy': 'no-referrer'
		};
		expect(dressed('open', written)).toMatchObject({
			...written,
			'access-control-allow-origin': '*',
			'content-security-policy': "default-src 'none'; sandbox; frame-ancestors 'self'"
		});
	});

	it('tags a page by its policy too: a browser keeps the old policy with a page that is not sent again', () => {
		const tagged = (ancestors: string | null) =>
			dressed('embed', { etag: '"x"', 'content-security-policy': PAGE_POLICY }, { ...PLACE, ancestors }).etag;
		expect(tagged(null)).toMatch(/^"x-[\w-]{8}"$/);
		expect(tagged(null)).toBe(tagged(null));
		expect(tagged(null)).not.toBe(tagged("'self'"));
	});

	it('answers a browser that asks whether it may ask, and nobody else', () => {
		const refused = new Response('', { status: 405 });
		expect(preflighted(new Request('http://a/', { method: 'OPTIONS' }), refused).status).toBe(204);
		expect(preflighted(new Request('http://a/', { method: 'POST' }), refused)).toBe(refused);
	});
});

describe('who may frame the embed', () => {
	it.each([
		[undefined, null],
		['  ', null],
		['*', "'self' *"],
		['https://a.example *.b.example:8080  capacitor:', "'self' https://a.example *.b.example:8080 capacitor:"],
		["'none'", "'self'"],
		["https://a.example; script-src 'unsafe-inline'", "'self' script-src"],
		['a.example,b.example', "'self'"]
	])('%s', (wish, ancestors) => expect(ancestorsOf(wish)).toBe(ancestors));

	it('whatever is wished, it is one directive on one line', () => {
		fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (wish) => !/[;,\r\n]/.test(ancestorsOf(wish) ?? '')));
	});
});
