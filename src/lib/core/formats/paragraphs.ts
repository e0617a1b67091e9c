/** What a timed file says piece by piece becomes paragraphs, by the rule that docs/formats.md states. */
import type { TimedWord } from '../alignment.ts';
import { endsSentence } from '../captions.ts';
import { seconds, type Seconds } from '../time.ts';
import { byStart, type Cue, type TimedTranscript } from '../timeline.ts';
import { paragraphId, type CalendarDate, type ParagraphId, type Speaker } from '../transcript.ts';
import { enlistNamed, type Enlist } from './enlist.ts';
import { jointOf } from './payload.ts';

/** One voice's words in one cue. */
export interface Said {
	readonly label: string | null;
	readonly text: string;
	/** `null` where the file gives no time. */
	readonly start: Seconds | null;
	readonly end: Seconds;
	readonly words: readonly TimedWord[];
	/** Where the file itself says so. */
	readonly paragraph: ParagraphId | null;
}

export interface Head {
	readonly title: string | null;
	readonly date: CalendarDate | null;
	readonly source: string | null;
	readonly language: string | null;
}

export const NO_HEAD: Head = { title: null, date: null, source: null, language: null };

interface Draft {
	readonly id: ParagraphId;
	readonly label: string | null;
	text: string;
	/** The last letters of the text, which grows by thousands of pieces. */
	tail: string;
	end: Seconds | null;
	readonly cues: Cue[];
}

/** A pause that ends a paragraph where a sentence ends, in seconds. */
const PAUSE = 2;
/** Letters after which a paragraph ends with its sentence, and after which it ends in any case. */
const LONG = 600;
const LONGEST = 1200;
/** Letters that tell whether a sentence has ended. */
export const TAIL = 8;

export function timedTranscript(said: readonly Said[], head: Head, enlist: Enlist = enlistNamed): TimedTranscript {
	const drafts = saysParagraphs(said) ? asSaid(said) : byRule(said);
	const speakers = new Map<string, Speaker>();
	const paragraphs = drafts.map(({ id, label, text }) => ({
		id,
		speaker: label === null ? null : enlist(speakers, label).id,
		attribution: label === null ? ('none' as const) : ('label' as const),
		text
	}));
	const timeline = drafts.flatMap((draft) => draft.cues).sort(byStart);
	return { transcript: { ...head, speakers: [...speakers.values()], paragraphs, notes: [] }, timeline };
}

/** A file's own paragraphs are believed if every piece has one, and none has two speakers. */
function saysParagraphs(said: readonly Said[]): boolean {
	const labels = new Map<ParagraphId, string | null>();
	return said.every(({ paragraph, label }) => {
		if (paragraph === null) return false;
		if (!labels.has(paragraph)) labels.set(paragraph, label);
		return labels.get(paragraph) === label;
	});
}

function asSaid(said: readonly Said[]): Draft[] {
	const drafts = new Map<ParagraphId, Draft>();
	for (const piece of said) {
		const draft = drafts.get(piece.paragraph!) ?? newDraft(piece.paragraph!, piece);
		drafts.set(draft.id, draft);
		append(draft, piece);
	}
	return [...drafts.values()];
}

function byRule(said: readonly Said[]): Draft[] {
	const drafts: Draft[] = [];
	for (const piece of said) {
		const current = drafts.at(-1);
		const draft = current && goesOn(current, piece) ? current : newDraft(paragraphId(drafts.length), piece);
		if (draft !== current) drafts.push(draft);
		append(draft, piece);
	}
	return drafts;
}

function goesOn(current: Draft, next: Said): boolean {
	if (current.label !== next.label || next.start === null || current.end === null) return false;
	const length = current.text.length + next.text.length;
	if (!endsSentence(current.tail)) return length <= LONGEST;
	return length <= LONG && next.start - current.end <= PAUSE;
}

const newDraft = (id: ParagraphId, { label }: Said): Draft => ({ id, label, text: '', tail: '', end: null, cues: [] });

function append(draft: Draft, { text, start, end, words }: Said): void {
	const joint = jointOf(draft.tail, text);
	const from = draft.text.length + joint.length;
	draft.text += joint + text;
	draft.tail = (draft.tail + joint + text).slice(-TAIL);
	if (start === null) return;
	const moved = words.map(([a, b, since, until]): TimedWord => [from + a, from + b, since, until]);
	draft.cues.push({ paragraph: draft.id, from, to: draft.text.length, start, end, words: moved });
	draft.end = seconds(Math.max(draft.end ?? 0, end));
}
