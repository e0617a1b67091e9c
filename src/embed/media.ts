/** A player as HTML's media elements say it: a state, and the events by which one state becomes another. */
import { seconds } from '#lib/core/time.ts';
import type { Facts, Fault } from './facts.ts';
import type { Order } from './messages.ts';

/** HTML 4.8.11: what is promised of a media element, as far as it changes while one listens. Times are seconds. */
export interface Media {
	/** `NaN` while nobody knows. */
	readonly duration: number;
	readonly paused: boolean;
	readonly ended: boolean;
	/** Wanted, and heard. */
	readonly sounding: boolean;
	readonly currentTime: number;
	/** Counts the jumps to another time. */
	readonly jumps: number;
	/** Up to where it is here already. */
	readonly arrived: number;
	readonly volume: number;
	readonly muted: boolean;
	readonly playbackRate: number;
	/** Why there is no sound; `null` where there is nothing wrong. */
	readonly fault: Fault | null;
	/** The one being heard, and who speaks in it. */
	readonly paragraph: string | null;
	readonly speaker: string | null;
}

/** Before anything is known. */
export const UNKNOWN: Media = {
	...{ duration: NaN, currentTime: 0, jumps: 0, arrived: 0 },
	...{ paused: true, ended: false, sounding: false },
	...{ volume: 1, muted: false, playbackRate: 1 },
	...{ fault: null, paragraph: null, speaker: null }
};

/** A browser that waits for a press refuses to play, and calls that no fault of the medium. */
export const REFUSED = 'blocked';

export function mediaOf(facts: Facts): Media {
	const { duration, paused, sounding, jumps, arrived, volume, muted, paragraph, speaker } = facts;
	const { over: ended, at: currentTime, rate: playbackRate, fault } = facts;
	return { duration, paused, ended, sounding, currentTime, jumps, arrived, volume, muted, playbackRate, fault, paragraph, speaker };
}

/** What is asked of a player that is not there yet stands until it is: HTML's "default playback start position" and the like. */
export function wished(media: Media, order: Order): Media {
	switch (order.do) {
		case 'play':
			return { ...media, paused: false };
		case 'pause':
			return { ...media, paused: true };
		case 'mute':
			return { ...media, muted: order.on };
		case 'volume':
			return { ...media, volume: order.to };
		case 'rate':
			return { ...media, playbackRate: order.to };
		case 'seek':
			return { ...media, currentTime: order.to };
		case 'paragraph':
			return { ...media, paragraph: order.to };
		case 'speaker':
			return media;
	}
}

/** What a player that has come is told of the wishes. */
export function ordersOf({ currentTime, paragraph, volume, muted, playbackRate, paused }: Media): readonly Order[] {
	return [
		{ do: 'volume', to: volume },
		{ do: 'mute', on: muted },
		{ do: 'rate', to: playbackRate },
		...(currentTime > 0 ? [{ do: 'seek', to: seconds(currentTime) } as const] : []),
		...(paragraph === null ? [] : [{ do: 'paragraph', to: paragraph } as const]),
		...(paused ? [] : [{ do: 'play' } as const])
	];
}

/** Said once, when what is to be heard is known. */
export const ARRIVALS = ['durationchange', 'loadedmetadata', 'loadeddata', 'canplay', 'canplaythrough'] as const;

export type MediaEvent =
	| (typeof ARRIVALS)[number]
	| 'loadstart'
	| 'abort'
	| 'emptied'
	| 'play'
	| 'playing'
	| 'waiting'
	| 'pause'
	| 'ended'
	| 'seeking'
	| 'seeked'
	| 'timeupdate'
	| 'progress'
	| 'volumechange'
	| 'ratechange'
	| 'error'
	| 'paragraphchange'
	| 'speakerchange';

/** In the order in which a media element would say them. */
export function eventsBetween(before: Media, after: Media): readonly MediaEvent[] {
	const changes = (...names: readonly (keyof Media)[]): boolean => names.some((name) => !Object.is(before[name], after[name]));
	const cause = after.fault?.cause ?? null;
	const events: readonly (readonly [event: MediaEvent, happened: boolean])[] = [
		['error', cause !== null && cause !== REFUSED && cause !== before.fault?.cause],
		['durationchange', changes('duration')],
		['seeking', changes('jumps')],
		['timeupdate', changes('currentTime', 'jumps')],
		['seeked', changes('jumps')],
		['play', before.paused && !after.paused],
		['waiting', !after.paused && !after.sounding && (before.sounding || before.paused)],
		['playing', after.sounding && !before.sounding],
		['pause', after.paused && !before.paused],
		['ended', after.ended && !before.ended],
		['progress', changes('arrived')],
		['volumechange', changes('volume', 'muted')],
		['ratechange', changes('playbackRate')],
		['paragraphchange', changes('paragraph')],
		['speakerchange', changes('speaker')]
	];
	return events.filter(([, happened]) => happened).map(([event]) => event);
}

/** HTML 4.8.11.7, as numbers. What is known can be begun at once, though its sound is fetched only when somebody wants it. */
export function readyState({ duration, paused, sounding }: Media): 0 | 2 | 4 {
	if (Number.isNaN(duration)) return 0;
	return paused || sounding ? 4 : 2;
}
