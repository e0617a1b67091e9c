/** Places in an episode as they stand in addresses: `#p8`, `#p8:12-40`, `#p8:12-p9:40`, `#t=83`, `#t=83,95`, `?t=1m23s`. */
import { seconds, START, toMillisecond, type Seconds } from './time.ts';
import type { ParagraphId } from './transcript.ts';

export type Address =
	| { readonly is: 'paragraph'; readonly paragraph: ParagraphId }
	| WordsAddress
	/** With an end, a clip. */
	| { readonly is: 'time'; readonly start: Seconds; readonly end: Seconds | null };

/** From an offset in one paragraph to one in the same or a later paragraph, in UTF-16 units, end exclusive. */
export interface WordsAddress {
	readonly is: 'words';
	readonly paragraph: ParagraphId;
	readonly from: number;
	readonly last: ParagraphId;
	readonly to: number;
}

/** Some who pass addresses on write a colon as `%3A`. */
const PARAGRAPH = /^#(p[1-9]\d*)(?:(?::|%3[Aa])(\d{1,7})-(?:(p[1-9]\d*)(?::|%3[Aa]))?(\d{1,7}))?$/;
const UNITS = /^(?:(\d+)h)?(?:(\d+)m)?(?:(\d+(?:\.\d+)?)s)?$/;
/** Normal play time of Media Fragments 1.0 (4.2.1): `83`, `83.5`, `1:23`, `1:02:03`. */
const COLONS = /^(?:(?:(\d+):)?(\d+):)?(\d+(?:\.\d*)?)$/;

/** The part after `#` is more particular than the one after `?`, so it counts first. */
export function addressOf({ hash, search }: Pick<URL, 'hash' | 'search'>): Address | null {
	return paragraphIn(hash) ?? timeIn(hash.slice(1)) ?? timeIn(search);
}

/** Offsets that hold no words leave the paragraph. */
function paragraphIn(hash: string): Exclude<Address, { is: 'time' }> | null {
	const [paragraph, from, last = paragraph, to] = (PARAGRAPH.exec(hash)?.slice(1) ?? []) as [ParagraphId?, string?, ParagraphId?, string?];
	if (paragraph === undefined) return null;
	const words = { is: 'words', paragraph, from: Number(from), last: last!, to: Number(to) } as const;
	return from === undefined || (last === paragraph && words.to <= words.from) ? { is: 'paragraph', paragraph } : words;
}

/** What stands behind the `#` of an address: `p8`, `p8:12-40`, `p8:12-p9:40`. */
export function paragraphHash(place: Exclude<Address, { is: 'time' }>): string {
	if (place.is === 'paragraph') return place.paragraph;
	const { paragraph, from, last, to } = place;
	return `${paragraph}:${from}-${last === paragraph ? '' : `${last}:`}${to}`;
}

/** Who is to be heard alone: `?speaker=maynes`; and without whom: `?without=rascoe`. Several have commas between them. */
export function speakersIn({ searchParams }: Pick<URL, 'searchParams'>): {
	readonly speaker: string | null;
	readonly without: string | null;
} {
	const said = (name: string): string | null => {
		const list = searchParams.get(name)?.trim().toLowerCase() ?? '';
		return list === '' ? null : list;
	};
	return { speaker: said('speaker'), without: said('without') };
}

/** The ids in a list of them. */
export const idsIn = (list: string | null): string[] =>
	[...new Set((list ?? '').split(',').map((id) => id.trim()))].filter((id) => id !== '');

export const paragraphLink = (page: URL, paragraph: ParagraphId): string => linkTo(page, paragraph);

export const timeLink = (page: URL, start: Seconds, end: Seconds | null = null): string =>
	linkTo(page, `t=${toMillisecond(start)}${end === null ? '' : `,${toMillisecond(end)}`}`);

/**
 * The address of a page or player that begins at a place and looks as is wished. A beginning stands before the `#`, since not everything
 * that carries addresses about carries what comes after it.
 *
 * @param wishes by name, as they stand in a query
 */
export function wished(address: string, wishes: readonly (readonly [string, string])[], place: Address | null): string {
	const url = new URL(address);
	for (const [name, wish] of wishes) url.searchParams.set(name, wish);
	if (place && place.is !== 'time') url.hash = paragraphHash(place);
	else if (place?.end) url.hash = `t=${toMillisecond(place.start)},${toMillisecond(place.end)}`;
	else if (place) url.searchParams.set('t', String(toMillisecond(place.start)));
	return url.href;
}

function linkTo(page: URL, fragment: string): string {
	const link = new URL(page);
	link.searchParams.delete('t');
	link.hash = fragment;
	return link.href;
}

function timeIn(query: string): Address | null {
	const written = new URLSearchParams(query).get('t')?.replace(/^npt:/, '');
	if (!written) return null;
	const [from = '', to = ''] = written.split(',');
	const start = from === '' ? START : instant(from);
	if (start === null) return null;
	const end = instant(to);
	return { is: 'time', start, end: end !== null && end > start ? end : null };
}

/** `83`, `1:23` or `1m23s`; `null` for what is no time. */
export function instant(written: string): Seconds | null {
	const found = written === '' ? null : (COLONS.exec(written) ?? UNITS.exec(written));
	if (!found) return null;
	const [hours, minutes, rest] = found.slice(1).map((part: string | undefined) => Number(part ?? 0));
	return seconds(hours! * 3600 + minutes! * 60 + rest!);
}
