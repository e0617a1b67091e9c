/** MP3 by mpg123, kept from going round for ever where a stream cannot be mended. */
import { MPEGDecoder } from 'mpg123-decoder';
import type { Planes } from './mixing.ts';

export interface Mpeg {
	/** Two channels, also where both are the same one; none where nothing can be made of the bytes. */
	readonly decode: (bytes: Uint8Array) => Promise<{ readonly planes: Planes; readonly rate: number }>;
	readonly free: () => void;
}

/** The package notes an error and reads on, at the same place, until the memory is full. */
interface Inside {
	readonly _common: { addError: () => void };
}

/** Errors in one piece that are lived with. */
const MOST_ERRORS = 64;
const NOTHING = { planes: [], rate: 0 };

export async function openMpeg({ isGapless = true } = {}): Promise<Mpeg> {
	const decoder = new MPEGDecoder({ enableGapless: isGapless });
	await decoder.ready;
	let errors = 0;
	const watch = () => {
		(decoder as unknown as Inside)._common.addError = () => {
			if (++errors > MOST_ERRORS) throw new RangeError('mpg123 goes round in circles.');
		};
	};
	watch();
	return {
		async decode(bytes) {
			errors = 0;
			try {
				const { channelData, sampleRate } = decoder.decode(bytes);
				return { planes: channelData, rate: sampleRate };
			} catch {
				await decoder.reset();
				watch();
				return NOTHING;
			}
		},
		free: () => decoder.free()
	};
}
