/** How far found times lie from true ones. */
import { isHeard, type ParagraphTiming } from '#lib/core/alignment.ts';
import type { Clip } from './truth.ts';

export interface Score {
	/** Words that were found and whose true start is known. */
	readonly words: number;
	/** Milliseconds from the true start, whichever side. */
	readonly median: number;
	readonly p90: number;
	readonly worst: number;
	/** The worst paragraph start, against its first word's where that is known. */
	readonly paragraphWorst: number;
	/** Spoken words without a time, as a share of all spoken words. */
	readonly lost: number;
	/** Words with a time that nobody spoke there. */
	readonly imagined: number;
	/** Paragraphs that are not in the recording and were not said to be absent, and the other way round. */
	readonly missedAbsences: number;
	readonly falseAbsences: number;
}

export function scored(clip: Clip, timing: readonly ParagraphTiming[]): Score {
	const errors: number[] = [];
	const starts: number[] = [];
	let spoken = 0;
	let lost = 0;
	let imagined = 0;
	let missedAbsences = 0;
	let falseAbsences = 0;
	clip.paragraphs.forEach((paragraph, i) => {
		const found = timing[i]!;
		const words = isHeard(found) ? new Map(found.words.map((word) => [word[0], word[2]])) : new Map<number, number>();
		const isThere = paragraph.start !== null;
		if (!isThere && isHeard(found)) missedAbsences++;
		if (isThere && !isHeard(found)) falseAbsences++;
		if (!isThere) imagined += words.size;
		const first = paragraph.words[0]?.start ?? null;
		if (first !== null && isHeard(found)) starts.push(Math.abs(found.start - first) * 1000);
		for (const { from, start } of paragraph.words) {
			const at = words.get(from);
			if (start === null) continue;
			spoken++;
			if (at === undefined) lost++;
			else errors.push(Math.abs(at - start) * 1000);
		}
	});
	const share = spoken === 0 ? 0 : lost / spoken;
	return { ...summed(errors), paragraphWorst: Math.max(0, ...starts), lost: share, imagined, missedAbsences, falseAbsences };
}

function summed(errors: number[]): Pick<Score, 'words' | 'median' | 'p90' | 'worst'> {
	errors.sort((a, b) => a - b);
	const at = (share: number) => errors[Math.min(errors.length - 1, Math.floor(share * errors.length))] ?? NaN;
	return { words: errors.length, median: at(0.5), p90: at(0.9), worst: errors.at(-1) ?? NaN };
}

export const shown = (score: Score): string =>
	`${score.words} words ${ms(score.median)}/${ms(score.p90)}/${ms(score.worst)} ms, paragraph ${ms(score.paragraphWorst)}, ` +
	`lost ${(100 * score.lost).toFixed(1)} %, imagined ${score.imagined}, absences missed ${score.missedAbsences}, false ${score.falseAbsences}`;

const ms = (of: number): string => of.toFixed(0);
