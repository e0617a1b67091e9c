/** The transcript as other programs ask for it. */
import { expect, test } from '@playwright/test';
import { readEpisode } from '#lib/core/episode-file.ts';
import { detect } from '#lib/core/formats/detect.ts';
import { SEED_ID } from '../support/files.ts';
import { needsServer } from '../support/page.ts';

const EPISODE = `/episodes/${SEED_ID}`;
/** What SRT cannot say: paragraphs, and a speaker whom nobody names. */
const LOSES_PARAGRAPHS = new Set(['srt']);

for (const [ending, type, format] of [
	['txt', 'text/plain; charset=utf-8', 'plain'],
	['vtt', 'text/vtt; charset=utf-8', 'webvtt'],
	['srt', 'application/x-subrip; charset=utf-8', 'srt'],
	['json', 'application/json', 'podcast'],
	['html', 'text/html; charset=utf-8', 'html']
] as const) {
	test(`transcript.${ending} can be read by anybody, and is the episode's`, async ({ request }) => {
		needsServer('what a host of plain files says of them is its own affair');
		const address = `${EPISODE}/transcript.${ending}`;
		const answer = await request.get(address, { headers: { 'accept-encoding': 'identity' } });
		expect(answer.status()).toBe(200);
		expect(answer.headers()).toMatchObject({
			'content-type': type,
			'access-control-allow-origin': '*',
			'x-content-type-options': 'nosniff'
		});
		const text = await answer.text();
		expect(answer.headers()['content-length']).toBe(String(Buffer.byteLength(text)));
		expect(detect('', text).name).toBe(format);
		const { value, problems } = detect(`transcript.${ending}`, text).parse(text);
		const episode = readEpisode(await (await request.get(`${EPISODE}/episode.json`)).text()).value!;
		expect(problems).toEqual([]);
		const texts = (paragraphs: readonly { text: string }[]) => paragraphs.map((paragraph) => paragraph.text);
		if (LOSES_PARAGRAPHS.has(ending)) expect(texts(value.transcript.paragraphs).join(' ')).toBe(texts(episode.paragraphs).join(' '));
		else expect(texts(value.transcript.paragraphs)).toEqual(texts(episode.paragraphs));

		const again = await request.get(address, { headers: { 'if-none-match': answer.headers().etag! } });
		expect(again.status()).toBe(304);
		const head = await request.head(address, { headers: { 'accept-encoding': 'identity' } });
		expect([head.status(), head.headers()['content-length'], (await head.body()).length]).toEqual([
			200,
			answer.headers()['content-length'],
			0
		]);
	});
}

test('a transcript nobody can write, and one of nothing, are not there', async ({ request }) => {
	expect((await request.get(`${EPISODE}/transcript.docx`)).status()).toBe(404);
	expect((await request.get('/episodes/nothing/transcript.vtt')).status()).toBe(404);
});

test('a browser plays the captions, each with its voice', async ({ page }) => {
	await page.goto('/');
	const cues = await page.evaluate(async (address) => {
		const video = document.body.appendChild(document.createElement('video'));
		const track = video.appendChild(document.createElement('track'));
		const loaded = new Promise((resolve, reject) => Object.assign(track, { onload: resolve, onerror: reject }));
		track.src = address;
		track.track.mode = 'hidden';
		await loaded;
		return Array.from(track.track.cues!, (cue) => [cue.id, cue.startTime, cue.endTime, (cue as VTTCue).text] as const);
	}, `${EPISODE}/transcript.vtt`);
	expect(cues.length).toBeGreaterThan(30);
	for (const [id, start, end, text] of cues) {
		expect(id).toMatch(/^p\d(\.\d+)?$/);
		expect(end).toBeGreaterThan(start);
		expect(text).toMatch(/^<v [^<>]+>\S/);
	}
});
