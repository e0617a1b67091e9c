/** Writes a track as MP3 of constant bit rate, for podcast apps: only there can every player seek by arithmetic. */
import { open } from 'node:fs/promises';
import { openLame } from './lame.ts';
import { bytesIn, cutter, infoFrame, samplesIn, type FrameShape } from './mp3-frames.ts';
import { listen, shapeOf, type Playable } from './playable.ts';

/** LAME's delay and the decoder's together, in samples of any rate. */
const DELAY = 1105;
/** Samples: that many whole frames of nothing but delay are left out. Players differ in what they make of LAME's tag after a seek, so that nothing is left for it to say. */
const LEFT_OUT = 1152;

export async function writeMp3(playable: Playable, path: string, underway: (samples: number) => void): Promise<void> {
	const { rate, channels, mp3 } = shapeOf(playable);
	const shape = { rate, channels, kilobits: mp3 };
	const first = LEFT_OUT / samplesIn(rate);
	const frames = Math.ceil(playable.samples / samplesIn(rate));
	const cut = cutter(shape, first, first + frames);
	const start = bytesIn(shape);
	const file = await open(path, 'w');
	try {
		let at = start;
		let header: Uint8Array | null = null;
		for await (const encoded of encode(playable, shape, underway)) {
			const kept = cut(encoded);
			if (kept.length > 0) header ??= kept;
			await file.write(kept, 0, kept.length, at);
			at += kept.length;
		}
		if (header) await file.write(infoFrame(header, { frames, bytes: at - start }, shape), 0, start, 0);
	} finally {
		await file.close();
	}
}

async function* encode(playable: Playable, shape: FrameShape, underway: (samples: number) => void): AsyncGenerator<Uint8Array> {
	const encoder = await openLame(shape);
	const silence = (samples: number) => Array.from({ length: shape.channels }, () => new Float32Array(samples));
	yield encoder.encode(silence(LEFT_OUT - DELAY));
	let heard = 0;
	for await (const planes of listen(playable)) {
		yield encoder.encode(planes);
		underway((heard += planes[0]!.length));
	}
	// LAME looks ahead, and lets go of the last samples only when others follow.
	yield encoder.encode(silence(4 * LEFT_OUT));
	yield encoder.finalize();
}
