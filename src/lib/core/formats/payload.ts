/** The words of one cue: tags taken out, entities decoded, voices and the times inside the text kept. */
import type { TimedWord } from '../alignment.ts';
import { seconds, toMillisecond, type Seconds } from '../time.ts';
import { letters } from '../timeline.ts';
import { clean, cleanName, decode } from './markup.ts';
import { readStamp } from './stamps.ts';

/** From here on the text is heard not before this time: WebVTT's `<00:01.500>`. */
export interface Mark {
	readonly at: number;
	readonly time: Seconds;
}

/** What one voice says in a cue, lines and all. */
export interface Run {
	/** `null` where no voice is named. */
	readonly voice: string | null;
	readonly text: string;
	readonly marks: readonly Mark[];
}

/** A `<` before anything but a name or a time is a `<`. What looks ahead keeps a hostile line from being searched over and over. */
const TAG = /<(\/?)([a-zA-Z]+)(?![a-zA-Z])(?:\.[^\s<>]*(?![^\s<>]))?([^<>\r\n]*)>|<(\d[\d:.,]*)>|<[/!][^<>\r\n]*>/g;
/** Where SubRip's text is placed, as it took over from ASS. */
const PLACING = /\{\\[^{}]*\}/g;

export const withoutPlacing = (payload: string): string => payload.replace(PLACING, '');
const READINGS: Readonly<Record<string, string>> = { br: '\n', rt: '(', '/br': '\n', '/rt': ')' };

export function runsOf(payload: string): Run[] {
	const runs = [{ voice: null as string | null, text: '', marks: [] as Mark[] }];
	let last = 0;
	const say = (text: string) => (runs.at(-1)!.text += clean(decode(text)));
	for (const match of payload.matchAll(TAG)) {
		const [whole, slash, tag, annotation = '', time] = match;
		say(payload.slice(last, match.index));
		last = match.index + whole.length;
		if (tag?.toLowerCase() === 'v') runs.push({ voice: (slash === '' && cleanName(decode(annotation))) || null, text: '', marks: [] });
		else if (time !== undefined) noteTime(runs.at(-1)!, time);
		else if (tag !== undefined) say(READINGS[`${slash}${tag.toLowerCase()}`] ?? '');
	}
	say(payload.slice(last));
	return runs.filter((run) => run.text.trim() !== '');
}

function noteTime(run: { readonly text: string; readonly marks: Mark[] }, time: string): void {
	const at = readStamp(time);
	if (at !== null) run.marks.push({ at: run.text.length, time: at });
}

/** A run in one line, with the time each part of it is heard. */
export interface Line {
	readonly text: string;
	readonly words: readonly TimedWord[];
}

/** @param start and @param end of the run; marks outside them, or running back, are not believed */
export function inOneLine({ text: raw, marks }: Run, start: Seconds, end: Seconds): Line {
	const { text, placeOf } = squeeze(raw);
	const parts = [{ at: 0, time: start }];
	for (const { at, time } of marks) {
		if (time >= parts.at(-1)!.time && time <= end) parts.push({ at: placeOf(at), time });
	}
	if (parts.length === 1) return { text, words: [] };
	const words = parts.flatMap(({ at, time }, i): TimedWord[] => {
		const part = text.slice(at, parts[i + 1]?.at ?? text.length);
		const from = at + part.length - part.trimStart().length;
		const said = part.trim();
		return said === '' ? [] : [[from, from + said.length, time, parts[i + 1]?.time ?? end]];
	});
	return { text, words };
}

/** When each run of a cue is heard: at its first mark if it begins with one, else they share the cue by their letters. */
export function startsOf(runs: readonly Run[], start: Seconds, end: Seconds): Seconds[] {
	const weights = runs.map((run) => letters(run.text));
	const all = weights.reduce((sum, weight) => sum + weight, 0);
	let before = 0;
	return runs.map((run, i) => {
		const share = seconds(start + ((end - start) * before) / all);
		before += weights[i]!;
		const [mark] = run.marks;
		const isMarked = i > 0 && mark !== undefined && run.text.slice(0, mark.at).trim() === '' && mark.time >= start && mark.time <= end;
		return isMarked ? mark.time : i === 0 ? start : toMillisecond(share);
	});
}

const BREAKS = /(?<![ \t])[ \t]*[\r\n][ \t\r\n]*/g;

/** Line breaks become spaces, or nothing between letters of a script without spaces; `placeOf` follows an offset there. */
function squeeze(raw: string): { text: string; placeOf: (offset: number) => number } {
	const from = raw.length - raw.trimStart().length;
	const body = raw.trim();
	const shifts: { at: number; by: number }[] = [{ at: from, by: -from }];
	const text = body.replace(BREAKS, (gap, offset: number) => {
		const joint = jointOf(body.slice(0, offset), body.slice(offset + gap.length));
		shifts.push({ at: from + offset + gap.length, by: shifts.at(-1)!.by + joint.length - gap.length });
		return joint;
	});
	const placeOf = (offset: number) => Math.max(0, Math.min(text.length, offset + (shifts.findLast(({ at }) => at <= offset)?.by ?? -from)));
	return { text, placeOf };
}

const UNSPACED_END =
	/[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}\p{sc=Mymr}\u3001\u3002\uFF01\uFF0C\uFF1F\u300D\u30FC]$/u;
const UNSPACED_START = /^[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}\p{sc=Mymr}\u300C\u30FC]/u;

/** What stands between two pieces of one paragraph. */
export const jointOf = (before: string, after: string): string =>
	before === '' || after === '' || (UNSPACED_END.test(before.slice(-2)) && UNSPACED_START.test(after.slice(0, 2))) ? '' : ' ';
