/** Where every take stands on the track, and when every shown word is heard. */
import type { HeardParagraph, TimedWord } from '#lib/core/alignment.ts';
import { seconds, toMillisecond, type Seconds } from '#lib/core/time.ts';
import { words } from '#lib/core/words.ts';
import { RATE, samplesOf } from './joining.ts';
import type { Gains } from './levels.ts';
import type { Placed, Reel } from './reel.ts';
import { SENTENCE_GAP, type Recorded } from './take.ts';

/** Longer than what MP3 eats of it. */
const LEAD = samplesOf(0.5);
const TAIL = samplesOf(0.5);
const TURN_GAP = samplesOf(0.6);

export function laidOut(recorded: readonly Recorded[], gains: Gains): { readonly reel: Reel; readonly timing: readonly HeardParagraph[] } {
	const placed: Placed[] = [];
	let soundEnd = LEAD;
	recorded.forEach(({ paragraph, take, path }, i) => {
		const at = i === 0 ? LEAD : soundEnd + gapBefore(recorded, i) - take.soundFrom;
		placed.push({ path, samples: take.samples, at, gain: gains.get(paragraph.speaker) ?? 1 });
		soundEnd = at + take.soundTo;
	});
	const last = placed.at(-1);
	const samples = (last ? last.at + last.samples : LEAD) + TAIL;
	return { reel: { placed, samples }, timing: recorded.map((of, i) => heard(of, placed[i]!.at)) };
}

export const durationOf = (reel: Reel): Seconds => inSeconds(reel.samples);

/** One speaker goes on after a sentence's pause; another begins after a longer one. */
const gapBefore = (recorded: readonly Recorded[], i: number): number =>
	recorded[i]!.paragraph.speaker === recorded[i - 1]?.paragraph.speaker ? SENTENCE_GAP : TURN_GAP;

function heard({ paragraph, take }: Recorded, at: number): HeardParagraph {
	const timed = words(paragraph.text).map(([from, to], i): TimedWord => {
		const { start, end } = take.words[i]!;
		return [from, to, inSeconds(at + start), inSeconds(at + end)];
	});
	const sure = take.words.filter(({ measured }) => measured).length / Math.max(1, take.words.length);
	const isExact = take.words.length === 0 || sure > 0.5;
	return {
		paragraph: paragraph.id,
		basis: isExact ? 'exact' : 'estimated',
		confidence: isExact ? 1 : Math.round(sure * 100) / 100,
		start: timed[0]?.[2] ?? inSeconds(at + take.soundFrom),
		end: timed.at(-1)?.[3] ?? inSeconds(at + take.soundTo),
		words: timed
	};
}

const inSeconds = (samples: number): Seconds => toMillisecond(seconds(samples / RATE));
