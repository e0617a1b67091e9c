/** What is lit against what is heard: seeded bursts of tone, an ear in the page, and the player's own light. */
import { expect, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { bursts, PITCH, wav } from '../../fixtures/tones/tones.ts';
import { test } from './stage.ts';

const LENGTH = 24;
const WORDS = bursts(LENGTH, 7);
const BURSTS = { url: '/bursts.wav', type: 'audio/wav' };
/** The ear and the light are of the same word when they are nearer than two words ever are. */
const SAME = 0.12;

/** By the page's clock, in seconds. */
interface Log {
	readonly heard: readonly number[];
	readonly lit: readonly { readonly word: number; readonly at: number }[];
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

			const offsets: number[] = [];
			player.play();
			while (player.state.is !== 'ended') {
				await new Promise((done) => setTimeout(done, 50));
				const { contextTime, performanceTime } = context.getOutputTimestamp();
				if (contextTime && performanceTime) offsets.push(performanceTime / 1000 - contextTime);
			}
			const offset = offsets.sort((a, b) => a - b)[offsets.length >> 1]!;
			return { heard: heard.map((at) => at + offset), lit };
		},
		{ source: BURSTS, length: LENGTH, words: WORDS, pitch: PITCH, rate: speed }
	);
}

const quantile = (sorted: readonly number[], share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!;

for (const speed of [1, 2]) {
	test(`every word is lit as it is heard, at speed ${speed}`, async ({ stage }) => {
		const { heard, lit } = await listenAndWatch(stage, speed);
		const late = lit.flatMap(({ at }) => {
			const same = heard.find((when) => Math.abs(when - at) < SAME);
			return same === undefined ? [] : [(at - same) * 1000];
		});
		late.sort((a, b) => a - b);
		const far = late.map(Math.abs).sort((a, b) => a - b);
		const figures = { words: WORDS.length, heard: heard.length, lit: lit.length, median: quantile(late, 0.5), p95: quantile(far, 0.95) };
		test.info().annotations.push({ type: 'heard against shown, ms', description: JSON.stringify(figures) });
		expect(lit.map(({ word }) => word)).toEqual(WORDS.map((_, word) => word));
		expect(late).toHaveLength(WORDS.length);
		expect(Math.abs(figures.median)).toBeLessThan(25);
		expect(figures.p95).toBeLessThan(60);
	});
}
