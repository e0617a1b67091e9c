import approximate from 'approx-string-match';
import { describe, expect, it } from 'vitest';
import { isHeard } from '#lib/core/alignment.ts';
import { anchorOf, type Anchor } from '#lib/core/anchor.ts';
import { resolve, type How } from '#lib/core/anchored.ts';
import type { Episode } from '#lib/core/episode.ts';
import { manuscriptOf, type Passage } from '#lib/core/manuscript.ts';
import { quotedWords, type Quotation } from '#lib/core/quotation.ts';
import { anchorIn, stickyLink } from '#lib/core/sticky.ts';
import { seconds } from '#lib/core/time.ts';
import { paragraphId } from '#lib/core/transcript.ts';
import { words } from '#lib/core/words.ts';
import { episodeFrom } from '../support/episode.ts';
import { seedText } from '../support/files.ts';

const page = new URL('https://a.example/episodes/x?speaker=maynes&t=9&quote=old#p2');
const anchor: Anchor = {
	...{ paragraph: paragraphId(7), from: 12, last: paragraphId(7), to: 22, words: 'the words', lastWords: null },
	...{ before: 'all of ', after: ' that', time: seconds(83.27) }
};

describe('links', () => {
	it.each<[string, Partial<Anchor>, boolean, string]>([
		['words', {}, false, '?speaker=maynes&t=83.2&quote=the+words#p8:12-22'],
		['many words', { lastWords: 'of it, (yes)' }, false, '?speaker=maynes&t=83.2&quote=the+words&quote=of+it%2C+%28yes%29#p8:12-22'],
		['several paragraphs', { last: paragraphId(8), lastWords: 'no' }, false, '?speaker=maynes&t=83.2&quote=the+words&quote=no#p8:12-p9:22'],
		['a paragraph', { lastWords: 'of it' }, true, '?speaker=maynes&t=83.2&quote=the+words#p8'],
		['words that are not heard', { time: null }, false, '?speaker=maynes&quote=the+words#p8:12-22'],
		['words of no paragraph', { paragraph: null }, false, '?speaker=maynes&t=83.2&quote=the+words']
	])('to %s', (_, change, whole, tail) => {
		expect(stickyLink(page, { ...anchor, ...change }, whole)).toBe(`https://a.example/episodes/x${tail}`);
	});

	it('are read back as they were made, without what stood around the words', () => {
		const kept = {
			...anchor,
			words: '“a” & b #c+d',
			lastWords: 'Ку́пол 50 %',
			last: paragraphId(9),
			before: '',
			after: '',
			time: seconds(83.2)
		};
		expect(anchorIn(new URL(stickyLink(page, kept)))).toEqual(kept);
	});

	it.each<[string, Partial<Anchor> | null]>([
		['?t=83#p8:12-22', null],
		['?quote=+#p8', null],
		['?quote=the+words#p8', { paragraph: paragraphId(7), from: 0, last: paragraphId(7), to: 9, time: null }],
		['?quote=the+words', { paragraph: null, from: 0, last: null, to: 9 }],
		['?t=1m3s&quote=the+words#t=70', { paragraph: null, time: seconds(63) }],
		[`?quote=${'a'.repeat(900)}`, { words: 'a'.repeat(200) }]
	])('%s', (tail, read) => {
		const found = anchorIn(new URL(tail, page));
		if (read === null) expect(found).toBeNull();
		else expect(found).toMatchObject(read);
	});
});

describe('of a real conversation', () => {
	const episode = episodeFrom(seedText());
	const passagesOf = (of: Episode): Passage[] => manuscriptOf(of).sections.flatMap((section) => section.passages);
	const passages = passagesOf(episode);

	/** Of one, four, fifteen and forty words, from every third word on, over the ends of paragraphs too. */
	const quotations: Quotation[] = passages.flatMap(({ text, index }) =>
		words(text).flatMap(([from], w): Quotation[] => {
			if (w % 3 > 0) return [];
			return [1, 4, 15, 40].flatMap((length) => {
				const rest = passages.slice(index, index + 3).flatMap((of) => words(of.text).map(([, to]) => ({ last: of.index, to })));
				const end = rest[w + length - 1];
				return end ? [{ first: index, from, ...end }] : [];
			});
		})
	);
	const links = quotations.map((quotation) => stickyLink(page, anchorOf(quotation, passages, passages[quotation.first]!.start)));
	const letters = (said: string): string => said.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

	/** How each was found, and whether these are the same words. */
	const followed = (now: readonly Passage[]): { how: How | null; said: string; meant: string; same: boolean }[] =>
		links.map((link, i) => {
			const found = resolve(anchorIn(new URL(link))!, now, approximate);
			const [said, meant] = [found ? quotedWords(found.quotation, now) : '', quotedWords(quotations[i]!, passages)];
			return { how: found?.how ?? null, said, meant, same: letters(said) === letters(meant) };
		});

	it('links are short', () => {
		expect(quotations.length).toBeGreaterThan(500);
		expect(Math.max(...links.map((link) => link.length - page.origin.length - page.pathname.length))).toBeLessThan(160);
	});

	it('whose voices were made anew, every link leads to the same words, now heard at another time', () => {
		const track = episode.tracks[0]!;
		const timing = track.timing.map((of) => (isHeard(of) ? { ...of, start: seconds(of.start * 1.3), end: seconds(of.end * 1.3) } : of));
		const revoiced = passagesOf({ ...episode, tracks: [{ ...track, timing }] });
		expect(revoiced[3]!.start).not.toBe(passages[3]!.start);
		expect(followed(revoiced).filter(({ how, same }) => how !== 'exact' || !same)).toEqual([]);
	});

	it('whose recording was swapped for one that lacks half of it, every link leads to the same words', () => {
		const track = episode.tracks[0]!;
		const timing = track.timing.map((of, i) => (i % 2 === 0 ? of : { paragraph: of.paragraph, basis: 'absent' as const }));
		const swapped = passagesOf({ ...episode, tracks: [{ ...track, kind: 'recorded', timing }] });
		expect(swapped.filter(({ start }) => start === null)).toHaveLength(Math.floor(passages.length / 2));
		expect(followed(swapped).filter(({ how, same }) => how !== 'exact' || !same)).toEqual([]);
	});

	it('that is another one now, every link leads to what is heard at its time, and says so', () => {
		const other = passagesOf(episodeFrom('Another talk\nANN: Zzz zzz zzz zzz.\nBEN: Qqq qqq qqq qqq qqq.'));
		expect(new Set(followed(other).map(({ how }) => how))).toEqual(new Set(['time']));
	});

	it('whose transcript was edited, links lead to their words', () => {
		const lines = seedText().split('\n');
		const edited = lines.map((line) =>
			line
				.replace(/\bRussian\b/g, 'russian')
				.replace(/ - /g, ' \u2013 ')
				.replace(/, (\w+ing)\b/g, ', then $1')
		);
		edited.splice(3, 0, 'MAYNES: This is a first paragraph that an editor put in.');
		const now = passagesOf(episodeFrom(edited.join('\n')));
		expect(now.length).toBe(passages.length + 1);
		const asBefore = (said: string): string => letters(said.replace(/, then (\w+ing)\b/g, ', $1'));
		const all = followed(now);
		expect(all.filter(({ said, meant }) => asBefore(said) !== asBefore(meant))).toEqual([]);
		expect(new Set(all.map(({ how }) => how))).toEqual(new Set(['moved', 'changed', 'shifted']));
	});
});
