/** Decodes the packets of one codec, by decoders that are plain WebAssembly. */
import { FLACDecoder } from '@wasm-audio-decoders/flac';
import { OggVorbisDecoder } from '@wasm-audio-decoders/ogg-vorbis';
import { OpusDecoder } from 'opus-decoder';
import type { Order, Planes } from './mixing.ts';
import { openMpeg } from './mpeg.ts';
import { isPcm, pcmPlanes } from './pcm.ts';

export interface Codec {
	readonly rate: number;
	readonly order: Order;
	/** Samples at the start that are the encoder's and nobody's sound. */
	readonly skip: number;
	/** What one packet holds; nothing when it is damaged. */
	readonly decode: (packet: Uint8Array) => Promise<Planes>;
	readonly free: () => void;
}

export interface Config {
	readonly codec: string;
	readonly rate: number;
	readonly channels: number;
	/** What the container keeps for the decoder. */
	readonly description: Uint8Array;
}

/** `null` for a codec that takes ffmpeg. */
export async function openCodec(config: Config): Promise<Codec | null> {
	if (isPcm(config.codec)) return openPcm(config);
	const open = CODECS[config.codec];
	return open ? open(config) : null;
}

const CODECS: Readonly<Record<string, (config: Config) => Promise<Codec>>> = {
	opus: openOpus,
	vorbis: openVorbis,
	flac: openFlac,
	mp3: openMp3
};

const openPcm = ({ codec, rate, channels }: Config): Codec => ({
	...{ rate, order: 'riff', skip: 0 },
	decode: async (packet) => pcmPlanes(codec, channels, packet),
	free: () => undefined
});

const OPUS_RATE = 48_000;

/** RFC 7845 section 5.1: how many samples to drop, and which of the packet's channels is which. */
async function openOpus({ channels, description }: Config): Promise<Codec> {
	const view = new DataView(description.buffer, description.byteOffset, description.byteLength);
	const isMapped = description.length >= 21 + channels && description[18] !== 0;
	const mapping = isMapped
		? {
				streamCount: description[19]!,
				coupledStreamCount: description[20]!,
				channelMappingTable: [...description.subarray(21, 21 + channels)]
			}
		: {};
	const decoder = new OpusDecoder({ channels, ...mapping });
	await decoder.ready;
	return {
		...{ rate: OPUS_RATE, order: 'vorbis', skip: description.length >= 12 ? view.getUint16(10, true) : 0 },
		decode: async (packet) => decoder.decodeFrame(packet).channelData,
		free: () => decoder.free()
	};
}

/** The package's own decoder takes Ogg pages; the one inside it takes packets, which is all that Matroska has. */
interface VorbisPackets {
	readonly sendSetupHeader: (header: Uint8Array) => void;
	readonly initDsp: () => void;
	readonly decodePackets: (packets: readonly Uint8Array[]) => { readonly channelData: Float32Array[] };
}

async function openVorbis({ rate, description }: Config): Promise<Codec> {
	const [first, , setup] = laced(description);
	if (!first || !setup) throw new RangeError('The Vorbis headers are not whole.');
	const outer = new OggVorbisDecoder();
	await outer.ready;
	const decoder = (outer as unknown as { readonly _decoder: VorbisPackets })._decoder;
	decoder.sendSetupHeader(first);
	decoder.sendSetupHeader(setup);
	decoder.initDsp();
	return {
		...{ rate, order: 'vorbis', skip: 0 },
		decode: async (packet) => decoder.decodePackets([packet]).channelData,
		free: () => outer.free()
	};
}

/** Three headers in one: their count less one, the lengths of all but the last in runs of 255, then the headers. */
function laced(bytes: Uint8Array): readonly Uint8Array[] {
	let at = 1;
	const lengths = Array.from({ length: bytes[0] ?? 0 }, () => {
		let length = 0;
		while (bytes[at] === 255) length += bytes[at++]!;
		return length + (bytes[at++] ?? 0);
	});
	return [...lengths, bytes.length].map((length) => {
		const part = bytes.subarray(at, at + length);
		at += length;
		return part;
	});
}

async function openFlac({ rate }: Config): Promise<Codec> {
	const decoder = new FLACDecoder();
	await decoder.ready;
	return {
		...{ rate, order: 'riff', skip: 0 },
		decode: async (packet) => (await decoder.decodeFrames([packet])).channelData,
		free: () => decoder.free()
	};
}

/** MP3 inside another container; a plain MP3 file is read whole, with what it says of its start. */
async function openMp3({ rate, channels }: Config): Promise<Codec> {
	const decoder = await openMpeg();
	return {
		...{ rate, order: 'riff', skip: 0 },
		decode: async (packet) => (await decoder.decode(packet)).planes.slice(0, channels),
		free: () => decoder.free()
	};
}
