import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seconds } from '#lib/core/time.ts';
import { paragraphId } from '#lib/core/transcript.ts';
import { addressOf, idsIn, paragraphLink, speakersIn, timeLink, wished, type Address, type WordsAddress } from '#lib/core/address.ts';

const page = new URL('https://a.example/episodes/x');
const time = (start: number, end: number | null = null): Address => ({
	is: 'time',
	start: seconds(start),
	end: end === null ? null : seconds(end)
});

const words = (first: number, from: number, last: number, to: number): WordsAddress => ({
	...{ is: 'words', from, to },
	paragraph: paragraphId(first),
	last: paragraphId(last)
});

describe('what addresses say', () => {
	it.each<[string, Address | null]>([
		['#p8', { is: 'paragraph', paragraph: paragraphId(7) }],
		['#p8:12-40', words(7, 12, 7, 40)],
		['#p8%3A12-40', words(7, 12, 7, 40)],
		['#p8:12-p11:4', words(7, 12, 10, 4)],
		['#p8:12-p8:40', words(7, 12, 7, 40)],
		['?t=3#p8:12-40', words(7, 12, 7, 40)],
		['#p8:40-12', { is: 'paragraph', paragraph: paragraphId(7) }],
		['#p8:12', null],
		['#p8:12-', null],
		['#p8:12-p0:3', null],
		['#t=83', time(83)],
		['#t=83.5', time(83.5)],
		['#t=83,95', time(83, 95)],
		['#t=,95', time(0, 95)],
		['#t=95,83', time(95)],
		['#t=npt:1:23', time(83)],
		['#t=1:02:03,1:02:10.5', time(3723, 3730.5)],
		['?t=83', time(83)],
		['?t=1m23s', time(83)],
		['?t=1h2m3s', time(3723)],
		['?t=90s', time(90)],
		['?t=2m', time(120)],
		['?speaker=maynes&t=10', time(10)],
		['?t=10#t=20', time(20)],
		['?t=10#p3', { is: 'paragraph', paragraph: paragraphId(2) }],
		['?t=10#chapter', time(10)],
		['', null],
		['#p0', null],
		['#p', null],
		['#p8x', null],
		['#t=', null],
		['#t=soon', null],
		['#t=-5', null],
		['?t=1e3', null],
		['?t=ms', null]
	])('%s', (tail, address) => expect(addressOf(new URL(tail, page))).toEqual(address));
});

it.each<[string, string[], string[]]>([
	['?speaker=maynes', ['maynes'], []],
	['?t=3&speaker=%20Maynes', ['maynes'], []],
	['?speaker=maynes,rascoe', ['maynes', 'rascoe'], []],
	['?speaker=,maynes, maynes,', ['maynes'], []],
	['?without=Rascoe', [], ['rascoe']],
	['?speaker=a,b&without=c', ['a', 'b'], ['c']],
	['?speaker=', [], []],
	['?t=3', [], []],
	['#speaker=maynes', [], []]
])('%s lets only %j be heard, and not %j', (tail, only, but) => {
	const { speaker, without } = speakersIn(new URL(tail, page));
	expect([idsIn(speaker), idsIn(without)]).toEqual([only, but]);
});

describe('links', () => {
	it('name the paragraph, and drop a time that would say otherwise', () => {
		expect(paragraphLink(new URL('?t=9&speaker=maynes#t=4', page), paragraphId(7))).toBe('https://a.example/episodes/x?speaker=maynes#p8');
	});

	it.each([words(7, 12, 7, 40), words(7, 12, 10, 4)])('lead back to words: %o', (place) => {
		expect(addressOf(new URL(wished(page.href, [], place)))).toEqual(place);
	});

	it('lead back to where they were made', () => {
		const millisecond = fc.integer({ min: 0, max: 40_000_000 }).map((ms) => ms / 1000);
		fc.assert(
			fc.property(millisecond, fc.option(millisecond), (start, length) => {
				const end = length === null || length === 0 ? null : Math.round((start + length) * 1000) / 1000;
				const link = timeLink(page, seconds(start), end === null ? null : seconds(end));
				expect(addressOf(new URL(link))).toEqual(time(start, end));
			})
		);
	});
});
