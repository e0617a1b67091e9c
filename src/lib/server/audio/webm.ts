/** Writes a track as WebM with Opus inside: what browsers play first. The encoder is native, and ends a worker thread with a crash. */
import { isMainThread } from 'node:worker_threads';
import type { Encoder } from '@evan/opus';
import { EncodedAudioPacketSource, EncodedPacket, FilePathTarget, Output, WebMOutputFormat } from 'mediabunny';
import { RATE } from './joining.ts';
import { play, type Reel } from './reel.ts';

/** 20 ms, what Opus is made for. */
const FRAME = RATE / 50;
/** Opus keeps its time in 48 kHz samples whatever the rate. */
const OPUS_RATE = 48_000;
/** The encoder's delay at 24 kHz, in samples; its `lookahead` says so too, but not in the WebAssembly build. */
const LOOK_AHEAD = 156;
const BITS_PER_SECOND = 32_000;
/** One index entry for ten seconds keeps ten hours seekable in 90 kB. */
const CLUSTER_SECONDS = 10;

export async function writeWebm(reel: Reel, path: string, signal: AbortSignal, underway: (samples: number) => void): Promise<void> {
	const output = new Output({
		format: new WebMOutputFormat({ minimumClusterDuration: CLUSTER_SECONDS }),
		target: new FilePathTarget(path)
	});
	const source = new EncodedAudioPacketSource('opus');
	output.addAudioTrack(source);
	await output.start();
	try {
		await addFrames(source, reel, signal, underway);
		await output.finalize();
	} catch (error) {
		await output.cancel();
		throw error;
	}
}

async function addFrames(
	source: EncodedAudioPacketSource,
	reel: Reel,
	signal: AbortSignal,
	underway: (samples: number) => void
): Promise<void> {
	const encoder = await openEncoder();
	const meta = { decoderConfig: { codec: 'opus', numberOfChannels: 1, sampleRate: OPUS_RATE, description: opusHead() } };
	const frame = new Int16Array(FRAME);
	let filled = 0;
	let frames = 0;
	const flush = async () => {
		const packet = new EncodedPacket(Uint8Array.from(encoder.encode(frame)), 'key', frames / 50, 1 / 50);
		await (frames++ === 0 ? source.add(packet, meta) : source.add(packet));
		frame.fill(0);
		filled = 0;
	};
	let heard = 0;
	for await (const piece of play(reel, signal)) {
		for (const sample of piece) {
			frame[filled++] = Math.max(-32768, Math.min(32767, Math.round(sample * 32767)));
			if (filled === FRAME) await flush();
		}
		underway((heard += piece.length));
	}
	// The last samples, then silence until the encoder has let go of everything.
	for (let left = filled + LOOK_AHEAD; left > 0; left -= FRAME) await flush();
}

/** `voice` overshoots less than the faster music mode; more complexity costs twice the time for a fiftieth of the spectral error. */
async function openEncoder(): Promise<Encoder> {
	const { Encoder } = (await import(isMainThread ? '@evan/opus' : '@evan/opus/wasm/index.mjs')) as typeof import('@evan/opus');
	const encoder = new Encoder({ channels: 1, sample_rate: RATE, application: 'audio' });
	encoder.bitrate = BITS_PER_SECOND;
	encoder.vbr = true;
	encoder.complexity = 1;
	encoder.signal = 'voice';
	return encoder;
}

/** RFC 7845 section 5.1: the pre-skip is what a player drops, so that the first sample heard is ours. */
export function opusHead(): Uint8Array {
	const head = new Uint8Array(19);
	const view = new DataView(head.buffer);
	head.set(new TextEncoder().encode('OpusHead'));
	head[8] = 1;
	head[9] = 1;
	view.setUint16(10, (LOOK_AHEAD * OPUS_RATE) / RATE, true);
	view.setUint32(12, RATE, true);
	return head;
}
