import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressOf } from '#lib/core/address.ts';
import { askedOf, carriedOf, playerOf } from '#lib/server/publish/asked.ts';

const HOME = 'https://example.org/talks';
const player = (address: string, home = HOME): string | null => {
	const asked = askedOf(address, home);
	return asked && playerOf(asked, home);
};

describe('an address of ours becomes the player that begins there', () => {
	it.each([
		['/episodes/a', '/embed/a'],
		['/episodes/a/', '/embed/a'],
		['/episodes/a/index.html', '/embed/a'],
		['/embed/a', '/embed/a'],
		['/episodes/a?t=83', '/embed/a?t=83'],
		['/episodes/a?t=1m23s', '/embed/a?t=83'],
		['/episodes/a#t=83', '/embed/a?t=83'],
		['/episodes/a#t=83,95.5', '/embed/a#t=83,95.5'],
		['/episodes/a#p8', '/embed/a#p8'],
		['/episodes/a?t=83#p8', '/embed/a#p8'],
		['/episodes/a?speaker=maynes', '/embed/a?speaker=maynes'],
		['/episodes/a?speaker=maynes&t=7#p2', '/embed/a?speaker=maynes#p2'],
		['/embed/a?theme=dark&accent=%23ff8800&view=bar&follow=0', '/embed/a?view=bar&theme=dark&accent=%23ff8800&follow=0'],
		['/episodes/a?t=soon', '/embed/a'],
		['/episodes/a?utm_source=x&fbclid=y', '/embed/a'],
		[`/episodes/a?speaker=${'x'.repeat(500)}`, '/embed/a']
	])('%s', (asked, begins) => expect(player(HOME + asked)).toBe(HOME + begins));

	it('by http or https, whichever it is known by', () => {
		expect(player('http://example.org/talks/episodes/a')).toBe(`${HOME}/embed/a`);
	});

	it('at the root of a host', () => {
		expect(player('http://127.0.0.1:3000/episodes/a?t=5', 'http://127.0.0.1:3000')).toBe('http://127.0.0.1:3000/embed/a?t=5');
	});
});

it.each([
	['another host', 'https://example.com/talks/episodes/a'],
	['another port', 'https://example.org:8443/talks/episodes/a'],
	['a host that begins like ours', 'https://example.org.evil.example/talks/episodes/a'],
	['a name and a password before ours', 'https://example.org@evil.example/talks/episodes/a'],
	['somebody before our host', 'https://somebody@example.org/talks/episodes/a'],
	['beside the library', 'https://example.org/episodes/a'],
	['a folder that begins like ours', 'https://example.org/talks2/episodes/a'],
	['out of the library', 'https://example.org/talks/../episodes/a'],
	['the library itself', 'https://example.org/talks/'],
	['a file of an episode', 'https://example.org/talks/episodes/a/audio.mp3'],
	['an id there cannot be', 'https://example.org/talks/episodes/A%20B'],
	['another protocol', 'ftp://example.org/talks/episodes/a'],
	['a script', 'javascript:alert(1)//example.org/talks/episodes/a'],
	['a path alone', '/episodes/a'],
	['no address', 'hello']
])('%s is none of ours', (_, address) => expect(askedOf(address, HOME)).toBeNull());

it('whatever is asked, the player is at home', () => {
	fc.assert(
		fc.property(fc.oneof(fc.webUrl({ withQueryParameters: true, withFragments: true }), fc.string()), (text) => {
			for (const address of [text, `${HOME}/episodes/a${text}`, `${HOME}/episodes/a?speaker=${text}#${text}`])
				expect(player(address) ?? `${HOME}/embed/`).toMatch(/^https:\/\/example\.org\/talks\/embed\//);
		}),
		{ numRuns: 40 }
	);
});

it('a clip means the same in the player as on the page', () => {
	fc.assert(
		fc.property(fc.nat(36_000_000), fc.nat(36_000_000), (from, long) => {
			const page = new URL(`${HOME}/episodes/a#t=${from / 1000},${(from + long + 1) / 1000}`);
			expect(addressOf(new URL(player(page.href)!))).toEqual(addressOf(page));
		})
	);
});

it.each([
	['', ''],
	['?t=83', '?t=83'],
	['?utm_source=x', ''],
	['?speaker=a%26b&t=1m', '?t=1m&speaker=a%26b'],
	['?t=', '']
])('of %s a discovery link carries %s', (query, carried) => expect(carriedOf(new URL(`${HOME}/episodes/a${query}`))).toBe(carried));
