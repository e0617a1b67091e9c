/** Which word is heard at an instant, whatever order the page has put the words in. Times are whole milliseconds, words count through the episode. */
import { lastNotAfter, type Timing } from '#lib/core/timing.ts';

export interface Hearing {
	/** The word heard, or in a silence the one heard last; -1 before the first. */
	at(millisecond: number): number;
	/** When another word begins, or infinity. */
	next(millisecond: number): number;
	/** When this word begins; for one that is not in the sound, the next one that is. */
	startOf(word: number): number;
	/** The paragraph of a word, or -1 for no word. */
	paragraphOf(word: number): number;
}

export function hearing(timing: Timing): Hearing {
	const heard = inOrderHeard(timing);
	const starts = heard ? heard.map((word) => timing.starts[word]!) : timing.starts;
	return {
		at: (millisecond) => {
			const place = lastNotAfter(starts, millisecond);
			return place < 0 || !heard ? place : heard[place]!;
		},
		next: (millisecond) => starts[lastNotAfter(starts, millisecond) + 1] ?? Infinity,
		startOf: (word) => startOf(timing, word),
		paragraphOf: (word) => (word < 0 ? -1 : lastNotAfter(timing.first, word))
	};
}

/** The heard words by their start, or `null` where the words as they stand are that already, as nearly always. */
function inOrderHeard({ starts, ends }: Timing): Uint32Array | null {
	if (starts.every((start, word) => start < ends[word]! && (word === 0 || starts[word - 1]! <= start))) return null;
	const heard = Uint32Array.from(starts.keys()).filter((word) => starts[word]! < ends[word]!);
	return heard.sort((a, b) => starts[a]! - starts[b]! || a - b);
}

function startOf({ starts, ends }: Timing, word: number): number {
	for (let next = word; next < starts.length; next++) if (starts[next]! < ends[next]!) return starts[next]!;
	return starts[word] ?? starts.at(-1) ?? 0;
}
