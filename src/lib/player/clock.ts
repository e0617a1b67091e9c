/** Whatever wakes the player: alarms, frames and events. The only file here that may ask the browser for any of them. */
import { seconds, type Seconds } from '#lib/core/time.ts';

export interface Alarm {
	/** Forgets the ring asked for before. */
	in(wait: Seconds): void;
	stop(): void;
	/** Never rings again. */
	end(): void;
}

/**
 * Rings on the first frame after the wait, so that what is lit is lit with the frame; where nobody looks there are
 * no frames, and it rings at once.
 */
export function openAlarm(ring: () => void): Alarm {
	let timer: ReturnType<typeof setTimeout> | undefined;
	let frame = 0;
	let over = false;
	const stop = (): void => {
		clearTimeout(timer);
		if (frame) cancelAnimationFrame(frame);
		frame = 0;
	};
	const wake = (): void => {
		if (isHidden()) ring();
		else frame = requestAnimationFrame(ring);
	};
	return {
		stop,
		end: () => {
			stop();
			over = true;
		},
		in: (wait) => {
			stop();
			if (over) return;
			timer = setTimeout(wake, Math.max(0, Math.ceil(wait * 1000)));
		}
	};
}

/**
 * Works in tasks of their own, so that what the reader does comes in between.
 *
 * @param work answers whether there is more to do
 * @returns what ends it
 */
export function inTasks(work: () => boolean): () => void {
	let timer: ReturnType<typeof setTimeout> | undefined;
	const next = (): void => {
		timer = setTimeout(() => work() && next());
	};
	next();
	return () => clearTimeout(timer);
}

export const now = (): Seconds => seconds(performance.now() / 1000);

/** Answers how long ago it was asked the last time, or set back. */
export function openStopwatch(): { lap(): Seconds; reset(): void } {
	let since = now();
	const reset = (): void => {
		since = now();
	};
	const lap = (): Seconds => {
		const before = since;
		reset();
		return seconds(since - before);
	};
	return { lap, reset };
}

/** A page that comes back into view has missed frames, and one that leaves will get none. */
export function onSeenOrHidden(ring: () => void): () => void {
	return typeof document === 'undefined' ? () => undefined : listen(document, ['visibilitychange'], ring);
}

export function listen(target: EventTarget, types: readonly string[], hear: (event: Event) => void): () => void {
	for (const type of types) target.addEventListener(type, hear);
	return () => {
		for (const type of types) target.removeEventListener(type, hear);
	};
}

const isHidden = (): boolean => typeof document === 'undefined' || document.hidden;
