/** Goes to the words that a link was made for, wherever they stand now, and says so when it had to guess. */
import { addressOf, paragraphHash, type Address } from '#lib/core/address.ts';
import type { Anchor } from '#lib/core/anchor.ts';
import type { Resolved } from '#lib/core/anchored.ts';
import { anchorIn } from '#lib/core/sticky.ts';
import type { Words } from '#lib/words/words.ts';
import type { Stage } from './stage.svelte.ts';

/** Only the address that the page was opened with: behind it the reader goes where they like. */
export function sticking(stage: Stage, { cite }: Words): () => void {
	const page = new URL(location.href);
	const anchor = anchorIn(page);
	let isOpen = true;
	if (anchor !== null) void stick(stage, anchor, cite, () => isOpen);
	return () => {
		isOpen = false;
	};
}

/** Without what finds words the page is where the link says, which is most often right. */
async function stick(stage: Stage, anchor: Anchor, words: Words['cite'], isOpen: () => boolean): Promise<void> {
	const asked = addressOf(new URL(location.href));
	const finder = await import('./anchoring.ts').catch(() => null);
	if (finder === null || !isOpen()) return;
	const found = finder.findAnchored(anchor, stage.manuscript);
	if (found === null) {
		stage.say(words.lost);
		return;
	}
	const place = placeOf(stage, found, anchor, asked);
	if (!isSame(place, asked)) stage.goTo(place);
	const { how } = found;
	if (finder.isGuess(how)) stage.say(words[how]);
}

/** A link to a paragraph leads to a paragraph, one to words to words, and a time behind the end to the last that is heard. */
function placeOf({ manuscript, heading }: Stage, { quotation, how }: Resolved, { time }: Anchor, asked: Address | null): Address {
	if (how === 'time' && time! < heading.duration) return { is: 'time', start: time!, end: null };
	const passages = manuscript.sections.flatMap((section) => section.passages);
	const paragraph = passages[quotation.first]!.id;
	if (how === 'time' || asked?.is === 'paragraph') return { is: 'paragraph', paragraph };
	return { is: 'words', paragraph, from: quotation.from, last: passages[quotation.last]!.id, to: quotation.to };
}

const isSame = (place: Address, asked: Address | null): boolean =>
	place.is !== 'time' && asked !== null && asked.is !== 'time' && paragraphHash(place) === paragraphHash(asked);
