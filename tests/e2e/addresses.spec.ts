/** What the addresses of contract 1 answer to a program. */
import { expect, test } from '@playwright/test';
import { readEpisode } from '#lib/core/episode-file.ts';
import { decodeTiming } from '#lib/core/timing.ts';
import { words } from '#lib/core/words.ts';
import { SEED_ID, seedText } from '../support/files.ts';
import { needsServer } from '../support/page.ts';

const EPISODE = `/episodes/${SEED_ID}`;

test('episode.json is the canonical episode, every shown word timed', async ({ request }) => {
	const { value: episode, problems } = readEpisode(await (await request.get(`${EPISODE}/episode.json`)).text());
	expect(problems).toEqual([]);
	const [track] = episode!.tracks;
	expect(episode!.paragraphs.map((p) => p.id)).toEqual(['p8', 'p5', 'p3', 'p7', 'p2', 'p4', 'p9', 'p6', 'p1']);
	expect(track).toMatchObject({ kind: 'synthesized', voices: { maynes: 'rms', rascoe: 'slt' } });
	expect(track!.sources.map((source) => source.url)).toEqual(['audio.webm', 'audio.m4a', 'audio.mp3']);
	let last = 0;
	for (const [i, timing] of track!.timing.entries()) {
		if (timing.basis === 'absent') throw new Error('made speech leaves nothing out');
		expect(timing.words.map(([from, to]) => [from, to])).toEqual(words(episode!.paragraphs[i]!.text));
		for (const [, , start, end] of timing.words) {
			expect(start).toBeGreaterThanOrEqual(last);
			expect(end).toBeGreaterThanOrEqual(start);
			last = end;
		}
	}
	expect(last).toBeLessThanOrEqual(track!.duration);
});

test('the compact times say the same as episode.json', async ({ request }) => {
	const { starts, first } = decodeTiming(await (await request.get(`${EPISODE}/timing`)).body());
	const episode = readEpisode(await (await request.get(`${EPISODE}/episode.json`)).text()).value!;
	const timed = episode.tracks[0]!.timing.flatMap((timing) => (timing.basis === 'absent' ? [] : timing.words));
	expect(first.at(-1)).toBe(timed.length);
	for (const [w, [, , start]] of timed.entries()) expect(Math.abs(starts[w]! / 1000 - start)).toBeLessThanOrEqual(0.005 + 1e-9);
});

test('the source is there as filed, and the transcript as edited', async ({ request }) => {
	expect(await (await request.get(`${EPISODE}/source.txt`)).text()).toBe(seedText());
	const edited = (await (await request.get(`${EPISODE}/transcript.txt`)).text()).split('\n');
	expect(edited[3]).toMatch(/^RASCOE: Russian troops have crossed the border into neighboring/);
	expect(edited).toHaveLength(seedText().split('\n').length);
});

for (const [ending, type] of [
	['webm', 'audio/webm'],
	['m4a', 'audio/mp4'],
	['mp3', 'audio/mpeg']
] as const) {
	test(`audio.${ending} is served whole and in ranges, with an ETag`, async ({ request }) => {
		needsServer('what a host of plain files says of them is its own affair');
		const address = `${EPISODE}/audio.${ending}`;
		const whole = await request.get(address);
		const bytes = await whole.body();
		expect(whole.headers()).toMatchObject({ 'content-type': type, 'accept-ranges': 'bytes', 'content-length': String(bytes.length) });
		const { etag } = whole.headers();
		const range = async (value: string, more: Record<string, string> = {}) => request.get(address, { headers: { range: value, ...more } });

		const part = await range('bytes=1000-1999');
		expect(part.status()).toBe(206);
		expect(part.headers()['content-range']).toBe(`bytes 1000-1999/${bytes.length}`);
		expect(await part.body()).toEqual(bytes.subarray(1000, 2000));
		expect(await (await range('bytes=-500')).body()).toEqual(bytes.subarray(-500));

		const beyond = await range(`bytes=${bytes.length}-`);
		expect([beyond.status(), beyond.headers()['content-range']]).toEqual([416, `bytes */${bytes.length}`]);
		expect((await range('bytes=0-9', { 'if-range': '"another"' })).status()).toBe(200);
		expect((await range('bytes=0-9', { 'if-range': etag! })).status()).toBe(206);
		expect((await request.get(address, { headers: { 'if-none-match': etag! } })).status()).toBe(304);

		const head = await request.head(address);
		expect([head.status(), head.headers()['content-length'], (await head.body()).length]).toEqual([200, String(bytes.length), 0]);
	});
}

test('text leaves compressed when asked for', async ({ request }) => {
	needsServer('what a host of plain files says of them is its own affair');
	for (const coding of ['br', 'gzip']) {
		const page = await request.get(EPISODE, { headers: { 'accept-encoding': coding } });
		expect(page.headers()['content-encoding']).toBe(coding);
		expect(await page.text()).toContain('Good morning, Charles.');
	}
	expect((await request.get(EPISODE, { headers: { 'accept-encoding': 'identity' } })).headers()['content-encoding']).toBeUndefined();
});

test('what is not there is a 404, whatever the id looks like', async ({ request }) => {
	needsServer('what a host of plain files says of them is its own affair');
	for (const address of [
		'/episodes/nothing-here',
		'/episodes/..%2f..%2fetc',
		'/episodes/.versions',
		'/episodes/nothing/audio.webm',
		`${EPISODE}/audio.wav`,
		`${EPISODE}/made-from`
	]) {
		expect([address, (await request.get(address)).status()]).toEqual([address, 404]);
	}
});
