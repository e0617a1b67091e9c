/** What every transcript format is: how to know it, how to read it and, where it can be written, how to print it. */
import type { Parsed } from '../problem.ts';
import type { TimedTranscript } from '../timeline.ts';

export interface Format {
	readonly name: string;
	/** File endings it is known by, without the dot; the first is the one it is written with. */
	readonly endings: readonly string[];
	/** Whether these words look like this format; asked only when the ending does not decide. */
	claims(text: string): boolean;
	/** Never throws: what is wrong comes back as problems. */
	parse(text: string): Parsed<TimedTranscript>;
	/** Times are left out where the format has none, and where the timeline is empty. */
	print?(timed: TimedTranscript): string;
}
