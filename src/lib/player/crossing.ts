/** From a place on one track to the same place on another: the same word, as far into it. */
import type { Interval } from '#lib/core/programme.ts';
import { seconds, type Seconds } from '#lib/core/time.ts';
import type { Hearing } from './hearing.ts';

/**
 * Inside a word it is as far along in the other's; between two words that follow each other in both, as far along in that
 * silence; anywhere else, where the next word begins that both have.
 *
 * @param insertions what is heard on the first track but not in the transcript, and so is nowhere on the other
 */
export function across(from: Hearing, to: Hearing, at: Seconds, insertions: readonly Interval[] = []): Seconds {
	const instant = at * 1000;
	const word = from.at(instant);
	const next = from.after(instant);
	if (word >= 0 && instant < from.timing.ends[word]!) return to.isHeard(word) ? within(from, to, word, instant) : startFrom(to, word, from);
	const inserted = insertions.some(({ start, end }) => at >= start && at < end);
	if (!inserted && isSilenceOfBoth(to, word, next)) return between(from, to, word, instant);
	return next < 0 ? endOf(to, word) : startFrom(to, next, from);
}

const along = (at: number, [a, b]: readonly [number, number], [c, d]: readonly [number, number]): Seconds =>
	seconds((c + ((at - a) / (b - a)) * (d - c)) / 1000);

const span = ({ timing }: Hearing, word: number) => [timing.starts[word]!, timing.ends[word]!] as const;

const within = (from: Hearing, to: Hearing, word: number, at: number): Seconds => along(at, span(from, word), span(to, word));

const between = (from: Hearing, to: Hearing, word: number, at: number): Seconds =>
	along(at, [span(from, word)[1], span(from, word + 1)[0]], [span(to, word)[1], span(to, word + 1)[0]]);

const isSilenceOfBoth = (to: Hearing, word: number, next: number): boolean =>
	word >= 0 && next === word + 1 && to.isHeard(word) && to.isHeard(next) && to.timing.ends[word]! <= to.timing.starts[next]!;

/** The first word at or after this one that both tracks have, else the first that the other has. */
function startFrom(to: Hearing, word: number, from: Hearing): Seconds {
	for (let later = word; later < to.timing.starts.length; later++) {
		if (to.isHeard(later) && from.isHeard(later)) return seconds(to.timing.starts[later]! / 1000);
	}
	return seconds(to.startOf(word) / 1000);
}

const endOf = (to: Hearing, word: number): Seconds =>
	seconds((word < 0 ? to.startOf(0) : to.isHeard(word) ? to.timing.ends[word]! : to.startOf(word)) / 1000);
