/** An editor's corrections to a source, kept beside it as `<name>.edits.json`: every one with its reason, none of them silent. */
import type { Parsed, Problem } from './problem.ts';
import { speakerId, type Note, type Paragraph, type ParagraphId, type Speaker, type SpeakerId, type Transcript } from './transcript.ts';

export interface Edits {
	readonly language: string | null;
	/** Reading order, every paragraph once; `null` keeps the source's. */
	readonly order: readonly ParagraphId[] | null;
	/** Paragraph -> label of the speaker who says it. */
	readonly speakers: ReadonlyMap<ParagraphId, string>;
	/** Label -> the person. */
	readonly people: ReadonlyMap<string, { readonly name: string | null; readonly role: string | null }>;
	/** Label -> voice. */
	readonly cast: ReadonlyMap<string, string>;
	readonly notes: readonly Note[];
	/** Lower-case word -> CMU phones. */
	readonly pronunciations: ReadonlyMap<string, string>;
}

export const NO_EDITS: Edits = {
	language: null,
	order: null,
	speakers: new Map(),
	people: new Map(),
	cast: new Map(),
	notes: [],
	pronunciations: new Map()
};

/** The transcript as the editor means it; where an edit does not fit, the problem names it and that edit is left out. */
export function applyEdits(transcript: Transcript, edits: Edits): Parsed<Transcript> {
	const problems = [...misplaced(transcript, edits), ...nameless(transcript, edits)];
	if (problems.some((problem) => problem.code !== 'edits-unknown-speaker')) return { value: transcript, problems };
	const speakers = peopled([...transcript.speakers, ...newSpeakers(transcript, edits)], edits);
	const ids = new Map(speakers.map((speaker) => [speaker.label, speaker.id]));
	const spoken = transcript.paragraphs.map((paragraph) => attributed(paragraph, edits, ids));
	const value = {
		...transcript,
		language: edits.language ?? transcript.language,
		speakers,
		paragraphs: ordered(spoken, edits.order),
		notes: [...transcript.notes, ...edits.notes]
	};
	return { value, problems };
}

function attributed(paragraph: Paragraph, edits: Edits, ids: ReadonlyMap<string, SpeakerId>): Paragraph {
	const label = edits.speakers.get(paragraph.id);
	const speaker = label === undefined ? undefined : ids.get(label);
	return speaker === undefined ? paragraph : { ...paragraph, speaker, attribution: 'edit' };
}

function ordered(paragraphs: readonly Paragraph[], order: Edits['order']): readonly Paragraph[] {
	if (order === null) return paragraphs;
	const known = new Map(paragraphs.map((paragraph) => [paragraph.id, paragraph]));
	return order.map((id) => known.get(id)!);
}

function peopled(speakers: readonly Speaker[], edits: Edits): Speaker[] {
	return speakers.map((speaker) => {
		const person = edits.people.get(speaker.label);
		return person ? { ...speaker, name: person.name ?? speaker.name, role: person.role ?? speaker.role } : speaker;
	});
}

/** A speaker whom only the editor names: the source gave that person no label at all. */
function newSpeakers(transcript: Transcript, edits: Edits): Speaker[] {
	const known = new Set(transcript.speakers.map((speaker) => speaker.label));
	const labels = new Set([...edits.speakers.values()].filter((label) => !known.has(label)));
	return [...labels].map((label) => ({ id: speakerId(label), label, name: label, role: null }));
}

function misplaced(transcript: Transcript, edits: Edits): Problem[] {
	const known = new Set<string>(transcript.paragraphs.map((paragraph) => paragraph.id));
	const unknown = (ids: Iterable<string>, where: string): Problem[] =>
		[...ids].filter((id) => !known.has(id)).map((paragraph) => ({ code: 'edits-unknown-paragraph', paragraph, where }));
	const twice = (edits.order ?? []).filter((id, i, all) => all.indexOf(id) !== i);
	const missing = edits.order === null ? [] : [...known].filter((id) => !edits.order!.some((named) => named === id));
	return [
		...unknown(edits.order ?? [], 'order'),
		...[...new Set(twice)].map((paragraph): Problem => ({ code: 'edits-paragraph-twice', paragraph, where: 'order' })),
		...missing.map((paragraph): Problem => ({ code: 'edits-paragraph-missing', paragraph })),
		...unknown(edits.speakers.keys(), 'speakers'),
		...unknown(
			edits.notes.map((note) => note.paragraph),
			'notes'
		)
	];
}

function nameless(transcript: Transcript, edits: Edits): Problem[] {
	const known = new Set([...transcript.speakers.map((speaker) => speaker.label), ...edits.speakers.values()]);
	const of = (labels: Iterable<string>, where: string): Problem[] =>
		[...labels].filter((label) => !known.has(label)).map((label) => ({ code: 'edits-unknown-speaker', label, where }));
	return [...of(edits.people.keys(), 'people'), ...of(edits.cast.keys(), 'cast')];
}
