import { existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EpisodeId } from '#lib/core/episode.ts';
import { headingOf, type Heading } from '#lib/core/manuscript.ts';
import { PLAIN_SITE } from '#lib/core/site.ts';
import { artworkOf, threadsOf } from '#lib/server/publish/picture/artwork.ts';
import { DARK_SPEAKERS, LIGHT, SPEAKERS } from '#lib/server/publish/picture/colours.ts';
import { writable } from '#lib/server/publish/picture/fonts.ts';
import { keptArtwork, keptShare } from '#lib/server/publish/picture/kept.ts';
import { writePng } from '#lib/server/publish/picture/png.ts';
import { shareOf } from '#lib/server/publish/picture/share.ts';
import { episodeFrom } from '../../support/episode.ts';
import { readPng } from '../../support/png.ts';

const NAMES = ['ANN', 'BEN', 'CAL', 'DEE', 'EVE', 'FAY', 'GUS', 'HAL', 'IDA', 'JOE'];
/** Everybody in turn, sixteen words each. */
function conversation(speakers: number, turns: number, title = 'A talk'): Heading {
	const said = Array.from({ length: turns }, (_, i) => `${NAMES[i % speakers]!}: ${'so many words here '.repeat(4)}`);
	return { ...headingOf(episodeFrom(['T', ...said].join('\n'))), title };
}

describe('the share image', () => {
	it.each([
		['two', conversation(2, 9)],
		['eight', conversation(8, 40)],
		['ten, on one rail', conversation(10, 40)],
		['ten hours of eight', conversation(8, 4400)],
		['a title without end', conversation(3, 9, 'A title that goes on '.repeat(60))],
		['a word without end', conversation(3, 9, 'Endless'.repeat(60))],
		['a title in letters no face has', conversation(3, 9, '日本語の会話')],
		['nobody', { ...conversation(2, 3), speakers: [], blocks: [] }]
	])('of %s is 1200 x 630 in RGB, under 150 kB', async (_, heading) => {
		const bytes = await shareOf(heading, PLAIN_SITE);
		expect(readPng(bytes)).toMatchObject({ width: 1200, height: 630, depth: 8, colour: 2 });
		expect(bytes.length).toBeLessThan(150_000);
	});

	it('is the page seen from afar: paper above, the dock below', async () => {
		const seen = readPng(await shareOf(conversation(2, 9), PLAIN_SITE));
		expect([seen.at(5, 5), seen.at(1195, 5), seen.at(5, 625)]).toEqual([LIGHT.paper, LIGHT.paper, LIGHT.raised]);
	});

	it('is the same, to the byte, each time', async () => {
		const heading = conversation(3, 20, 'Ça et là: Привет, Ελλάδα');
		expect(await shareOf(heading, PLAIN_SITE)).toEqual(await shareOf(structuredClone(heading), PLAIN_SITE));
	});

	it('differs with who speaks when, with the title, and with whose library it is', async () => {
		const all = [
			await shareOf(conversation(2, 9), PLAIN_SITE),
			await shareOf(conversation(2, 10), PLAIN_SITE),
			await shareOf(conversation(2, 9, 'Another'), PLAIN_SITE),
			await shareOf(conversation(2, 9), { title: 'Our talks' })
		];
		expect(new Set(all.map((bytes) => Buffer.from(bytes).toString('base64'))).size).toBe(4);
	});
});

describe('what can be written', () => {
	it.each([
		['Plain words, “quoted” — and more…', 'Plain words, “quoted” — and more…'],
		['Žižek, Łódź, Nguyễn Thị', 'Žižek, Łódź, Nguyễn Thị'],
		['Российские войска', 'Российские войска'],
		['Τι είναι; ἀρχή', 'Τι είναι; ἀρχή'],
		['e\u0301tude', 'étude'],
		['A talk 😀 at\tlast\u200b', 'A talk at last'],
		['\u202eevil', 'evil'],
		['日本語', null],
		['한국어', null],
		['שלום', null],
		['مرحبا', null],
		['नमस्ते', null],
		['English and 日本語', null],
		['😀', null],
		['', null]
	])('%s', (text, written) => expect(writable(text, 'Literata')).toBe(written));

	it('is never more than was there', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme' }), (text) => {
				const written = writable(text, 'Inter') ?? '';
				const there = new Set(Array.from(text.normalize('NFC')));
				expect(Array.from(written).filter((sign) => sign !== ' ' && !there.has(sign))).toEqual([]);
			})
		);
	});
});

it('the colours are those of the page', () => {
	const css = readFileSync(new URL('../../../src/lib/ui/tokens.css', import.meta.url), 'utf8');
	const [light, dark] = [1, 2].map(
		(theme) => (name: string) => new RegExp(`--${name}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)`).exec(css)?.[theme]
	);
	expect(Object.keys(LIGHT).map(light!)).toEqual(Object.values(LIGHT));
	expect(['quiet', 's1', 's2', 's3', 's4', 's5', 's6', 's7', 's8'].map(light!)).toEqual(SPEAKERS);
	expect(['s1', 's2'].map(dark!)).toEqual(DARK_SPEAKERS);
});

describe('the artwork', () => {
	it('is square, 3000 pixels in RGB, under a megabyte', async () => {
		const bytes = await artworkOf(
			{ title: 'Conversations on the coast' },
			Array.from({ length: 9 }, (_, i) => conversation(8, 400 + i))
		);
		expect(readPng(bytes)).toMatchObject({ width: 3000, height: 3000, depth: 8, colour: 2 });
		expect(bytes.length).toBeLessThan(1_000_000);
	});

	it.each([
		['no', [], 0],
		['one', [conversation(3, 9)], 3],
		['two of many speakers', [conversation(8, 9), conversation(8, 9)], 7],
		['four', [1, 2, 3, 4].map((n) => conversation(n, 9)), 4],
		['twelve', Array.from({ length: 12 }, () => conversation(2, 9)), 7]
	])('of %s episodes has so many rows', (_, headings, rows) => expect(threadsOf(headings)).toHaveLength(rows));

	it('keeps its face while a library grows', () => {
		const old = Array.from({ length: 7 }, (_, i) => conversation(2 + (i % 3), 9 + i));
		expect(threadsOf([...old, conversation(5, 50)])).toEqual(threadsOf(old));
	});
});

describe('a picture that is kept', () => {
	const folder = (): string => mkdtempSync(join(tmpdir(), 'parley-pictures-'));
	const there = (cache: string): string[] => (existsSync(join(cache, 'pictures')) ? readdirSync(join(cache, 'pictures')).sort() : []);

	it('is drawn once, for all who ask, and read afterwards', async () => {
		const cache = folder();
		const heading = conversation(2, 9);
		const [first, second] = await Promise.all([keptShare(cache, heading, PLAIN_SITE).read(), keptShare(cache, heading, PLAIN_SITE).read()]);
		expect(second).toBe(first);
		const { version, read } = keptShare(cache, structuredClone(heading), PLAIN_SITE);
		expect(await read()).toEqual(first);
		expect(there(cache)).toEqual([`a-talk.${version}.png`]);
	});

	it('takes the place of the older one, and of no other', async () => {
		const cache = folder();
		const other = { ...conversation(2, 3), id: 'a' as EpisodeId };
		for (const heading of [other, conversation(2, 3), conversation(2, 4)]) await keptShare(cache, heading, PLAIN_SITE).read();
		expect(there(cache)).toEqual([
			`a-talk.${keptShare(cache, conversation(2, 4), PLAIN_SITE).version}.png`,
			`a.${keptShare(cache, other, PLAIN_SITE).version}.png`
		]);
	});

	it('is answered even where nothing can be kept', async () => {
		const bytes = await keptShare('/dev/null', conversation(2, 3), PLAIN_SITE).read();
		expect(readPng(bytes).width).toBe(1200);
	});

	it('has another version when anything that is seen changes', () => {
		const heading = conversation(2, 3);
		const versions = [
			keptShare('', heading, PLAIN_SITE),
			keptShare('', { ...heading, title: 'B' }, PLAIN_SITE),
			keptShare('', conversation(2, 4), PLAIN_SITE),
			keptShare('', heading, { ...PLAIN_SITE, title: 'Ours' }),
			keptArtwork('', [heading], PLAIN_SITE)
		].map(({ version }) => version);
		expect(new Set(versions).size).toBe(versions.length);
	});
});

it('a PNG holds the pixels it was given', async () => {
	const pixels = Uint8Array.from({ length: 5 * 3 * 4 }, (_, i) => (i % 4 === 3 ? 255 : (i * 37) % 256));
	const seen = readPng(await writePng(pixels, 5, 3));
	const hex = (x: number, y: number) => `#${Buffer.from(pixels.subarray((y * 5 + x) * 4, (y * 5 + x) * 4 + 3)).toString('hex')}`;
	for (let y = 0; y < 3; y++) for (let x = 0; x < 5; x++) expect(seen.at(x, y)).toBe(hex(x, y));
});
