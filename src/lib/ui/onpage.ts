/** A manuscript that travels as the page itself: the script that wakes up reads it back instead of being sent it again. */
import type { Doubt } from '#lib/core/alignment.ts';
import type { Manuscript, Passage, Section } from '#lib/core/manuscript.ts';
import { seconds, type Seconds } from '#lib/core/time.ts';
import type { Attribution, ParagraphId, SpeakerId } from '#lib/core/transcript.ts';

export class OnPage {
	readonly manuscript: Manuscript;

	constructor(manuscript: Manuscript) {
		this.manuscript = manuscript;
	}
}

/** Walks the page once. What is not drawn stands in attributes, so that the same page is drawn from what is read. */
export function readBack(): Manuscript {
	let index = 0;
	const sections = Array.from(document.querySelectorAll<HTMLElement>('section[data-turn]'), (turn, place): Section => {
		const speaker = (turn.dataset.speaker ?? null) as SpeakerId | null;
		const paragraphs = turn.querySelectorAll<HTMLElement>('p[data-paragraph]');
		return { index: place, speaker, passages: Array.from(paragraphs, (p) => passageOf(p, speaker, index++)) };
	});
	return { sections };
}

function passageOf(p: HTMLElement, speaker: SpeakerId | null, index: number): Passage {
	const at = p.previousElementSibling?.previousElementSibling;
	const before = at?.previousElementSibling;
	return {
		id: p.id as ParagraphId,
		speaker,
		attribution: attributionOf(p, speaker),
		text: p.textContent,
		index,
		...printedTime(at),
		note: before?.matches('[data-note]') ? before.textContent : null
	};
}

function printedTime(at: Element | null | undefined): Pick<Passage, 'start' | 'doubt'> {
	const doubt = (at?.getAttribute('data-doubt') ?? null) as Doubt | null;
	return { start: doubt === 'absent' ? null : printedStart(at?.textContent ?? ''), doubt };
}

/** The page prints whole seconds, and nothing on it needs more: where a word really begins is in the timing. */
function printedStart(clock: string): Seconds | null {
	if (clock === '') return null;
	return seconds(clock.split(':').reduce((sum, part) => sum * 60 + Number(part), 0));
}

function attributionOf(p: HTMLElement, speaker: SpeakerId | null): Attribution {
	if (speaker === null) return 'none';
	return p.dataset.by === 'edit' ? 'edit' : 'label';
}
