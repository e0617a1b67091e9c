/** What is lit against what is heard: seeded bursts of tone, an ear in the page, and the player's own light. */
import { expect, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { bursts, PITCH, wav } from '../../fixtures/tones/tones.ts';
import { test } from './stage.ts';

const LENGTH = 24;
const WORDS = bursts(LENGTH, 7);
const BURSTS = { url: '/bursts.wav', type: 'audio/wav' };

/** `heard` by the clock of the graph the sound runs through, `lit` by the page's; `clocks` is both at once, time and again. */
interface Log {
	readonly heard: readonly number[];
	readonly clocks: readonly { readonly card: number; readonly page: number }[];
	readonly lit: readonly { readonly word: number; readonly at: number }[];
}

/** Readings on each side that say how the clocks stand to each other: the graph's moves in bursts, and slips when a busy machine starves it. */
const AROUND = 12;

/** When something was heard, by the page's clock. */
function byPage(card: number, clocks: Log['clocks']): number {
	const after = clocks.findIndex((reading) => reading.card >= card);
	const near = after < 0 ? clocks.slice(-AROUND) : clocks.slice(Math.max(0, after - AROUND), after + AROUND);
	const offsets = near.map((reading) => reading.page - reading.card).sort((a, b) => a - b);
	return card + offsets[offsets.length >> 1]!;
}

test.beforeAll(({ network }) => {
	network.put(BURSTS.url, BURSTS.type, wav(LENGTH, WORDS));
	network.put('/ear.js', 'text/javascript', readFileSync(new URL('ear.js', import.meta.url)));
});

async function listenAndWatch(page: Page, speed: number): Promise<Log> {
	return page.evaluate(
		async ({ source, length, words, pitch, rate }) => {
			const context = new AudioContext();
			await context.audioWorklet.addModule('/ear.js');
			const ear = new AudioWorkletNode(context, 'ear', { processorOptions: { pitch } });
			const heard: number[] = [];
			ear.port.onmessage = ({ data }: MessageEvent<number>) => heard.push(data);

			const player = onPage.openPlayer([source], length, {
				first: Uint32Array.of(0, words.length),
				starts: Uint32Array.from(words, ({ start }) => start),
				ends: Uint32Array.from(words, ({ end }) => end)
			});
			const lit: { word: number; at: number }[] = [];
			player.onlit((_paragraph, word) => lit.push({ word, at: performance.now() / 1000 }));
			player.setSpeed(rate);
			player.prepare();
			const element = onPage.made.find(({ currentSrc, src }) => (currentSrc || src).endsWith(source.url))!;
			context.createMediaElementSource(element).connect(ear).connect(context.destination);

			const clocks: { card: number; page: number }[] = [];
			player.play();
			while (player.state.is !== 'ended') {
				await new Promise((done) => setTimeout(done, 15));
				// The graph's clock and not the loudspeaker's: an element that plays into a graph is not told how late that one sounds.
				clocks.push({ card: context.currentTime, page: performance.now() / 1000 });
			}
			return { heard, clocks, lit };
		},
		{ source: BURSTS, length: LENGTH, words: WORDS, pitch: PITCH, rate: speed }
	);
}

const quantile = (sorted: readonly number[], share: number): number =>
	sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!;

/** The bounds are the player's; a machine that gives the page no turn for 80 ms while it measures is asked again. */
test.describe.configure({ retries: 2 });

for (const speed of [1, 2]) {
	test(`every word is lit as it is heard, at speed ${speed}`, async ({ stage }) => {
		const { heard: byCard, clocks, lit } = await listenAndWatch(stage, speed);
		const heard = byCard.map((card) => byPage(card, clocks));
		const late = lit
			.map(
				({ at }) => (at - heard.reduce((nearest, when) => (Math.abs(when - at) < Math.abs(nearest - at) ? when : nearest), Infinity)) * 1000
			)
			.sort((a, b) => a - b);
		const far = late.map(Math.abs).sort((a, b) => a - b);
		const figures = { words: WORDS.length, heard: heard.length, lit: lit.length, median: quantile(late, 0.5), p95: quantile(far, 0.95) };
		test.info().annotations.push({ type: 'heard against shown, ms', description: JSON.stringify(figures) });
		// A stretched tone may break once in two; it must not run together with the next.
		expect(heard.length).toBeGreaterThanOrEqual(WORDS.length);
		expect(lit.map(({ word }) => word)).toEqual(WORDS.map((_, word) => word));
		expect(Math.abs(figures.median)).toBeLessThan(25);
		expect(figures.p95).toBeLessThan(60);
	});
}
