/** Writes a track as AAC in MP4, for Safari. A muxer that keeps an object for every frame would need 250 MB for ten hours. */
import { closeSync, openSync, writeSync } from 'node:fs';
import { registerAacEncoder } from '@mediabunny/aac-encoder';
import { AdtsOutputFormat, AudioSample, AudioSampleSource, NullTarget, Output, Quality } from 'mediabunny';
import { RATE } from './joining.ts';
import { fileType, longHead, movie } from './mp4.ts';
import { play, type Reel } from './reel.ts';

const BITS_PER_SECOND = 64_000;
/** The first frame holds nothing yet. */
const DELAY = 1024;
const LONG_HEAD = 16;

export async function writeM4a(reel: Reel, path: string, underway: (samples: number) => void): Promise<void> {
	const file = openSync(path, 'w');
	try {
		const start = fileType();
		writeSync(file, Buffer.concat([start, longHead('mdat', LONG_HEAD)]));
		const at = start.length + LONG_HEAD;
		const { sizes, config } = await writeFrames(reel, (frame) => void writeSync(file, frame), underway);
		const bytes = sizes.reduce((sum, size) => sum + size, 0);
		writeSync(file, movie({ rate: RATE, heard: reel.samples, delay: DELAY, config, sizes, at, bitsPerSecond: BITS_PER_SECOND }));
		writeSync(file, longHead('mdat', LONG_HEAD + bytes), 0, LONG_HEAD, start.length);
	} finally {
		closeSync(file);
	}
}

interface Frames {
	readonly sizes: readonly number[];
	readonly config: Uint8Array;
}

/** The encoder comes with a muxer, which is told to write nowhere. */
async function writeFrames(reel: Reel, write: (frame: Uint8Array) => void, underway: (samples: number) => void): Promise<Frames> {
	registerAacEncoder();
	const sizes: number[] = [];
	let config = new Uint8Array(0);
	const source = new AudioSampleSource({
		codec: 'aac',
		quality: new Quality({ bitrate: BITS_PER_SECOND }),
		onEncodedPacket({ data }, meta) {
			const description = meta?.decoderConfig?.description;
			if (description) config = Uint8Array.from(description as Uint8Array);
			sizes.push(data.length);
			write(data);
		}
	});
	const output = new Output({ format: new AdtsOutputFormat(), target: new NullTarget() });
	output.addAudioTrack(source);
	await output.start();
	let heard = 0;
	for await (const piece of play(reel)) {
		const sample = new AudioSample({ format: 'f32', data: piece, numberOfChannels: 1, sampleRate: RATE, timestamp: heard / RATE });
		await source.add(sample);
		sample.close();
		underway((heard += piece.length));
	}
	await output.finalize();
	return { sizes, config };
}
