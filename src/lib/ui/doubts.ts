/** What stands beside a paragraph about its time: when it is heard, and in a few words where that is not sure. */
import type { Doubt } from '#lib/core/alignment.ts';
import type { OnLine } from '#lib/core/line.ts';
import { clock, type Seconds } from '#lib/core/time.ts';
import type { Words } from '#lib/words/words.ts';

type Said = Pick<Words['player'], 'remarks' | 'listenFrom' | 'listenFromRemarked'>;

/** `made`: the recording lacks it, and made speech fills the gap. */
export type Remarked = Doubt | 'made';

export interface PrintedTime {
	readonly start: Seconds | null;
	readonly doubt: Remarked | null;
}

/** Beside what is left out of what is played. */
export const NOT_PLAYED: PrintedTime = { start: null, doubt: null };

/** Of a paragraph on a line of several tracks; what the recording lacks is played from the other one. */
export function timeOnLine(doubt: Doubt | null, at: OnLine | null): PrintedTime {
	if (!at) return { start: null, doubt: 'absent' };
	if (at.track === 0) return { start: at.start, doubt };
	return { start: at.start, doubt: doubt === 'absent' ? 'made' : null };
}

/** What is drawn in the time's place. */
export function timeText({ start, doubt }: PrintedTime, { remarks }: Said): string {
	if (start !== null) return clock(start);
	return doubt === 'absent' ? remarks.absent : '';
}

/** What is drawn under the time; a screen reader has it in the button's name. */
export const remarkOf = ({ start, doubt }: PrintedTime, { remarks }: Said): string | null =>
	start === null || doubt === null ? null : remarks[doubt];

export function timeName(time: PrintedTime, words: Said): string | null {
	if (time.start === null) return null;
	const remark = remarkOf(time, words);
	return remark === null ? words.listenFrom(clock(time.start)) : words.listenFromRemarked(clock(time.start), remark);
}

/** Prints another time over the one that stands there, as the server would have printed it. */
export function reprint(button: HTMLElement, time: PrintedTime, words: Said): void {
	const text = timeText(time, words);
	if (button.textContent !== text) button.textContent = text;
	put(button, 'aria-label', timeName(time, words));
	put(button, 'aria-disabled', time.doubt === 'absent' ? 'true' : null);
	put(button, 'data-doubt', time.doubt);
	put(button, 'data-remark', remarkOf(time, words));
}

function put(element: HTMLElement, name: string, value: string | null): void {
	if (element.getAttribute(name) === value) return;
	if (value === null) element.removeAttribute(name);
	else element.setAttribute(name, value);
}
