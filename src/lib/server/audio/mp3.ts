/** Writes a track as MP3 of constant bit rate, for podcast apps: only there can every player seek by arithmetic. */
import { open } from 'node:fs/promises';
import { createMp3Encoder } from 'wasm-media-encoders';
import { RATE } from './joining.ts';
import { play, type Reel } from './reel.ts';

const KILOBITS = 64;
/** LAME's delay and the decoder's together, at 24 kHz. MP3 cannot name it, so it is cut from the silence the track begins with. */
const DELAY = 1105;

export async function writeMp3(reel: Reel, path: string, underway: (samples: number) => void): Promise<void> {
	const encoder = await createMp3Encoder();
	encoder.configure({ sampleRate: RATE, channels: 1, bitrate: KILOBITS });
	const file = await open(path, 'w');
	try {
		let heard = 0;
		for await (const piece of play(reel)) {
			await file.write(encoder.encode([piece.subarray(Math.max(0, DELAY - heard))]));
			underway((heard += piece.length));
		}
		await file.write(encoder.encode([new Float32Array(DELAY)]));
		await file.write(encoder.finalize());
	} finally {
		await file.close();
	}
}
