/** Writes a track as AAC in MP4, for Safari. A muxer that keeps an object for every frame would need 250 MB for ten hours. */
import { closeSync, openSync, writeSync } from 'node:fs';
import { registerAacEncoder } from '@mediabunny/aac-encoder';
import { AdtsOutputFormat, AudioSample, AudioSampleSource, NullTarget, Output, Quality } from 'mediabunny';
import type { Planes } from './decoding/mixing.ts';
import { fileType, longHead, movie } from './mp4.ts';
import { listen, shapeOf, type Playable } from './playable.ts';

/** The first frame holds nothing yet. */
const DELAY = 1024;
const LONG_HEAD = 16;

export async function writeM4a(playable: Playable, path: string, underway: (samples: number) => void): Promise<void> {
	const file = openSync(path, 'w');
	try {
		const start = fileType();
		writeSync(file, Buffer.concat([start, longHead('mdat', LONG_HEAD)]));
		const at = start.length + LONG_HEAD;
		const { sizes, config } = await writeFrames(playable, (frame) => void writeSync(file, frame), underway);
		const bytes = sizes.reduce((sum, size) => sum + size, 0);
		const { rate, channels, aac } = shapeOf(playable);
		writeSync(file, movie({ rate, channels, heard: playable.samples, delay: DELAY, config, sizes, at, bitsPerSecond: aac * 1000 }));
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
async function writeFrames(playable: Playable, write: (frame: Uint8Array) => void, underway: (samples: number) => void): Promise<Frames> {
	registerAacEncoder();
	const { rate, channels, aac } = shapeOf(playable);
	const sizes: number[] = [];
	let config = new Uint8Array(0);
	const source = new AudioSampleSource({
		codec: 'aac',
		quality: new Quality({ bitrate: aac * 1000 }),
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
	for await (const planes of listen(playable)) {
		const form = { format: 'f32-planar', numberOfChannels: channels, sampleRate: rate, timestamp: heard / rate } as const;
		const sample = new AudioSample({ ...form, data: sideBySide(planes) });
		await source.add(sample);
		sample.close();
		underway((heard += planes[0]!.length));
	}
	await output.finalize();
	return { sizes, config };
}

function sideBySide(planes: Planes): Float32Array {
	const length = planes[0]!.length;
	const all = new Float32Array(planes.length * length);
	planes.forEach((plane, c) => all.set(plane, c * length));
	return all;
}
