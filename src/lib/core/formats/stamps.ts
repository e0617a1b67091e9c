/** Times as caption files write them, read with every freedom that real files take. */
import { seconds, type Seconds } from '../time.ts';

/** `01:02:03.456`, `1:2,3`, `02:03.4`, `100:00:00.000`, and below zero as mkvextract and ffmpeg write it. */
const STAMP = /^(-)?(?:(\d+):)?(-?\d{1,2}):(-?\d{1,2})(?:[.,](-?\d+))?$/;
const ARROW = /^(\S*)\s*-->\s*(\S*)/;
const LOOKS_LIKE_TIME = /^-?\w+:[\w:.,-]+$/;

/** May be below zero; `null` where it is no time. */
export function readStamp(text: string): Seconds | null {
	const match = STAMP.exec(text);
	if (!match) return null;
	const [, , hours = '0', minutes, secs, fraction = '0'] = match;
	const [m, s] = [Math.abs(Number(minutes)), Math.abs(Number(secs))];
	const milliseconds = Math.round(Number(`0.${fraction.replace('-', '')}`) * 1000);
	const at = Number(hours) * 3600 + m * 60 + s + milliseconds / 1000;
	return seconds(Math.round(at * 1000 * (text.includes('-') ? -1 : 1)) / 1000);
}

/** The two sides of `start --> end settings`, `null` for a line that is something else; a side may be no time, or missing. */
export function readArrow(line: string): { start: string; end: string } | null {
	const match = line.includes('-->') ? ARROW.exec(line.trim()) : null;
	if (!match) return null;
	const [, start = '', end = ''] = match;
	const times = [start, end].filter((side) => readStamp(side) !== null).length;
	const guesses = [start, end].filter((side) => LOOKS_LIKE_TIME.test(side)).length;
	return times > 0 || guesses === 2 ? { start, end } : null;
}

/** `00:01:02.345`: WebVTT's own form, with a comma SRT's. */
export function stamp(at: Seconds, mark: '.' | ',' = '.'): string {
	const all = Math.round(at * 1000);
	const [h, m, s, ms] = [Math.floor(all / 3_600_000), Math.floor(all / 60_000) % 60, Math.floor(all / 1000) % 60, all % 1000];
	return `${two(h)}:${two(m)}:${two(s)}${mark}${String(ms).padStart(3, '0')}`;
}

const two = (n: number): string => String(n).padStart(2, '0');
