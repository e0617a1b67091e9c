/** How far the whole of a making is, and how long it will still take. */
import { seconds, type Seconds } from '#lib/core/time.ts';

export type Stage = 'listening' | 'aligning' | 'speaking' | 'encoding';

export interface Progress {
	readonly stage: Stage;
	/** 0 to 1, of the whole. */
	readonly done: number;
	readonly left: Seconds | null;
}

/** How much of a stage is done, 0 to 1. */
export type Underway = (stage: Stage, share: number) => void;

/** Measured on one core: seconds of sound for each second of work. Aligning keeps two cores busy, decoding and writing half of them. */
const LISTENED_EACH_SECOND = 170;
const ALIGNED_EACH_SECOND = 70;
const SPOKEN_EACH_SECOND = 65;
const ENCODED_EACH_SECOND = 48;
/** Before this much is done a guess at what is left would jump about. */
const TOO_EARLY = 0.05;

/** @param cores how many speak at once; encoding keeps two of them busy at most */
export const paceOfSpeech = (toSpeak: number, toEncode: number, cores: number, report: (progress: Progress) => void): Underway =>
	paced(
		[
			['speaking', toSpeak / (SPOKEN_EACH_SECOND * cores)],
			['encoding', toEncode / (ENCODED_EACH_SECOND * Math.min(2, cores))]
		],
		report
	);

/** A recording's length does not matter, only how its stages compare. */
export const paceOfRecording = (cores: number, report: (progress: Progress) => void): Underway =>
	paced([...heard(cores), ['encoding', 1 / (ENCODED_EACH_SECOND * Math.min(2, cores))]], report);

/** Of a recording whose times are wanted, and nothing else. */
export const paceOfAligning = (cores: number, report: (progress: Progress) => void): Underway => paced(heard(cores), report);

const heard = (cores: number): [Stage, number][] => [
	['listening', 1 / LISTENED_EACH_SECOND],
	['aligning', 1 / (ALIGNED_EACH_SECOND * Math.min(2, cores))]
];

/** @param stages one after another, each with the time it is thought to take */
function paced(stages: readonly (readonly [stage: Stage, work: number])[], report: (progress: Progress) => void): Underway {
	const began = performance.now();
	const whole = Math.max(
		1e-9,
		stages.reduce((sum, [, work]) => sum + work, 0)
	);
	let furthest = 0;
	return (stage, share) => {
		const at = stages.findIndex(([name]) => name === stage);
		const before = stages.slice(0, at).reduce((sum, [, work]) => sum + work, 0);
		furthest = Math.max(furthest, Math.min(1, (before + share * stages[at]![1]) / whole));
		const elapsed = (performance.now() - began) / 1000;
		report({ stage, done: furthest, left: furthest < TOO_EARLY ? null : seconds((elapsed * (1 - furthest)) / furthest) });
	};
}
