/** The sound of a file by packages alone: a demuxer and a decoder for each codec. Runs in a thread that may be ended at any time. */
import { open } from 'node:fs/promises';
import { EncodedPacketSink, type InputAudioTrack } from 'mediabunny';
import { openInput, soundOf } from './demuxer.ts';
import { afterId3, firstFrame, KIND_NAMES, type Kind } from './kind.ts';
import { mixed, type Planes } from './mixing.ts';
import { openMpeg } from './mpeg.ts';
import { openCodec, type Codec } from './packets.ts';
import { Unhearable } from './refusal.ts';

export interface Piece {
	readonly rate: number;
	/** One or two. */
	readonly planes: Planes;
}

const READ = 65_536;

/** In pieces as they come out of the decoder, mixed to one or two channels. */
export async function* unpacked(path: string, kind: Kind): AsyncGenerator<Piece> {
	if (kind === 'mp3') yield* mpegFile(path);
	else yield* packed(path, kind);
}

async function* packed(path: string, kind: Kind): AsyncGenerator<Piece> {
	using input = openInput(path, kind);
	const track = await soundOf(input, path);
	const codec = await codecOf(track, path, kind);
	try {
		yield* decoded(track, codec, kind === 'ogg');
	} finally {
		codec.free();
	}
}

async function codecOf(track: InputAudioTrack, path: string, kind: Kind): Promise<Codec> {
	const codec = await track.getCodec();
	const config = await track.getDecoderConfig().catch(() => null);
	const opened =
		codec &&
		(await openCodec({
			...{ codec, rate: await track.getSampleRate(), channels: await track.getNumberOfChannels() },
			description: bytesOf(config?.description)
		}));
	if (opened) return opened;
	throw new Unhearable({ code: 'needs-ffmpeg', file: path, format: formatName(codec ?? (await track.getInternalCodecId()), kind) });
}

const formatName = (codec: unknown, kind: Kind): string =>
	typeof codec === 'string' ? `${codec.toUpperCase()} sound (${KIND_NAMES[kind]})` : `an unusual codec (${KIND_NAMES[kind]})`;

const bytesOf = (description: AllowSharedBufferSource | undefined): Uint8Array =>
	description === undefined
		? new Uint8Array(0)
		: ArrayBuffer.isView(description)
			? new Uint8Array(description.buffer, description.byteOffset, description.byteLength)
			: new Uint8Array(description);

/** A damaged packet is left out. An Ogg file says how much of its last packet is to be heard. */
async function* decoded(track: InputAudioTrack, codec: Codec, isCutShort: boolean): AsyncGenerator<Piece> {
	let skip = codec.skip;
	for await (const packet of new EncodedPacketSink(track).packets()) {
		const planes = await codec.decode(packet.data).catch(() => []);
		const length = planes[0]?.length ?? 0;
		const from = Math.min(skip, length);
		skip -= from;
		const to = isCutShort ? Math.min(length, from + Math.round(packet.duration * codec.rate)) : length;
		if (to === from) continue;
		yield {
			rate: codec.rate,
			planes: mixed(
				planes.map((plane) => plane.subarray(from, to)),
				codec.order
			)
		};
	}
}

/** mpg123 reads what the first frame says of the encoder's delay, and finds its way past damage. */
async function* mpegFile(path: string): AsyncGenerator<Piece> {
	await using file = await open(path);
	const read = async (at: number) => {
		const { buffer, bytesRead } = await file.read(Buffer.alloc(READ), 0, READ, at);
		return buffer.subarray(0, bytesRead);
	};
	let at = afterId3(await read(0));
	const start = await read(at);
	const first = firstFrame(start);
	const decoder = await openMpeg({ isGapless: first !== null && namesEncoder(start.subarray(first.at, first.at + first.bytes)) });
	for (let bytes = start; bytes.length > 0; bytes = await read((at += bytes.length))) {
		const { planes, rate } = await decoder.decode(bytes);
		if ((planes[0]?.length ?? 0) > 0) yield { rate, planes: planes.slice(0, first?.isMono ? 1 : 2) };
	}
	decoder.free();
}

/** mpg123 cuts its own delay wherever frames are counted; FFmpeg only where an encoder is named, and so says its delay. */
const namesEncoder = (frame: Buffer): boolean => ['LAME', 'Lavf', 'Lavc'].some((name) => frame.includes(name));
