/** A sound without sound: obeys at once, and plays as far as the test lets time pass. */
import { seconds, START, type Seconds } from '#lib/core/time.ts';
import type { News, Sound, SoundFactory, Tuning } from '#lib/player/sound.ts';
import { AS_RECORDED } from '#lib/player/tuning.ts';

export interface Silence {
	readonly open: SoundFactory;
	/** What it was ordered to do, in order: `load 0 at 30`, `play`. */
	readonly ordered: string[];
	readonly tuning: () => Tuning;
	/** Says what a network or a listener elsewhere would. */
	readonly tell: (news: News) => void;
	/** Lets it play for so long, if it plays. */
	readonly pass: (time: number) => void;
	/** From now on nothing comes, though nothing is said. */
	readonly stall: () => void;
}

export function silence(duration = 100): Silence {
	const ordered: string[] = [];
	let at = START;
	let playing = false;
	let stalled = false;
	let tuning = AS_RECORDED;
	let tell: (news: News) => void = () => undefined;
	const sound: Sound = {
		load: (source, from) => {
			ordered.push(`load ${source} at ${from}`);
			at = from;
			playing = stalled = false;
		},
		play: () => void ordered.push('play') ?? (playing = true),
		pause: () => void ordered.push('pause') ?? (playing = false),
		seek: (to) => void ordered.push(`seek ${to}`) ?? (at = to),
		position: () => at,
		tune: (to) => (tuning = to),
		unload: () => void ordered.push('unload')
	};
	return {
		open: (_sources, listener) => {
			tell = listener;
			return sound;
		},
		ordered,
		tuning: () => tuning,
		tell: (news) => tell(news),
		pass: (time) => {
			if (playing && !stalled) at = seconds(Math.min(duration, at + time * tuning.speed));
		},
		stall: () => (stalled = true)
	};
}

export const second = (value: number): Seconds => seconds(value);
