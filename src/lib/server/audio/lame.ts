/** Opens LAME with its bit reservoir shut, so that every MP3 frame can be decoded without those before it. */
import { createMp3Encoder } from 'wasm-media-encoders';
import type { FrameShape } from './mp3-frames.ts';

type Lame = Awaited<ReturnType<typeof createMp3Encoder>>;

/** The package has no word for the reservoir: it is shut where LAME keeps its settings. */
interface Inside {
	readonly ref: number;
	readonly module: { readonly memory: WebAssembly.Memory };
}

/** Where things stand in wasm-media-encoders 0.7 and LAME 3.100 (libmp3lame/util.h), in words of four bytes. */
const FLAGS = 7;
const INTERNAL_FLAGS = 72;
const SETTINGS = { mark: 0, rate: 17, kilobits: 31, isReservoirShut: 37, mostBits: 38 };
const MARK = 0xfff8_8e3b;

/** Fails where another LAME is found than the one whose settings are known. */
export async function openLame({ rate, channels, kilobits }: FrameShape): Promise<Lame> {
	const encoder = await createMp3Encoder();
	encoder.configure({ sampleRate: rate, channels, bitrate: kilobits as 64 });
	const { ref, module } = encoder as unknown as Inside;
	const words = new Uint32Array(module.memory.buffer);
	const pointer = (from: number, word: number): number => words[from / 4 + word] ?? 0;
	const settings = pointer(pointer(ref, FLAGS), INTERNAL_FLAGS) / 4;
	const known = { mark: MARK, rate, kilobits, isReservoirShut: 0, mostBits: rate < 32_000 ? 7680 : 15_360 };
	for (const name of Object.keys(known) as (keyof typeof known)[])
		if (words[settings + SETTINGS[name]] !== known[name]) throw new Error(`LAME keeps its ${name} somewhere else.`);
	words[settings + SETTINGS.isReservoirShut] = 1;
	return encoder;
}
