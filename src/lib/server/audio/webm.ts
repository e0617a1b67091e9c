/** Writes a track as WebM with Opus inside: what browsers play first. The encoder is native, and ends a worker thread with a crash. */
import { isMainThread } from 'node:worker_threads';
import type { Encoder } from '@evan/opus';
import { EncodedAudioPacketSource, EncodedPacket, FilePathTarget, Output, WebMOutputFormat } from 'mediabunny';
import { listen, shapeOf, SPOKEN, type Playable, type Shape } from './playable.ts';

/** A frame is 20 ms, what Opus is made for. */
const FRAMES_A_SECOND = 50;
/** Opus keeps its time in 48 kHz samples whatever the rate. */
const OPUS_RATE = 48_000;
/** The encoder's delay in samples of 48 kHz, 6.5 ms at any rate; its `lookahead` says so too, but not in the WebAssembly build. */
const LOOK_AHEAD = 312;
/** One index entry for ten seconds keeps ten hours seekable in 90 kB. */
const CLUSTER_SECONDS = 10;

export async function writeWebm(playable: Playable, path: string, signal: AbortSignal, underway: (samples: number) => void): Promise<void> {
	const output = new Output({
		format: new WebMOutputFormat({ minimumClusterDuration: CLUSTER_SECONDS }),
		target: new FilePathTarget(path)
	});
	const source = new EncodedAudioPacketSource('opus');
	output.addAudioTrack(source);
	await output.start();
	try {
		await addFrames(source, playable, signal, underway);
		await output.finalize();
	} catch (error) {
		await output.cancel();
		throw error;
	}
}

async function addFrames(
	source: EncodedAudioPacketSource,
	playable: Playable,
	signal: AbortSignal,
	underway: (samples: number) => void
): Promise<void> {
	const shape = shapeOf(playable);
	const { rate, channels } = shape;
	const encoder = await openEncoder(shape);
	const meta = { decoderConfig: { codec: 'opus', numberOfChannels: channels, sampleRate: OPUS_RATE, description: opusHead(shape) } };
	const frame = new Int16Array((rate / FRAMES_A_SECOND) * channels);
	let filled = 0;
	let frames = 0;
	const flush = async () => {
		const packet = new EncodedPacket(Uint8Array.from(encoder.encode(frame)), 'key', frames / FRAMES_A_SECOND, 1 / FRAMES_A_SECOND);
		await (frames++ === 0 ? source.add(packet, meta) : source.add(packet));
		frame.fill(0);
		filled = 0;
	};
	let heard = 0;
	for await (const planes of listen(playable, signal)) {
		const samples = planes[0]!.length;
		for (let i = 0; i < samples; i++) {
			for (const plane of planes) frame[filled++] = Math.max(-32768, Math.min(32767, Math.round(plane[i]! * 32767)));
			if (filled === frame.length) await flush();
		}
		underway((heard += samples));
	}
	// The last samples, then silence until the encoder has let go of everything.
	const delay = (LOOK_AHEAD * rate * channels) / OPUS_RATE;
	for (let left = filled + delay; left > 0; left -= frame.length) await flush();
}

/** `voice` overshoots less than the faster music mode; more complexity costs twice the time for a fiftieth of the spectral error. */
async function openEncoder({ rate, channels, opus, isSpoken }: Shape): Promise<Encoder> {
	const { Encoder } = (await import(isMainThread ? '@evan/opus' : '@evan/opus/wasm/index.mjs')) as typeof import('@evan/opus');
	const encoder = new Encoder({ channels, sample_rate: rate as 48_000, application: 'audio' });
	encoder.bitrate = opus * 1000;
	encoder.vbr = true;
	encoder.complexity = 1;
	if (isSpoken) encoder.signal = 'voice';
	return encoder;
}

/** RFC 7845 section 5.1: the pre-skip is what a player drops, so that the first sample heard is ours. */
export function opusHead({ rate, channels }: Pick<Shape, 'rate' | 'channels'> = SPOKEN): Uint8Array {
	const head = new Uint8Array(19);
	const view = new DataView(head.buffer);
	head.set(new TextEncoder().encode('OpusHead'));
	head[8] = 1;
	head[9] = channels;
	view.setUint16(10, LOOK_AHEAD, true);
	view.setUint32(12, rate, true);
	return head;
}
