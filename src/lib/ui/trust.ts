/** What an editor is told about times: how sure they are, in words and in figures. */
import type { Nudges } from '#lib/core/nudges.ts';
import type { Trust } from '#lib/core/trust.ts';
import { wordAt, words } from '#lib/core/words.ts';
import type { Words } from '#lib/words/words.ts';

type Praise = 'sure' | 'fairlySure' | 'unsure' | 'aGuess';

/** From which confidence on a word of praise holds; the last holds for the rest. */
const PRAISES: readonly (readonly [from: number, praise: Praise])[] = [
	[0.8, 'sure'],
	[0.55, 'fairlySure'],
	[0.35, 'unsure']
];

export const praiseOf = (confidence: number): Praise => PRAISES.find(([from]) => confidence >= from)?.[1] ?? 'aGuess';

/** `62%, fairly sure` */
export const sureness = ({ basis, confidence }: Pick<Trust, 'basis' | 'confidence'>, said: Words['panels']): string =>
	basis === 'estimated' ? said.estimated : said[praiseOf(confidence)](Math.max(0, confidence));

/** Commas and quotes that cling to a word. */
const EDGES = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu;

/** The words themselves, as many as one reads. */
export function uncertainWords(text: string, offsets: readonly number[], most = 8): string {
	const spans = words(text);
	const named = offsets.slice(0, most).map((offset) => {
		const [from, to] = spans[wordAt(spans, offset)] ?? [0, 0];
		return text.slice(from, to).replace(EDGES, '');
	});
	return named.join(', ') + (offsets.length > most ? ', …' : '');
}

/** `This paragraph is lit 150 ms later.` */
export function nudgeInWords(nudges: Nudges, paragraph: number, said: Words['panels']): string {
	const by = nudges.get(paragraph) ?? 0;
	if (by === 0) return said.asFound;
	return by > 0 ? said.litLater(by) : said.litSooner(-by);
}

/** What an editor takes along: a file of corrections for these very times. */
export function nudgesFile(episode: string, version: string, nudges: ReadonlyMap<string, number>): string {
	const list = Array.from(nudges, ([paragraph, milliseconds]) => ({ paragraph, milliseconds }));
	return `${JSON.stringify({ schema: 'parley/nudges@1', episode, timing: version, nudges: list }, null, '\t')}\n`;
}
