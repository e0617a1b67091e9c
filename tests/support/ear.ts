/**
 * Runs in the page: hears when each tone begins and sees when each word is lit, both stamped by the same clock.
 *
 * An element's `currentTime` allows for the delay of the sound card it plays to. Here it plays into an AudioContext, whose own
 * delay it cannot know, so a tone is stamped with the time at which the context took it over, not with the time it left the context.
 */
import type { Page } from '@playwright/test';

/** Goertzel's filter (1958) over the last 256 samples, asked every 128: loud or not, with the time in the middle of the window. */
const WORKLET = `
registerProcessor('ear', class extends AudioWorkletProcessor {
	window = new Float32Array(256);
	loud = false;
	blocks = 0;
	process([[channel]]) {
		if (!channel) return true;
		this.window.copyWithin(0, 128);
		this.window.set(channel, 128);
		const c = 2 * Math.cos((2 * Math.PI * TONE_HZ) / sampleRate);
		let a = 0, b = 0;
		for (const x of this.window) [a, b] = [x + c * a - b, a];
		const power = (a * a + b * b - c * a * b) / 128 ** 2;
		const began = !this.loud && power > 0.005;
		if (began || ++this.blocks % 13 === 0) this.port.postMessage({ at: currentTime, began });
		this.loud = power > (this.loud ? 0.001 : 0.005);
		return true;
	}
});`;

export interface Log {
	/** Milliseconds at which a tone began to be heard, by the context's clock. */
	readonly heard: number[];
	/** Readings of both clocks at once: the context's, and how far `performance.now` is ahead of it. */
	readonly clocks: { readonly at: number; readonly ahead: number }[];
	/** The same for a word that was lit, with its text. */
	readonly lit: { readonly at: number; readonly text: string }[];
}

/** Must be called before the page opens. */
export async function openEar(page: Page, toneHz: number): Promise<void> {
	await page.addInitScript(
		({ worklet }) => {
			const log: Log = { heard: [], clocks: [], lit: [] };
			Object.assign(window, { log });
			const set = Range.prototype.setEnd;
			Range.prototype.setEnd = function (this: Range, node: Node, offset: number) {
				set.call(this, node, offset);
				const text = this.toString();
				if (/^beep\d+$/.test(text) && log.lit.at(-1)?.text !== text) log.lit.push({ at: performance.now(), text });
			};
			const start = HTMLMediaElement.prototype.play;
			const wired = new WeakSet<HTMLMediaElement>();
			HTMLMediaElement.prototype.play = async function (this: HTMLMediaElement) {
				if (!wired.has(this)) {
					wired.add(this);
					const context = new AudioContext({ latencyHint: 'interactive' });
					await context.audioWorklet.addModule(URL.createObjectURL(new Blob([worklet], { type: 'text/javascript' })));
					const ear = new AudioWorkletNode(context, 'ear');
					ear.port.onmessage = ({ data: { at, began } }: MessageEvent<{ at: number; began: boolean }>) => {
						log.clocks.push({ at: at * 1000, ahead: performance.now() - at * 1000 });
						if (began) log.heard.push(at * 1000);
					};
					const source = context.createMediaElementSource(this);
					source.connect(ear);
					source.connect(context.destination);
					await context.resume();
				}
				return start.call(this);
			};
		},
		{ worklet: WORKLET.replace('TONE_HZ', String(toneHz)) }
	);
}

/** A context works some blocks ahead at once and slips when a busy machine starves it: the middle of the readings around counts. */
const AROUND = 12;

function byPage(at: number, clocks: Log['clocks']): number {
	const after = clocks.findIndex((reading) => reading.at >= at);
	const near = after < 0 ? clocks.slice(-AROUND) : clocks.slice(Math.max(0, after - AROUND), after + AROUND);
	const ahead = near.map((reading) => reading.ahead).sort((a, b) => a - b);
	return at + (ahead[ahead.length >> 1] ?? 0);
}

/** With the tones on the clock of `performance.now`. */
export async function logOf(page: Page): Promise<Log> {
	const log = await page.evaluate(() => (window as unknown as { log: Log }).log);
	return { ...log, heard: log.heard.map((at) => byPage(at, log.clocks)) };
}
