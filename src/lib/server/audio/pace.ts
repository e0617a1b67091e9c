/** How far the whole of a narration is, and how long it will still take. */
import { seconds, type Seconds } from '#lib/core/time.ts';

export interface Progress {
	readonly stage: 'speaking' | 'encoding';
	/** 0 to 1, of the whole. */
	readonly done: number;
	readonly left: Seconds | null;
}

export interface Pace {
	/** Shares, 0 to 1, of what is to be spoken and of what is to be encoded. */
	readonly spoken: (share: number) => void;
	readonly encoded: (share: number) => void;
}

/** Measured on one core: the sound engines make, and files written, for each second of work. */
const SPOKEN_EACH_SECOND = 65;
const ENCODED_EACH_SECOND = 48;
/** Before this much is done a guess at what is left would jump about. */
const TOO_EARLY = 0.05;

/** @param cores how many speak at once; encoding keeps two of them busy at most */
export function pace(toSpeak: number, toEncode: number, cores: number, report: (progress: Progress) => void): Pace {
	const began = performance.now();
	const speaking = toSpeak / (SPOKEN_EACH_SECOND * cores);
	const encoding = toEncode / (ENCODED_EACH_SECOND * Math.min(2, cores));
	const whole = Math.max(1e-9, speaking + encoding);
	let furthest = 0;
	const tell = (stage: Progress['stage'], work: number) => {
		furthest = Math.max(furthest, Math.min(1, work / whole));
		const elapsed = (performance.now() - began) / 1000;
		report({ stage, done: furthest, left: furthest < TOO_EARLY ? null : seconds((elapsed * (1 - furthest)) / furthest) });
	};
	return {
		spoken: (share) => tell('speaking', speaking * share),
		encoded: (share) => tell('encoding', speaking + encoding * share)
	};
}
