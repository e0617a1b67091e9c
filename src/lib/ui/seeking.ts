/** What the lanes say and do under a pointer and under keys: places on a line become seconds, and seconds become words. */
import type { Block, Heading } from '#lib/core/manuscript.ts';
import { clamp, seconds, START, type Seconds } from '#lib/core/time.ts';
import type { Words } from '#lib/words/words.ts';

const STEP = 5;
const LEAP = 30;

/** @param along 0 at the line's beginning, 1 at its end */
export const timeAlong = (along: number, duration: Seconds): Seconds => clamp(seconds(along * duration), START, duration);

/** Where a key on the slider goes, or `null` for a key that is none of the slider's. */
export function keyedTo(key: string, at: Seconds, duration: Seconds): Seconds | null {
	const places: Record<string, number> = {
		ArrowLeft: at - STEP,
		ArrowRight: at + STEP,
		PageDown: at - LEAP,
		PageUp: at + LEAP,
		Home: 0,
		End: duration
	};
	const to = places[key];
	return to === undefined ? null : clamp(seconds(to), START, duration);
}

/** Turns: arrows up and down walk them, and those to the sides with Shift, since alone they are seconds. `null` for any other key. */
export function walked({ key, shiftKey }: Pick<KeyboardEvent, 'key' | 'shiftKey'>): 1 | -1 | null {
	if (key === 'ArrowUp' || (shiftKey && key === 'ArrowRight')) return 1;
	return key === 'ArrowDown' || (shiftKey && key === 'ArrowLeft') ? -1 : null;
}

export const speakerNameOf = ({ speakers }: Pick<Heading, 'speakers'>, block: Block | null): string | null =>
	block ? (speakers[block.speaker]?.name ?? null) : null;

/** `2 minutes 27 seconds of 4 minutes 47 seconds, Charles Maynes` */
export function spokenPlace(at: Seconds, duration: Seconds, speaker: string | null, words: Words['player']): string {
	const [here, all] = [words.duration(at), words.duration(duration)];
	return speaker === null ? words.place(here, all) : words.placeOf(here, all, speaker);
}

const FIRST_LETTERS = 72;

/** Enough of a turn to know it again, cut between words. */
export const firstWords = (text: string): string =>
	text.length <= FIRST_LETTERS ? text : `${text.slice(0, FIRST_LETTERS).replace(/\s+\S*$/u, '')}…`;
