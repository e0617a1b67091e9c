/** Makes one or two channels of any number of them, loud enough for none to clip. */

/** One array of samples for each channel, all equally long. */
export type Planes = readonly Float32Array[];

/** Who comes in which order: RIFF (and what ffmpeg gives), or Vorbis I section 4.3.9, which Opus follows too. */
export type Order = 'riff' | 'vorbis';

type Place = 'left' | 'right' | 'centre' | 'low' | 'back left' | 'back right' | 'back';

const FRONT: readonly Place[] = ['left', 'right'];
const RIFF: Readonly<Record<number, readonly Place[]>> = {
	3: [...FRONT, 'centre'],
	4: [...FRONT, 'back left', 'back right'],
	5: [...FRONT, 'centre', 'back left', 'back right'],
	6: [...FRONT, 'centre', 'low', 'back left', 'back right'],
	7: [...FRONT, 'centre', 'low', 'back', 'back left', 'back right'],
	8: [...FRONT, 'centre', 'low', 'back left', 'back right', 'back left', 'back right']
};
const VORBIS: Readonly<Record<number, readonly Place[]>> = {
	3: ['left', 'centre', 'right'],
	4: [...FRONT, 'back left', 'back right'],
	5: ['left', 'centre', 'right', 'back left', 'back right'],
	6: ['left', 'centre', 'right', 'back left', 'back right', 'low'],
	7: ['left', 'centre', 'right', 'back left', 'back right', 'back', 'low'],
	8: ['left', 'centre', 'right', 'back left', 'back right', 'back left', 'back right', 'low']
};

/** What each place gives to the left and to the right ear: ITU-R BS.775-3 table 2; the low effects are left out. */
const GIVES: Readonly<Record<Place, readonly [number, number]>> = {
	left: [1, 0],
	right: [0, 1],
	centre: [Math.SQRT1_2, Math.SQRT1_2],
	low: [0, 0],
	'back left': [Math.SQRT1_2, 0],
	'back right': [0, Math.SQRT1_2],
	back: [0.5, 0.5]
};

/** One channel stays one, two stay two, more become two. */
export function mixed(planes: Planes, order: Order): Planes {
	if (planes.length <= 2) return planes;
	const places = (order === 'riff' ? RIFF : VORBIS)[planes.length];
	// Nobody knows what nine channels mean: all of them in the middle.
	if (!places) return [average(planes)];
	return [0, 1].map((ear) => {
		const gains = places.map((place) => GIVES[place][ear]!);
		return weighted(planes, gains);
	});
}

function weighted(planes: Planes, gains: readonly number[]): Float32Array {
	const whole = gains.reduce((a, b) => a + b, 0);
	const out = new Float32Array(planes[0]!.length);
	planes.forEach((plane, c) => {
		const gain = gains[c]! / whole;
		if (gain > 0) for (let i = 0; i < out.length; i++) out[i]! += gain * plane[i]!;
	});
	return out;
}

/** What one ear would hear of both channels. */
export const average = (planes: Planes): Float32Array =>
	planes.length === 1
		? planes[0]!
		: weighted(
				planes,
				planes.map(() => 1)
			);
