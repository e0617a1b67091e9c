/** Fingers that tap twice at a side of the screen: how far that leads, and how a tap on a word is told from the first of two. */
export interface Tap {
	/** Milliseconds, of whatever clock. */
	readonly at: number;
	/** In pixels of the screen. */
	readonly x: number;
	readonly y: number;
	/** Of the screen. */
	readonly width: number;
}

/** Taps at one place, each soon after the one before. */
export interface Tapping {
	readonly last: Tap;
	readonly side: -1 | 0 | 1;
	readonly count: number;
}

/** Milliseconds from one tap to the next: Android and iOS wait about as long for a second one. */
const SOON = 300;
/** A thumb comes down again so near, in pixels. */
const NEAR = 48;
/** Seconds. */
export const LEAP = 10;

/** Only a run that stays in the left or the right third is one of several taps; in the middle every tap is the first. */
export function tapped(before: Tapping | null, tap: Tap): Tapping {
	const side = tap.x < tap.width / 3 ? -1 : tap.x > (tap.width * 2) / 3 ? 1 : 0;
	const goesOn = before !== null && side !== 0 && before.side === side && isAgain(before.last, tap);
	return { last: tap, side, count: goesOn ? before.count + 1 : 1 };
}

const isAgain = (last: Tap, { at, x, y }: Tap): boolean => at - last.at <= SOON && Math.hypot(x - last.x, y - last.y) <= NEAR;

/** In seconds from where it played before the first tap: two taps lead ten, each more ten further; one leads nowhere. */
export const leapOf = ({ side, count }: Tapping): number => side * (count - 1) * LEAP || 0;
