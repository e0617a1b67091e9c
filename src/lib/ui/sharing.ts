/** Links that stick, to what somebody has chosen on the page. */
import { anchorOf } from '#lib/core/anchor.ts';
import type { Passage } from '#lib/core/manuscript.ts';
import type { Quotation } from '#lib/core/quotation.ts';
import { stickyLink } from '#lib/core/sticky.ts';
import type { Seconds } from '#lib/core/time.ts';
import type { ParagraphId } from '#lib/core/transcript.ts';
import { wordAt, words } from '#lib/core/words.ts';
import { copyLink } from './copying.ts';
import type { Stage } from './stage.svelte.ts';

export const passagesOf = ({ manuscript }: Stage): readonly Passage[] => manuscript.sections.flatMap((section) => section.passages);

/** When words begin on the first track: to the millisecond once its times are here, before that when their paragraph does. */
export function startOf(stage: Stage, { first, from }: Quotation, passages = passagesOf(stage)): Seconds | null {
	const passage = passages[first]!;
	return stage.tracks.startOf(first, wordAt(words(passage.text), from)) ?? passage.start;
}

/** To paragraphs. */
export const linking =
	(stage: Stage) =>
	(paragraph: ParagraphId): void => {
		const passages = passagesOf(stage);
		const first = stage.page.indexOf(paragraph);
		const whole = { first, from: 0, last: first, to: passages[first]!.text.length };
		copy(stage, stickyLink(new URL(location.href), anchorOf(whole, passages, startOf(stage, whole, passages)), true));
	};

export function copyWordsLink(stage: Stage, quotation: Quotation): void {
	const passages = passagesOf(stage);
	copy(stage, stickyLink(new URL(location.href), anchorOf(quotation, passages, startOf(stage, quotation, passages))));
}

const copy = (stage: Stage, link: string): void =>
	copyLink(link, { inAddressBar: true, say: (said) => stage.say(said), words: stage.words });
