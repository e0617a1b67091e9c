/** Finds the cues in the lines of a WebVTT or SRT file, whatever stands wrong between them; loses no words. */
import type { Problem } from '../problem.ts';
import { seconds, START, toMillisecond, type Seconds } from '../time.ts';
import { byStart, letters } from '../timeline.ts';
import { readArrow, readStamp } from './stamps.ts';

export interface Block {
	/** Line of the times, or of the first words where there are none. */
	readonly line: number;
	readonly id: string | null;
	/** `null` for words before the first time. */
	readonly start: Seconds | null;
	readonly end: Seconds | null;
	readonly lines: readonly string[];
}

interface Draft {
	readonly line: number;
	readonly id: string | null;
	readonly times: { readonly start: string; readonly end: string } | null;
	readonly lines: string[];
}

/** Letters that are said in a second: what a cue without an end gets. */
const PACE = 15;

/** @param named whether a cue may have an id that is no number */
export function readBlocks(lines: readonly string[], named: boolean): { blocks: Block[]; problems: Problem[] } {
	const drafts: Draft[] = [{ line: 1, id: null, times: null, lines: [] }];
	lines.forEach((content, i) => {
		const current = drafts.at(-1)!;
		const times = readArrow(content);
		if (times === null) current.lines.push(content);
		else drafts.push({ line: i + 1, id: takeId(current, named), times, lines: [] });
	});
	const problems = drafts.flatMap(strayWords);
	if (drafts[0]!.lines.every(isBlank)) drafts.shift();
	const timed = withTimes(drafts, problems);
	return { blocks: timed.sort((a, b) => byStart({ start: a.start ?? START }, { start: b.start ?? START })), problems };
}

const isBlank = (line: string): boolean => line.trim() === '';

/** The line before the times: a number, or in WebVTT a line that stands apart from the words of the cue before. */
function takeId({ lines, times }: Draft, named: boolean): string | null {
	const last = lines.at(-1);
	if (last === undefined || isBlank(last)) return null;
	const apart = lines.length === 1 ? times === null : isBlank(lines.at(-2)!);
	return (named && apart) || /^\s*\d+\s*$/.test(last) ? lines.pop()!.trim() : null;
}

/** Words after an empty line have no time of their own: they stay with the cue before. */
function strayWords({ line, times, lines }: Draft): Problem[] {
	const from = times === null ? 0 : lines.findIndex((content, i) => isBlank(content) && i > 0);
	const stray = lines.findIndex((content, i) => i >= from && !isBlank(content));
	return from < 0 || stray < 0 ? [] : [{ code: 'text-without-time', line: line + stray + (times === null ? 0 : 1) }];
}

function withTimes(drafts: readonly Draft[], problems: Problem[]): Block[] {
	let last = START;
	return drafts.map(({ line, id, times, lines }, i) => {
		if (times === null) return { line, id, start: null, end: null, lines };
		const [said, until] = [readStamp(times.start), readStamp(times.end)];
		if (said === null) problems.push({ code: 'bad-time', line, found: times.start });
		if (until === null) problems.push({ code: 'bad-time', line, found: times.end });
		if ((said ?? 0) < 0 || (until ?? 0) < 0) problems.push({ code: 'negative-time', line });
		const start = seconds(Math.max(0, said ?? last));
		if (said !== null && until !== null && until < said) problems.push({ code: 'backward-time', line });
		const end = until === null ? endOf(start, lines.join(''), nextStart(drafts, i)) : seconds(Math.max(start, until));
		last = end;
		return { line, id, start, end, lines };
	});
}

const nextStart = (drafts: readonly Draft[], i: number): Seconds | null => readStamp(drafts[i + 1]?.times?.start ?? '');

/** Where words end that only have a beginning: at the next ones, or after the time that they take to say. */
export function endOf(start: Seconds, text: string, next: Seconds | null): Seconds {
	return next !== null && next > start ? next : toMillisecond(seconds(start + Math.max(1, letters(text) / PACE)));
}
