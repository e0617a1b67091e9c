/** What belongs to an episode that is kept: its page, the times of its words, and of each track the one sound this browser plays. */
import { tracksOf, type Heading } from '#lib/core/manuscript.ts';

export interface Planned {
	/** Below the episode's address. */
	readonly name: string;
	/** As in `canPlayType`, of what is a sound; `null` of what is none. */
	readonly sound: string | null;
	/** `null` where nobody knows before it has come. */
	readonly bytes: number | null;
}

/**
 * @param plays whether this browser plays a type
 * @returns `null` where it plays no source of a track
 */
export function planOf(heading: Heading, plays: (type: string) => boolean): Planned[] | null {
	const sounds = tracksOf(heading).map(({ sources }) => sources.find(({ type }) => plays(type)) ?? null);
	if (sounds.includes(null)) return null;
	const names = ['timing', ...(heading.other ? ['timing-speech'] : []), ...(heading.kind === 'recorded' ? ['trust.json'] : [])];
	return [
		...names.map((name) => ({ name, sound: null, bytes: null })),
		...sounds.map((source) => ({ name: source!.url, sound: source!.type, bytes: source!.bytes }))
	];
}

/** What is known of its size before it comes: the sounds, which are almost all of it. */
export const sizeOf = (plan: readonly Planned[]): number => plan.reduce((sum, { bytes }) => sum + (bytes ?? 0), 0);
