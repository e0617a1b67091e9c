/** Writes a track as MP3 of constant bit rate, for podcast apps: only there can every player seek by arithmetic. */
import { open } from 'node:fs/promises';
import { createMp3Encoder } from 'wasm-media-encoders';
import type { Planes } from './decoding/mixing.ts';
import { listen, shapeOf, type Playable } from './playable.ts';

/** LAME's delay and the decoder's together, in samples of any rate. MP3 cannot name it, so it is cut from the start: a reel begins with silence, and a recording loses 23 ms. */
const DELAY = 1105;

export async function writeMp3(playable: Playable, path: string, underway: (samples: number) => void): Promise<void> {
	const { rate, channels, mp3 } = shapeOf(playable);
	const encoder = await createMp3Encoder();
	encoder.configure({ sampleRate: rate, channels, bitrate: mp3 as 64 });
	const file = await open(path, 'w');
	try {
		let heard = 0;
		const encode = (planes: Planes) => encoder.encode(planes);
		for await (const planes of listen(playable)) {
			await file.write(encode(planes.map((plane) => plane.subarray(Math.max(0, DELAY - heard)))));
			underway((heard += planes[0]!.length));
		}
		await file.write(encode(Array.from({ length: channels }, () => new Float32Array(DELAY))));
		await file.write(encoder.finalize());
	} finally {
		await file.close();
	}
}
