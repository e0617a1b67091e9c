/** Takes from the times a transcript brought what could not be heard, where the two agree on the rest. */
import { isHeard, type HeardParagraph, type ParagraphTiming, type TimedWord } from '#lib/core/alignment.ts';
import { clamp } from '#lib/core/time.ts';

/**
 * @param found one for each paragraph
 * @param brought the same paragraphs, as the transcript's own times have them
 */
export const filled = (found: readonly ParagraphTiming[], brought: readonly ParagraphTiming[]): ParagraphTiming[] =>
	found.map((heard, i) => {
		const said = brought[i]!;
		if (!isHeard(said)) return heard;
		return isHeard(heard) ? withItsWords(heard, said) : said;
	});

/** A word that was not heard stays between its neighbours, and is marked as unsure. */
function withItsWords(heard: HeardParagraph, said: HeardParagraph): HeardParagraph {
	const known = new Map(heard.words.map((word) => [word[0], word]));
	const offsets = [...new Set([...heard.words, ...said.words].map(([from]) => from))].sort((a, b) => a - b);
	if (offsets.length === known.size) return heard;
	const claimed = new Map(said.words.map((word) => [word[0], word]));
	const words = offsets.map((from) => known.get(from) ?? between(claimed.get(from)!, heard));
	const unsure = offsets.filter((from) => !known.has(from));
	const uncertain = [...new Set([...(heard.uncertain ?? []), ...unsure])].sort((a, b) => a - b);
	return { ...heard, words, uncertain };
}

function between([from, to, start, end]: TimedWord, { start: first, end: last, words }: HeardParagraph): TimedWord {
	const before = words.findLast((word) => word[0] < from)?.[3] ?? first;
	const after = words.find((word) => word[0] > from)?.[2] ?? last;
	return [from, to, clamp(start, before, after), clamp(end, before, after)];
}
