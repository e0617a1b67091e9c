/** Runs in the page: hears when each tone begins and sees when each word is lit, both stamped by the same clock. */
import type { Page } from '@playwright/test';

/** Goertzel's filter (1958) over the last 256 samples, asked every 128: loud or not, with the time in the middle of the window. */
const WORKLET = `
registerProcessor('ear', class extends AudioWorkletProcessor {
	window = new Float32Array(256);
	loud = false;
	process([[channel]]) {
		if (!channel) return true;
		this.window.copyWithin(0, 128);
		this.window.set(channel, 128);
		const c = 2 * Math.cos((2 * Math.PI * TONE_HZ) / sampleRate);
		let a = 0, b = 0;
		for (const x of this.window) [a, b] = [x + c * a - b, a];
		const power = (a * a + b * b - c * a * b) / 128 ** 2;
		if (!this.loud && power > 0.005) this.port.postMessage(currentTime);
		this.loud = power > (this.loud ? 0.001 : 0.005);
		return true;
	}
});`;

export interface Log {
	/** Milliseconds of performance.now at which a tone began to be heard. */
	readonly heard: number[];
	/** The same for a word that was lit, with its text. */
	readonly lit: { readonly at: number; readonly text: string }[];
}

/** Must be called before the page opens. */
export async function openEar(page: Page, toneHz: number): Promise<void> {
	await page.addInitScript(
		({ worklet }) => {
			const log: Log = { heard: [], lit: [] };
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
					ear.port.onmessage = ({ data }: MessageEvent<number>) => {
						const { contextTime = 0, performanceTime = 0 } = context.getOutputTimestamp();
						log.heard.push(performanceTime + (data - contextTime) * 1000);
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

export const logOf = (page: Page): Promise<Log> => page.evaluate(() => (window as unknown as { log: Log }).log);
