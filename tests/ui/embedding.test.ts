/** What is chosen in the panel is what the player reads out of its address, whatever the title and wherever the library. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EpisodeId } from '#lib/core/episode.ts';
import { decode } from '#lib/core/formats/markup.ts';
import type { Block, Passage } from '#lib/core/manuscript.ts';
import { seconds } from '#lib/core/time.ts';
import {
	boxOf,
	componentLine,
	faultIn,
	iframeLine,
	pageLink,
	placeOf,
	PLAIN,
	playerAddress,
	publicPage,
	standingAt,
	stretchOf,
	writtenTime,
	type Choices,
	type Standing
} from '#lib/ui/embedding.ts';
import { panels } from '#lib/words/en/panels.ts';
import { optionsOf } from '../../src/embed/options.ts';

const standing = (title = 'On bridges', isStill = false): Standing => ({
	episode: { id: 'on-bridges' as EpisodeId, title },
	home: 'https://talks.example',
	isStill
});
const time = fc.integer({ min: 0, max: 40_000_000 }).map((ms) => seconds(ms / 1000));
const choices: fc.Arbitrary<Choices> = fc.record({
	size: fc.constantFrom('full', 'compact', 'bar', 'own'),
	width: fc.string(),
	height: fc.string(),
	theme: fc.constantFrom(null, 'light', 'dark'),
	accent: fc.option(fc.integer({ min: 0, max: 0xffffff }).map((n) => `#${n.toString(16).padStart(6, '0')}`)),
	speaker: fc.constantFrom(null, 'maynes', 'o-neil'),
	from: fc.oneof(fc.constant(''), time.map(writtenTime), fc.string()),
	to: fc.oneof(fc.constant(''), time.map(writtenTime), fc.string()),
	follow: fc.boolean()
});

describe('the address', () => {
	it('says to the player what was chosen, and to oEmbed the same', () => {
		fc.assert(
			fc.property(choices, fc.boolean(), (chosen, isStill) => {
				for (const address of [playerAddress, pageLink].map((of) => new URL(of(standing('', isStill), chosen)))) {
					const { size, theme, accent, speaker, follow } = chosen;
					const view = size === 'compact' || size === 'bar' ? size : null;
					expect(optionsOf(address)).toEqual({ view, theme, accent, speaker, follow, without: null, start: placeOf(chosen) });
					expect(address.pathname.endsWith('/')).toBe(isStill);
				}
			})
		);
	});

	it('says nothing that is so anyway', () => {
		expect(playerAddress(standing(), PLAIN)).toBe('https://talks.example/embed/on-bridges');
		expect(pageLink(standing(), PLAIN)).toBe('https://talks.example/episodes/on-bridges');
		expect(pageLink(standing(), { ...PLAIN, size: 'bar', from: '1:23' })).toBe('https://talks.example/episodes/on-bridges?view=bar&t=83');
	});

	it.each([
		['https://talks.example/episodes/on-bridges?t=83#p8', 'https://talks.example', false],
		['https://talks.example/episodes/on-bridges/', 'https://talks.example', true],
		['http://127.0.0.1:8000/a/episodes/b/episodes/on-bridges/index.html', 'http://127.0.0.1:8000/a/episodes/b', true]
	])('on %s it begins with %s', (page, home, isStill) => {
		const { episode } = standing();
		expect(standingAt(new URL(page), episode)).toEqual({ episode, home, isStill });
	});

	const page = new URL('https://lan.example:3000/episodes/on-bridges');
	it.each([
		['https://talks.example/episodes/on-bridges', 'https://talks.example/episodes/on-bridges'],
		[null, page.href],
		['http://localhost:8000/episodes/on-bridges/', page.href],
		['http://127.0.0.1/episodes/on-bridges', page.href],
		['nonsense', page.href]
	])('where the library says %j it is %s', (told, href) => {
		expect(publicPage(page, told).href).toBe(href);
	});
});

const BITING = fc.array(fc.constantFrom('"', "'", '<', '>', '&', '</script>', '</iframe>', '<!--', '\n', '&quot;', 'a ', '\u00e9'), {
	maxLength: 9
});

describe('the lines to paste', () => {
	it('are one line that holds any title, and no tag but their own', () => {
		fc.assert(
			fc.property(BITING, choices, (marks, chosen) => {
				const title = marks.join('');
				const meant = title.replace(/\s+/g, ' ').trim();
				const iframe = iframeLine(standing(title), chosen);
				const component = componentLine(standing(title), chosen);
				for (const line of [iframe, component]) expect(line).not.toMatch(/[\n\r]/);
				expect(iframe.match(/<[^>]*>/g)).toHaveLength(2);
				expect(component.match(/<[^>]*>/g)).toHaveLength(6);
				expect(decode(/ title="([^"]*)"/.exec(iframe)![1]!)).toBe(meant);
				expect(decode(/">([^<]*)<\/a>/.exec(component)![1]!)).toBe(meant);
				expect(decode(/^<iframe src="([^"]*)"/.exec(iframe)![1]!)).toBe(playerAddress(standing(), chosen));
				expect(decode(/<a href="([^"]*)"/.exec(component)![1]!)).toBe(pageLink(standing(), chosen));
			})
		);
	});

	it('ask the component for what they ask the frame for', () => {
		fc.assert(
			fc.property(choices, (chosen) => {
				const tag = /<parley-player ([^>]*)>/.exec(componentLine(standing(), chosen))![1]!;
				const {
					src,
					style: _,
					start,
					...wishes
				} = Object.fromEntries([...tag.matchAll(/([a-z]+)="([^"]*)"/g)].map(([, name, value]) => [name!, value!])) as Record<
					string,
					string
				>;
				expect(src).toBe('https://talks.example/episodes/on-bridges');
				const asked = new URL(`${src}?${new URLSearchParams(wishes).toString()}${start === undefined ? '' : `#t=${start}`}`);
				expect(optionsOf(asked)).toEqual(optionsOf(new URL(playerAddress(standing(), chosen))));
			})
		);
	});

	it('look so', () => {
		expect(iframeLine(standing(), { ...PLAIN, size: 'compact' })).toBe(
			'<iframe src="https://talks.example/embed/on-bridges?view=compact" width="100%" height="160" title="On bridges" ' +
				'allow="autoplay; clipboard-write; fullscreen; picture-in-picture; web-share" loading="lazy" ' +
				'referrerpolicy="strict-origin-when-cross-origin" style="border:0;max-width:100%" allowfullscreen></iframe>'
		);
		expect(componentLine(standing(), { ...PLAIN, size: 'own', width: '300', theme: 'dark', from: '1:23', to: '1:35' })).toBe(
			'<script src="https://talks.example/embed.js" async></script>' +
				'<parley-player src="https://talks.example/episodes/on-bridges" theme="dark" start="83,95" ' +
				'style="display:block;width:300px;max-width:100%;height:400px">' +
				'<a href="https://talks.example/episodes/on-bridges?theme=dark#t=83,95">On bridges</a></parley-player>'
		);
	});

	it.each([
		['full', '300', '300', '100%', 480],
		['bar', '', '', '100%', 76],
		['own', '', '', '100%', 480],
		['own', '640px', ' 360 ', 640, 360],
		['own', '3', '-5', 60, 480],
		['own', '100%', '99999999999', 100, 4000]
	] as const)('%s, %j wide and %j high, are %s by %d', (size, width, height, wide, high) => {
		expect(boxOf({ size, width, height })).toEqual({ width: wide, height: high });
	});
});

describe('times', () => {
	it('are read as they are written', () => {
		fc.assert(
			fc.property(time, (at) => {
				expect(placeOf({ from: writtenTime(at), to: '' })).toEqual(at === 0 ? null : { is: 'time', start: at, end: null });
			})
		);
	});

	it.each([
		[0, '0:00'],
		[61.24, '1:01.24'],
		[59.9996, '1:00'],
		[3723.5, '1:02:03.5']
	])('%d is %s', (at, written) => expect(writtenTime(seconds(at))).toBe(written));

	it.each([
		['', '', null],
		[' 1:23 ', '', null],
		['', '1m', null],
		['soon', '', 'Write times like 1:23.'],
		['1:00', '2:00x', 'Write times like 1:23.'],
		['1:40', '1:23', 'The end has to come after the beginning.'],
		['', '0', 'The end has to come after the beginning.'],
		['4:10', '', 'All of it ends at 4:10.']
	])('from %j to %j: %s', (from, to, fault) => expect(faultIn({ from, to }, seconds(250), panels)).toBe(fault));
});

describe('the passage that is heard', () => {
	const blocks = [
		{ speaker: 0, start: 1, end: 29, first: 0 },
		{ speaker: 1, start: 30, end: 60, first: 2 }
	] as Block[];
	const passages = [1, 20, 30, null, 45].map((start, index) => ({ start, index }) as Passage);

	it.each([
		[0, [1, 20]],
		[1, [20, 29]],
		[2, [30, 45]],
		[3, null],
		[4, [45, 60]],
		[-1, null]
	] as const)('%d', (index, stretch) => {
		const found = stretchOf(passages, blocks, index);
		expect(found && [found.start, found.end]).toEqual(stretch);
	});
});
