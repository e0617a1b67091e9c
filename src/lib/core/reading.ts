/** From the bytes of a source and of its edits file to a transcript, with everything that was wrong on the way. */
import { parseEdits } from './edits-file.ts';
import { applyEdits, NO_EDITS, type Edits } from './edits.ts';
import { detect } from './formats/detect.ts';
import { isFatal, type Parsed, type Problem } from './problem.ts';
import { readText } from './text.ts';
import type { TimedTranscript, Timeline } from './timeline.ts';
import type { Transcript } from './transcript.ts';

/** What somebody hands in: a file, and perhaps an editor's corrections to it. */
export interface Submission {
	readonly fileName: string;
	readonly bytes: Uint8Array;
	readonly edits: Uint8Array | null;
}

export interface Reading {
	readonly transcript: Transcript;
	/** What the file itself says of times; empty where it says nothing. */
	readonly timeline: Timeline;
	readonly edits: Edits;
}

const NOTHING: TimedTranscript = {
	transcript: { title: null, date: null, source: null, language: null, speakers: [], paragraphs: [], notes: [] },
	timeline: []
};

/** A reading with a fatal problem is not to be kept; all its problems are told at once. */
export function readSubmission({ fileName, bytes, edits }: Submission): Parsed<Reading> {
	const text = readText(bytes);
	const source = text.problems.some(isFatal)
		? { value: NOTHING, problems: [] as Problem[] }
		: detect(fileName, text.value).parse(text.value);
	const corrections = edits === null ? { value: NO_EDITS, problems: [] as Problem[] } : readEdits(edits);
	const edited = applyEdits(source.value.transcript, corrections.value);
	return {
		value: { transcript: edited.value, timeline: source.value.timeline, edits: corrections.value },
		problems: [...text.problems, ...source.problems, ...corrections.problems, ...edited.problems]
	};
}

function readEdits(bytes: Uint8Array): Parsed<Edits> {
	const text = readText(bytes);
	if (!text.problems.some(isFatal)) return parseEdits(text.value);
	return { value: NO_EDITS, problems: [{ code: 'bad-edits', line: null, why: 'it is not a text file' }] };
}

/** `talks/Round 2.txt` -> `Round 2`: the title of a transcript that has none. */
export const titleFromFile = (fileName: string): string => fileName.replace(/^.*[/\\]/, '').replace(/\.[^.]+$/, '') || fileName;
