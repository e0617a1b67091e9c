/** When each paragraph is heard on a track, told from the words' times alone. */
import type { Interval } from './programme.ts';
import { seconds } from './time.ts';
import type { Timing } from './timing.ts';

/** From a paragraph's first heard word to its last, in reading order; `null` where none of its words is heard. */
export const heardParagraphs = (timing: Timing): readonly (Interval | null)[] =>
	Array.from(timing.first.subarray(0, -1), (from, paragraph) => extent(timing, from, timing.first[paragraph + 1]!));

function extent({ starts, ends }: Timing, from: number, to: number): Interval | null {
	let first = Infinity;
	let last = -Infinity;
	for (let word = from; word < to; word++) {
		if (starts[word] === ends[word]) continue;
		first = Math.min(first, starts[word]!);
		last = Math.max(last, ends[word]!);
	}
	return first > last ? null : { start: seconds(first / 1000), end: seconds(last / 1000) };
}
