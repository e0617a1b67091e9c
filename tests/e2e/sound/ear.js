/** Hears when a tone begins and ends: Goertzel's filter over 256 samples, every 128, by the sound card's own clock. */
/* global AudioWorkletProcessor, registerProcessor, sampleRate, currentTime */
const WINDOW = 256;
const LOUD = 0.02;

class Ear extends AudioWorkletProcessor {
	constructor({ processorOptions: { pitch } }) {
		super();
		this.factor = 2 * Math.cos((2 * Math.PI * pitch) / sampleRate);
		this.heard = new Float32Array(WINDOW);
		this.isLoud = false;
	}

	process([[samples]]) {
		this.heard.copyWithin(0, 128);
		this.heard.set(samples ?? new Float32Array(128), 128);
		const isLoud = this.strength() > LOUD;
		// The tone is as loud as that when it fills about half of the window, whose middle is 128 samples back.
		if (isLoud && !this.isLoud) this.port.postMessage(currentTime);
		this.isLoud = isLoud;
		return true;
	}

	strength() {
		let [last, before] = [0, 0];
		for (const sample of this.heard) [last, before] = [sample + this.factor * last - before, last];
		return Math.sqrt(Math.max(0, last * last + before * before - this.factor * last * before)) / WINDOW;
	}
}

registerProcessor('ear', Ear);
