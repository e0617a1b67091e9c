/** Measures how long the lanes of ten hours in 5,000 turns take: their paths made, and drawn by Chromium up to the frame that shows them. */
import type { Browser } from '@playwright/test';
import { lanesOf, type Lane } from '#lib/core/lanes.ts';
import type { Block, PrintedSpeaker } from '#lib/core/manuscript.ts';
import { seconds } from '#lib/core/time.ts';
import type { SpeakerId } from '#lib/core/transcript.ts';
import { median, type Row } from './figures.ts';
import { between, random } from './random.ts';

const TIMES = 9;
const BAR = 50;
const TURNS = 5000;
const DURATION = seconds(36_000);
const SIZE = { width: 1400, height: 16 };

const SPEAKERS = ['Ann', 'Bo', 'Cy', 'Di'].map((short, i): PrintedSpeaker => {
	const id = short.toLowerCase() as SpeakerId;
	return { id, label: short, name: short, role: null, short, mark: short[0]!, colour: i + 1, talk: seconds(0), share: 0 };
});

function turns(): Block[] {
	const next = random(5);
	const lengths = Array.from({ length: TURNS }, () => between(next, 1, 20));
	const all = lengths.reduce((sum, length) => sum + length, 0);
	let at = 0;
	return lengths.map((length, first) => {
		const start = seconds((at / all) * DURATION);
		at += length;
		return { speaker: Math.floor(between(next, 0, SPEAKERS.length)), start, end: seconds((at / all) * DURATION), first };
	});
}

export async function laneRows(browser: Browser): Promise<Row[]> {
	const heading = { speakers: SPEAKERS, blocks: turns(), duration: DURATION };
	const page = await browser.newPage({ viewport: { width: 1440, height: 800 } });
	const svg = `<svg viewBox="0 0 ${SIZE.width} ${SIZE.height}" width="${SIZE.width}" height="${SIZE.height}"><path/></svg>`;
	await page.setContent(SPEAKERS.map(() => svg).join('<br>'));
	const times: number[] = [];
	for (let i = 0; i < TIMES; i++) {
		const since = performance.now();
		const lanes = lanesOf(heading, SIZE);
		const made = performance.now() - since;
		times.push(made + (await page.evaluate(draw, lanes)));
		await page.evaluate(() => document.querySelectorAll('path').forEach((path) => path.removeAttribute('d')));
	}
	await page.close();
	const parley = median(times);
	const what = `lanes of ten hours in ${TURNS} turns, made and drawn`;
	return [{ what, unit: 'ms', digits: 1, parley, rival: null, bar: `<= ${BAR}`, holds: parley <= BAR }];
}

/** In the page: until the frame after which they are seen. */
const draw = (lanes: readonly Lane[]): Promise<number> =>
	new Promise((resolve) => {
		requestAnimationFrame(() => {
			const since = performance.now();
			document.querySelectorAll('path').forEach((path, i) => path.setAttribute('d', lanes[i]!.path));
			const { port1, port2 } = new MessageChannel();
			port1.onmessage = () => resolve(performance.now() - since);
			// What is posted in a frame comes in after its paint.
			requestAnimationFrame(() => port2.postMessage(null));
		});
	});
