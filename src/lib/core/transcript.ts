/** The words as written, with speakers; no times. */

/** `maynes`: made from the label, stable across files. */
export type SpeakerId = string & { readonly of: 'speaker' };
/** `p1` is the first paragraph of the SOURCE, and keeps its id wherever an editor moves it. */
export type ParagraphId = `p${number}` & { readonly of: 'paragraph' };
/** `2022-01-09`. A day, not an instant: the source never says what time zone it means. */
export type CalendarDate = `${number}-${number}-${number}` & { readonly of: 'calendar' };

export interface Speaker {
	readonly id: SpeakerId;
	/** As the source wrote it: `MAYNES`. */
	readonly label: string;
	/** The person's name where somebody said it, else the label. */
	readonly name: string;
	readonly role: string | null;
}

/** Who says that this speaker spoke: the source's own label, an editor, or nobody. */
export type Attribution = 'label' | 'edit' | 'none';

/** The smallest thing the source gives us, and the smallest thing a reader can seek to. */
export interface Paragraph {
	readonly id: ParagraphId;
	/** `null` means that the source did not say; we never guess. */
	readonly speaker: SpeakerId | null;
	readonly attribution: Attribution;
	readonly text: string;
}

/** A remark of an editor's, shown before the paragraph it concerns and never spoken. */
export interface Note {
	readonly paragraph: ParagraphId;
	readonly text: string;
}

export interface Transcript {
	readonly title: string | null;
	readonly date: CalendarDate | null;
	readonly source: string | null;
	/** BCP 47, or `null` where nobody said. */
	readonly language: string | null;
	readonly speakers: readonly Speaker[];
	/** In reading order. */
	readonly paragraphs: readonly Paragraph[];
	readonly notes: readonly Note[];
}

/** One speaker's unbroken run of paragraphs. Derived, never stored. */
export interface Turn<P extends Paragraph = Paragraph> {
	readonly speaker: SpeakerId | null;
	readonly paragraphs: readonly P[];
}

export const paragraphId = (index: number): ParagraphId => `p${index + 1}` as ParagraphId;

export function turnsOf<P extends Paragraph>(paragraphs: readonly P[]): Turn<P>[] {
	const turns: { speaker: SpeakerId | null; paragraphs: P[] }[] = [];
	for (const paragraph of paragraphs) {
		const current = turns.at(-1);
		if (current?.speaker === paragraph.speaker) current.paragraphs.push(paragraph);
		else turns.push({ speaker: paragraph.speaker, paragraphs: [paragraph] });
	}
	return turns;
}

/** Whether an editor moved paragraphs: their numbers no longer climb. */
export const isReordered = (paragraphs: readonly Paragraph[]): boolean =>
	paragraphs.some((paragraph, i) => i > 0 && numberOf(paragraph.id) < numberOf(paragraphs[i - 1]!.id));

export const numberOf = (id: ParagraphId): number => Number(id.slice(1));

/** `Sergeant O'Neill #1` -> `sergeant-o-neill-1`; letters of any script stay. */
export const speakerId = (label: string): SpeakerId =>
	(label
		.normalize('NFC')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}\p{M}]+/gu, '-')
		.replace(/^-|-$/g, '') || 'speaker') as SpeakerId;
