/** What this browser remembers between visits: how far each episode was heard, and how fast and loud. */
import { seconds, type Seconds } from '#lib/core/time.ts';
import type { Tuning } from './sound.ts';
import { AS_RECORDED, speed, volume } from './tuning.ts';

type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

export interface Memory {
	place(episode: string): Seconds | null;
	/** Forgets the place where there is nothing to come back to: the very start, and the end. */
	keepPlace(episode: string, at: Seconds, duration: Seconds): void;
	tuning(): Tuning;
	keepTuning(tuning: Tuning): void;
	/** Whether letters and signs work as keys. */
	singleKeys(): boolean;
	keepSingleKeys(on: boolean): void;
}

const PLACE = 'parley:place:';
const TUNING = 'parley:tuning';
const SINGLE_KEYS = 'parley:single-keys';
/** So near the start or the end, one begins anew. */
const EDGE = 5;

export function openMemory(shelf: Shelf | null = browserShelf()): Memory {
	return {
		place: (episode) => {
			const at = read(shelf, PLACE + episode);
			return typeof at === 'number' && at >= 0 ? seconds(at) : null;
		},
		keepPlace: (episode, at, duration) => {
			write(shelf, PLACE + episode, at < EDGE || at > duration - EDGE ? null : Math.round(at * 10) / 10);
		},
		tuning: () => tuningFrom(read(shelf, TUNING)),
		keepTuning: ({ speed, volume, muted }) => write(shelf, TUNING, { speed, volume, muted }),
		singleKeys: () => read(shelf, SINGLE_KEYS) !== false,
		keepSingleKeys: (on) => write(shelf, SINGLE_KEYS, on)
	};
}

/** Whatever is there was written by an earlier version, another page or a hand. */
function tuningFrom(found: unknown): Tuning {
	const kept: Partial<Record<keyof Tuning, unknown>> = typeof found === 'object' && found !== null ? found : {};
	return {
		speed: isNumber(kept.speed) ? speed(kept.speed) : AS_RECORDED.speed,
		volume: isNumber(kept.volume) ? volume(kept.volume) : AS_RECORDED.volume,
		muted: kept.muted === true
	};
}

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);

function read(shelf: Shelf | null, key: string): unknown {
	try {
		return JSON.parse(shelf?.getItem(key) ?? 'null');
	} catch {
		return null;
	}
}

/** A full or forbidden storage costs the listener the place, never the sound. */
function write(shelf: Shelf | null, key: string, value: unknown): void {
	try {
		const text = value === null ? null : JSON.stringify(value);
		if (text === null) shelf?.removeItem(key);
		// Writing goes to disk, looking does not.
		else if (shelf?.getItem(key) !== text) shelf?.setItem(key, text);
	} catch {
		return;
	}
}

/** `null` on the server, and where the browser forbids storage by throwing at the name of it. */
function browserShelf(): Shelf | null {
	try {
		return typeof window === 'undefined' ? null : window.localStorage;
	} catch {
		return null;
	}
}
