/** What this browser remembers between visits: how far each episode was heard, and how fast and loud. */
import type { Progress } from '#lib/core/arranging.ts';
import { tracksOf, type Heading } from '#lib/core/manuscript.ts';
import { seconds, type Seconds } from '#lib/core/time.ts';
import { browserShelf, read, write, type Shelf } from './browser-shelf.ts';
import type { Spot } from './course.ts';
import type { Tuning } from './sound.ts';
import { AS_RECORDED, speed, volume } from './tuning.ts';

export interface Memory {
	place(episode: string): Spot | null;
	/** Forgets the place where there is nothing to come back to: the very start, and the end, which counts as played. */
	keepPlace(episode: string, place: Spot, duration: Seconds): void;
	/** Which way of hearing an episode was chosen last; `null` for the one it comes with. */
	choice(episode: string): string | null;
	keepChoice(episode: string, choice: string | null): void;
	/** Paragraph -> milliseconds, for these very times: those of another version are nobody's any more. */
	nudges(episode: string, version: string): ReadonlyMap<string, number>;
	keepNudges(episode: string, version: string, nudges: ReadonlyMap<string, number>): void;
	tuning(): Tuning;
	keepTuning(tuning: Tuning): void;
	/** Whether letters and signs work as keys. */
	singleKeys(): boolean;
	keepSingleKeys(on: boolean): void;
}

const PLACE = 'parley:place:';
/** Kept for good: an episode that was played to its end has been heard, however often it is begun again. */
const PLAYED = 'parley:played:';
const CHOICE = 'parley:choice:';
const NUDGES = 'parley:nudges:';
const TUNING = 'parley:tuning';
const SINGLE_KEYS = 'parley:single-keys';
/** So near the start or the end, one begins anew. */
const EDGE = 5;

export function openMemory(shelf: Shelf | null = browserShelf()): Memory {
	return {
		place: (episode) => placeFrom(read(shelf, PLACE + episode)),
		keepPlace: (episode, { track, at }, duration) => {
			const tenths = Math.round(at * 10) / 10;
			write(shelf, PLACE + episode, at < EDGE || at > duration - EDGE ? null : track === 0 ? tenths : [tenths, track]);
			if (at > duration - EDGE) write(shelf, PLAYED + episode, true);
		},
		choice: (episode) => {
			const kept = read(shelf, CHOICE + episode);
			return typeof kept === 'string' ? kept : null;
		},
		keepChoice: (episode, choice) => write(shelf, CHOICE + episode, choice),
		nudges: (episode, version) => nudgesFrom(read(shelf, NUDGES + episode), version),
		keepNudges: (episode, version, nudges) => {
			write(shelf, NUDGES + episode, nudges.size === 0 ? null : { version, nudges: Object.fromEntries(nudges) });
		},
		tuning: () => tuningFrom(read(shelf, TUNING)),
		keepTuning: ({ speed, volume, muted }) => write(shelf, TUNING, { speed, volume, muted }),
		singleKeys: () => read(shelf, SINGLE_KEYS) !== false,
		keepSingleKeys: (on) => write(shelf, SINGLE_KEYS, on)
	};
}

/** How far each episode was heard in this browser: two looks into the storage for each one asked for. */
export const openProgress =
	(shelf: Shelf | null = browserShelf()) =>
	(heading: Heading): Progress => {
		const place = placeFrom(read(shelf, PLACE + heading.id));
		const track = place && tracksOf(heading)[place.track];
		if (track) return { is: 'begun', share: Math.min(place.at / track.duration, 1) };
		return read(shelf, PLAYED + heading.id) === true ? { is: 'played' } : { is: 'new' };
	};

/** Whatever is there was written by an earlier version, another page or a hand. */
function tuningFrom(found: unknown): Tuning {
	const kept = record(found);
	return {
		speed: isNumber(kept.speed) ? speed(kept.speed) : AS_RECORDED.speed,
		volume: isNumber(kept.volume) ? volume(kept.volume) : AS_RECORDED.volume,
		muted: kept.muted === true
	};
}

/** A number is a place on the first track; on another, its index follows. */
function placeFrom(found: unknown): Spot | null {
	const [at, track] = Array.isArray(found) ? (found as readonly unknown[]) : [found, 0];
	return isNumber(at) && at >= 0 && isNumber(track) && track >= 0 ? { track, at: seconds(at) } : null;
}

function nudgesFrom(found: unknown, version: string): ReadonlyMap<string, number> {
	const kept = record(found);
	const entries = kept.version === version ? Object.entries(record(kept.nudges)) : [];
	return new Map(entries.filter((entry): entry is [string, number] => isNumber(entry[1])));
}

const record = (found: unknown): Readonly<Record<string, unknown>> => (typeof found === 'object' && found !== null ? { ...found } : {});

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);
