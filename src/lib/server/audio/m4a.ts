/** Writes a track as AAC in MP4, for Safari. */
import { registerAacEncoder } from '@mediabunny/aac-encoder';
import { AudioSample, AudioSampleSource, FilePathTarget, Mp4OutputFormat, Output, Quality } from 'mediabunny';
import { RATE } from './joining.ts';
import { play, type Reel } from './reel.ts';

const BITS_PER_SECOND = 64_000;
/** AAC's delay. A first sample before zero makes an edit list, which says so to every player. */
const DELAY = 1024;

export async function writeM4a(reel: Reel, path: string, underway: (samples: number) => void): Promise<void> {
	registerAacEncoder();
	const output = new Output({ format: new Mp4OutputFormat({ fastStart: false }), target: new FilePathTarget(path) });
	const source = new AudioSampleSource({ codec: 'aac', quality: new Quality({ bitrate: BITS_PER_SECOND }) });
	output.addAudioTrack(source);
	await output.start();
	let heard = 0;
	for await (const piece of play(reel)) {
		const sample = new AudioSample({
			format: 'f32',
			data: piece,
			numberOfChannels: 1,
			sampleRate: RATE,
			timestamp: (heard - DELAY) / RATE
		});
		await source.add(sample);
		sample.close();
		underway((heard += piece.length));
	}
	await output.finalize();
}
