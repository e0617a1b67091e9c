/** What stands beside a paragraph about its time: when it is heard, and in a few words where that is not sure. */
import type { Doubt } from '#lib/core/alignment.ts';
import type { OnLine } from '#lib/core/line.ts';
import { clock, type Seconds } from '#lib/core/time.ts';

/** `made`: the recording lacks it, and made speech fills the gap. */
export type Remarked = Doubt | 'made';

export interface PrintedTime {
	readonly start: Seconds | null;
	readonly doubt: Remarked | null;
}

const REMARKS: Readonly<Record<Remarked, string>> = {
	uncertain: 'Times uncertain here',
	estimated: 'Times estimated',
	absent: 'Not in this recording',
	made: 'Not recorded, read aloud'
};

/** Beside what is left out of what is played. */
export const NOT_PLAYED: PrintedTime = { start: null, doubt: null };

/** Of a paragraph on a line of several tracks; what the recording lacks is played from the other one. */
export function timeOnLine(doubt: Doubt | null, at: OnLine | null): PrintedTime {
	if (!at) return { start: null, doubt: 'absent' };
	if (at.track === 0) return { start: at.start, doubt };
	return { start: at.start, doubt: doubt === 'absent' ? 'made' : null };
}

export const ABSENT_SAID = 'This paragraph is not in the recording';

export const onlyHeard = (speaker: string): string => `Only ${speaker} is heard`;

/** What is drawn in the time's place. */
export function timeText({ start, doubt }: PrintedTime): string {
	if (start !== null) return clock(start);
	return doubt === 'absent' ? REMARKS.absent : '';
}

/** What is drawn under the time; a screen reader has it in the button's name. */
export const remarkOf = ({ start, doubt }: PrintedTime): string | null => (start === null || doubt === null ? null : REMARKS[doubt]);

export function timeName(time: PrintedTime): string | null {
	if (time.start === null) return null;
	const remark = remarkOf(time);
	return `Listen from ${clock(time.start)}${remark === null ? '' : `, ${remark.charAt(0).toLowerCase()}${remark.slice(1)}`}`;
}

/** Prints another time over the one that stands there, as the server would have printed it. */
export function reprint(button: HTMLElement, time: PrintedTime): void {
	const text = timeText(time);
	if (button.textContent !== text) button.textContent = text;
	put(button, 'aria-label', timeName(time));
	put(button, 'aria-disabled', time.doubt === 'absent' ? 'true' : null);
	put(button, 'data-doubt', time.doubt);
	put(button, 'data-remark', remarkOf(time));
}

function put(element: HTMLElement, name: string, value: string | null): void {
	if (element.getAttribute(name) === value) return;
	if (value === null) element.removeAttribute(name);
	else element.setAttribute(name, value);
}
