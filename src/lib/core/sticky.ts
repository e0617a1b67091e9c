/** Links that stick: `?t=83.2&quote=the+words#p8:12-40` says where, what and when, and the first of them that still holds counts. */
import { addressOf, paragraphHash, type Address } from './address.ts';
import type { Anchor } from './anchor.ts';
import type { ParagraphId } from './transcript.ts';

/** No link of ours is longer, and a stranger's shall not keep the page busy. */
const LONGEST_QUOTE = 200;

/**
 * @param page any address of the episode's page
 * @param whole whether the whole paragraph is meant, which words begin
 */
export function stickyLink(page: URL, { paragraph, from, last, to, words, lastWords, time }: Anchor, whole = false): string {
	const link = new URL(page);
	for (const name of ['t', 'quote']) link.searchParams.delete(name);
	if (time !== null) link.searchParams.set('t', String(Math.floor(time * 10) / 10));
	link.searchParams.append('quote', words);
	if (lastWords !== null && !whole) link.searchParams.append('quote', lastWords);
	if (paragraph === null || last === null) link.hash = '';
	else link.hash = paragraphHash(whole ? { is: 'paragraph', paragraph } : { is: 'words', paragraph, from, last, to });
	return link.href;
}

/** `null` for an address without words: it means the place that it names, whatever stands there. */
export function anchorIn(page: URL): Anchor | null {
	const [words = '', lastWords = ''] = page.searchParams.getAll('quote').map((quote) => quote.slice(0, LONGEST_QUOTE));
	if (words.trim() === '') return null;
	const time = addressOf({ hash: '', search: page.search });
	return {
		...placeOf(addressOf({ hash: page.hash, search: '' }), words.length),
		words,
		lastWords: lastWords.trim() === '' ? null : lastWords,
		before: '',
		after: '',
		time: time?.is === 'time' ? time.start : null
	};
}

function placeOf(address: Address | null, length: number): Pick<Anchor, 'paragraph' | 'from' | 'last' | 'to'> {
	if (address?.is === 'words') return { paragraph: address.paragraph, from: address.from, last: address.last, to: address.to };
	const paragraph: ParagraphId | null = address?.is === 'paragraph' ? address.paragraph : null;
	return { paragraph, from: 0, last: paragraph, to: length };
}
