/** What to try when the sound is lost: the next source, the same one again a little later, or nothing more. */
import { seconds, START, type Seconds } from '#lib/core/time.ts';
import type { Cause } from './sound.ts';

/** Which source is being played, and how often it was fetched again since sound last came. */
export interface Attempt {
	readonly source: number;
	readonly tries: number;
}

export interface Recovery {
	readonly attempt: Attempt;
	readonly wait: Seconds;
}

/** How long to wait before each further try; the list's length is the number of tries. A stall has cost its patience already. */
const WAITS: Readonly<Record<Cause, readonly Seconds[]>> = {
	refused: [0, 1, 2, 4].map(seconds),
	stalled: [0, 1].map(seconds),
	// A server that comes back while it is asked what is wrong makes good bytes look bad, so once more.
	undecodable: [0].map(seconds),
	missing: []
};

/** Whether other bytes may do better: a file that is not there or cannot be read will not mend by waiting. */
const isSourceAtFault = (cause: Cause): boolean => cause === 'missing' || cause === 'undecodable';

export function recovery({ source, tries }: Attempt, cause: Cause, sources: number): Recovery | null {
	if (isSourceAtFault(cause) && source + 1 < sources) return { attempt: { source: source + 1, tries }, wait: START };
	const wait = WAITS[cause][tries];
	if (wait === undefined) return null;
	return { attempt: { source: isSourceAtFault(cause) ? 0 : source, tries: tries + 1 }, wait };
}
