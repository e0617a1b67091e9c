/** Names before a colon in captions (`ANNA: Hello.`, `[Anna]: Hello.`, `>> ANNA: Hello.`), and whom a cue without a name belongs to. */
import { cleanName } from './markup.ts';
import type { Run } from './payload.ts';
import { readLabel, recurringLabels } from './plain.ts';

/** `>>` is how American captions say that somebody else speaks; a dash opens a line of a dialogue. */
const OPENING = /^\s*(?:-\s*)?(?:(>{2,})\s*)?/;
const BRACKETED = /^[[(]([^\][():]{1,60})[\])]\s*:\s*/;
const MOST_WORDS = 5;
/** A few words, a colon and more words: what a sentence can look like too. */
const MAYBE_LABEL = /^(?:[^\s:]+\s){0,4}[^\s:]+:\s+\S/;
/** SRT has no escape for a colon in a name: this letter looks like one. */
const COLON_LETTER = '\uA789';

export const labelForPrint = (name: string): string => name.replaceAll(':', COLON_LETTER);

interface Opening {
	/** `null` where somebody else speaks and nobody says who. */
	readonly label: string | null;
	readonly length: number;
}

/** The labels of a file. Where as many lines open with a colon that is none, it has none at all. */
export function labelsIn(lines: readonly string[]): ReadonlySet<string> {
	const bare = lines.map((line) => line.replace(OPENING, ''));
	const recurring = recurringLabels(bare);
	const found = bare.map((line) => labelOf(line, recurring)?.label).filter((label) => label !== undefined);
	const doubtful = bare.filter((line) => MAYBE_LABEL.test(line) && labelOf(line, recurring) === null).length;
	return new Set(doubtful >= found.length ? [] : found);
}

function labelOf(line: string, recurring: ReadonlySet<string>): { label: string; length: number } | null {
	const bracketed = BRACKETED.exec(line);
	if (bracketed) return { label: bracketed[1]!.trim(), length: bracketed[0].length };
	const found = readLabel(line, recurring);
	if (found === null || found.label.split(/\s+/).length > MOST_WORDS) return null;
	return { label: found.label, length: line.length - found.text.length };
}

function openingOf(line: string, labels: ReadonlySet<string>): Opening | null {
	const [whole, change] = OPENING.exec(line) ?? [''];
	const found = labelOf(line.slice(whole.length), labels);
	if (found && labels.has(found.label)) return { label: found.label, length: whole.length + found.length };
	return change === undefined ? null : { label: null, length: whole.length };
}

/** What a cue says of its speaker: a name, that it is somebody else, or nothing. */
export interface Attributed extends Run {
	readonly is: 'named' | 'nobody' | 'unsaid';
}

/** Every line that opens with a label begins a run of its own. */
export function splitAtLabels(run: Run, labels: ReadonlySet<string>): Attributed[] {
	const cuts: { from: number; text: number; label: string | null; is: Attributed['is'] }[] = [
		{ from: 0, text: 0, label: run.voice, is: run.voice === null ? 'unsaid' : 'named' }
	];
	for (const { index, 0: line } of run.text.matchAll(/[^\r\n]+/g)) {
		const opening = openingOf(line, labels);
		if (opening === null) continue;
		const label = opening.label === null ? null : cleanName(opening.label.replaceAll(COLON_LETTER, ':'));
		cuts.push({ from: index, text: index + opening.length, label, is: label === null ? 'nobody' : 'named' });
	}
	const runs = cuts.map(({ text: from, label, is }, i): Attributed => {
		const to = cuts[i + 1]?.from ?? run.text.length;
		const inside = run.marks.filter(({ at }) => at < to && at >= cuts[i]!.from);
		const marks = inside.map(({ at, time }) => ({ at: Math.max(0, at - from), time }));
		return { voice: label, text: run.text.slice(from, to), marks, is };
	});
	return runs.filter(({ text }) => text.trim() !== '');
}

/** Where a file names nearly every cue, or often the same name again, a cue without a name has no speaker. */
const NEARLY_ALL = 0.9;
const OFTEN = 0.2;

/** Whether names (one for each cue, `''` for somebody whom nobody names) stand only where the speaker changes (Podcasting 2.0's custom), so that a cue without one goes on. */
export function namesCarry(names: readonly (string | null)[]): boolean {
	const tagged = names.filter((name) => name !== null);
	const again = tagged.filter((name, i) => i > 0 && name === tagged[i - 1]).length;
	return tagged.length > 0 && tagged.length <= names.length * NEARLY_ALL && again <= tagged.length * OFTEN;
}
