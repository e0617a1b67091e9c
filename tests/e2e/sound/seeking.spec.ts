/** What is heard after a seek, in the files made of a recording, against the recording itself: even when that was an MP3 of any bit rate. */
import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import { encodeTape } from '#lib/server/audio/import.ts';
import { openTape } from '#lib/server/audio/tape.ts';
import { hasFfmpeg } from '../../server/audio/ffmpeg.ts';
import { temporaryFolder } from '../../support/files.ts';
import { converted, noise, RATE, randomFrom, wavFile } from '../../support/recordings.ts';
import { openNetwork, type Network } from './network.ts';

const LENGTH = 30;
const SEEKS = 8;
/** Milliseconds. At the start, 4 of them are the recorder's: the first 193 samples of an MP3 without a frame before it are silence. */
const WITHIN = 5;
/** Samples: half a second. */
const HEARD = RATE / 2;
const random = randomFrom(11);
/** Every third second hisses, which takes an encoder of changing bit rate twice the bits. */
const SOUND = noise(LENGTH)[0]!.map((sample, i) => sample + (Math.floor(i / RATE) % 3 === 0 ? 0.2 * random() - 0.1 : 0));

/** Gives everything that is played, as it is played. */
const WORKLET = `registerProcessor('recorder', class extends AudioWorkletProcessor {
	process([[channel]]) {
		if (channel) this.port.postMessage(channel.slice());
		return true;
	}
});`;

let network: Network;
test.beforeAll(async () => {
	network = await openNetwork();
	network.put('/', 'text/html', '<!doctype html><title>seeking</title><link rel="icon" href="data:,">');
	if (!hasFfmpeg) return;
	const signal = new AbortController().signal;
	const folder = temporaryFolder();
	const { value: tape } = await openTape(converted(wavFile('seeking.wav', [SOUND]), '-q:a', '4', 'seeking.mp3'), temporaryFolder(), {
		signal
	});
	const { first, rest } = await encodeTape(tape!, { folder, signal, level: false, keep: null, encoded: () => undefined });
	for (const { name, path, type } of [await first, ...(await rest)]) network.put(`/${name}`, type, await readFile(path));
});
test.afterAll(() => network.close());

interface Heard {
	/** Seconds: what the element says after the seek. */
	readonly at: number;
	readonly samples: readonly number[];
}

/** `null` is the start, without a seek. */
function seekAndListen(page: Page, file: string, times: readonly (number | null)[]): Promise<readonly Heard[]> {
	return page.evaluate(
		async ({ file, times, worklet, rate, length }) => {
			const context = new AudioContext({ sampleRate: rate });
			await context.audioWorklet.addModule(URL.createObjectURL(new Blob([worklet], { type: 'text/javascript' })));
			const element = new Audio(file);
			const once = (type: string) => new Promise((done) => element.addEventListener(type, done, { once: true }));
			const recorder = new AudioWorkletNode(context, 'recorder');
			context.createMediaElementSource(element).connect(recorder).connect(context.destination);
			await context.resume();
			let samples: number[] = [];
			let isFull: () => void = () => undefined;
			recorder.port.onmessage = ({ data }: MessageEvent<Float32Array>) => {
				// What comes before the first sound is silence of nobody's.
				const from = samples.length > 0 ? 0 : data.findIndex((sample) => sample !== 0);
				if (from >= 0) samples.push(...data.subarray(from));
				if (samples.length >= length) isFull();
			};
			const heard: Heard[] = [];
			for (const time of times) {
				if (time !== null) {
					const sought = once('seeked');
					element.currentTime = time;
					await sought;
				}
				await new Promise((done) => setTimeout(done, 200));
				const at = element.currentTime;
				samples = [];
				const full = new Promise<void>((done) => (isFull = done));
				await element.play();
				await full;
				element.pause();
				heard.push({ at, samples: samples.slice(0, length) });
				await new Promise((done) => setTimeout(done, 200));
			}
			return heard;
		},
		{ file, times, worklet: WORKLET, rate: RATE, length: HEARD }
	);
}

const REACH = RATE / 10;
const SKIP = RATE / 20;
const WINDOW = RATE / 10;

/** Milliseconds by which what is heard lies after what the element says. */
function apart({ at, samples }: Heard): number {
	const wanted = Math.round(at * RATE);
	let best = { sum: -Infinity, lag: 0 };
	for (let lag = -REACH; lag <= REACH; lag++) {
		let sum = 0;
		for (let i = SKIP; i < SKIP + WINDOW; i++) sum += samples[i]! * (SOUND[wanted + lag + i] ?? 0);
		if (sum > best.sum) best = { sum, lag };
	}
	return (best.lag / RATE) * 1000;
}

test.skip(!hasFfmpeg, 'There is no ffmpeg to make the recording.');

const TIMES = [null, ...Array.from({ length: SEEKS }, () => 0.5 + (LENGTH - 2) * random())];

for (const name of ['audio.webm', 'audio.m4a', 'audio.mp3']) {
	test(`${name} is heard within ${WITHIN} ms of where it was sought`, async ({ page }, info) => {
		await page.goto(network.origin);
		const offs = (await seekAndListen(page, `/${name}`, TIMES)).map(apart);
		const figures = `${name}: heard minus sought ${offs.map((off) => off.toFixed(1)).join(', ')} ms`;
		info.annotations.push({ type: 'seeking', description: figures });
		console.log(figures);
		for (const off of offs) expect(Math.abs(off)).toBeLessThanOrEqual(WITHIN);
	});
}
