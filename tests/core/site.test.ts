import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { PLAIN_SITE, readSite, type Site } from '#lib/core/site.ts';

const codes = (json: string) => readSite(json).problems.map((problem) => problem.code);

it('takes what its owner wrote, and the rest as it is', () => {
	const written = { title: ' Talks\n of  ours ', explicit: true, author: null, address: 'https://example.org/talks/' };
	const { value, problems } = readSite(JSON.stringify(written));
	expect(value).toEqual({ ...PLAIN_SITE, title: 'Talks of ours', explicit: true, address: 'https://example.org/talks' });
	expect(problems).toEqual([]);
});

describe('a value is taken as it is meant', () => {
	const rows: readonly (readonly [key: keyof Site, written: unknown, meant: unknown])[] = [
		['language', 'pt-br', 'pt-BR'],
		['category', 'News', 'News'],
		['category', 'Society & Culture>Documentary', 'Society & Culture > Documentary'],
		['address', 'https://Example.org', 'https://example.org'],
		['address', 'http://example.org:8080/a/b//', 'http://example.org:8080/a/b'],
		['artwork', 'https://example.org/a.png?v=2', 'https://example.org/a.png?v=2'],
		['guid', '917393E3-1B1E-5CEF-ACE4-EDAA54E1F810', '917393e3-1b1e-5cef-ace4-edaa54e1f810'],
		['email', 'ann@example.org', 'ann@example.org']
	];
	it.each(rows)('%s %j', (key, written, meant) => {
		const { value, problems } = readSite(JSON.stringify({ [key]: written }));
		expect([value[key], problems]).toEqual([meant, []]);
	});
});

describe('what cannot be used is said, and the plain value kept', () => {
	const rows: readonly (readonly [key: keyof Site, written: unknown])[] = [
		['title', ''],
		['title', 7],
		['title', null],
		['language', 'not a language'],
		['category', 'Gossip'],
		['explicit', 'yes'],
		['address', 'example.org'],
		['address', 'ftp://example.org'],
		['address', 'https://example.org/?a=b'],
		['artwork', 'art.png'],
		['email', 'ann'],
		['guid', 'mine']
	];
	it.each(rows)('%s %j', (key, written) => {
		const { value, problems } = readSite(JSON.stringify({ [key]: written }));
		expect(value).toEqual(PLAIN_SITE);
		expect(problems).toMatchObject([{ code: 'site-bad-value', key }]);
	});
});

it('says a word that nothing reads, and reads the others', () => {
	const { value, problems } = readSite('\uFEFF{"titel":"A","toString":1,"author":"Ann"}');
	expect(value).toEqual({ ...PLAIN_SITE, author: 'Ann' });
	expect(problems.map((problem) => 'key' in problem && problem.key)).toEqual(['titel', 'toString']);
});

it.each(['', '{', '[]', '"a"', 'null'])('%j is no site', (json) => expect(codes(json)).toEqual(['bad-site']));

it('is a whole site whatever stands in the file', () => {
	fc.assert(
		fc.property(fc.dictionary(fc.constantFrom(...Object.keys(PLAIN_SITE), 'x'), fc.jsonValue()), (file) => {
			const { value } = readSite(JSON.stringify(file));
			expect(Object.keys(value)).toEqual(Object.keys(PLAIN_SITE));
			expect(Object.values(value)).not.toContain(undefined);
		})
	);
});
