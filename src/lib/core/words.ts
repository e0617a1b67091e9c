/** Where the words of one paragraph stand in its text. A rule of our own, because `Intl.Segmenter` answers by each engine's ICU. */

/** `[from, to)` in UTF-16 units of the paragraph's text. */
export type Span = readonly [from: number, to: number];

const SPACED = /\S+/gu;
/** Scripts that write no spaces: a short run of one script is lit together, with the marks that follow it. */
const UNSPACED_SCRIPTS = '\\p{sc=Han}\\p{sc=Hira}\\p{sc=Kana}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmr}\\p{sc=Mymr}';
const HAS_UNSPACED = new RegExp(`[${UNSPACED_SCRIPTS}]`, 'u');
const UNSPACED = new RegExp(
	`(?:\\p{sc=Han}{1,2}\\p{sc=Hira}{0,3}|\\p{sc=Hira}{1,4}|[\\p{sc=Kana}\u30FC]+|[\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmr}\\p{sc=Mymr}\\p{M}]{1,6}|[^\\s${UNSPACED_SCRIPTS}]+)[\\p{M}\\p{Pe}\\p{Po}]*`,
	'gu'
);

/** Every shown token, dashes and stage directions included: whatever is shown can be lit and clicked. */
export function words(text: string): Span[] {
	const rule = HAS_UNSPACED.test(text) ? UNSPACED : SPACED;
	return Array.from(text.matchAll(rule), (match): Span => [match.index, match.index + match[0].length]);
}

/** Index of the word at or before a character, or 0: what a click between two words means. */
export const wordAt = (spans: readonly Span[], offset: number): number =>
	Math.max(
		0,
		spans.findLastIndex(([from]) => from <= offset)
	);
