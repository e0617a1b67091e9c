/** Writes a track of any length that is nearly silent: one encoded second, again and again. */
import { existsSync } from 'node:fs';
import { mkdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { Encoder } from '@evan/opus';
import { EncodedAudioPacketSource, EncodedPacket, FilePathTarget, Output, WebMOutputFormat } from 'mediabunny';
import { RATE } from '#lib/server/audio/joining.ts';
import { opusHead } from '#lib/server/audio/webm.ts';

/** The longest frame Opus has, in seconds: a third of the packets of the usual one. */
const FRAME = 0.06;
const FRAMES = 20;
/** What makes ten hours seekable with 90 kB of index. */
const CLUSTER_SECONDS = 10;

/** @returns the file's path; one that was written before is used again */
export async function quietTrack(folder: string, seconds: number): Promise<string> {
	const path = join(folder, `${seconds}.webm`);
	if (existsSync(path)) return path;
	await mkdir(folder, { recursive: true });
	await write(`${path}.part`, seconds);
	await rename(`${path}.part`, path);
	return path;
}

async function write(path: string, seconds: number): Promise<void> {
	const output = new Output({
		format: new WebMOutputFormat({ minimumClusterDuration: CLUSTER_SECONDS }),
		target: new FilePathTarget(path)
	});
	const source = new EncodedAudioPacketSource('opus');
	output.addAudioTrack(source);
	await output.start();
	const loop = encodedHum();
	const meta = { decoderConfig: { codec: 'opus', numberOfChannels: 1, sampleRate: 48_000, description: opusHead() } };
	for (let n = 0; n * FRAME < seconds; n++) {
		const packet = new EncodedPacket(loop[n % loop.length]!, 'key', n * FRAME, FRAME);
		await (n === 0 ? source.add(packet, meta) : source.add(packet));
	}
	await output.finalize();
}

/** A hum of 200 Hz at -60 dB: a player that stops on silence would not notice this one. */
function encodedHum(): Uint8Array[] {
	const encoder = new Encoder({ channels: 1, sample_rate: RATE, application: 'audio' });
	encoder.bitrate = 16_000;
	const samples = Int16Array.from({ length: RATE * FRAME * FRAMES }, (_, i) => Math.round(32 * Math.sin((2 * Math.PI * 200 * i) / RATE)));
	const frame = RATE * FRAME;
	return Array.from({ length: FRAMES }, (_, n) => Uint8Array.from(encoder.encode(samples.subarray(n * frame, (n + 1) * frame))));
}
