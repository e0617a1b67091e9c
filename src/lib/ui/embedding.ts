/** What a reader chooses in the Embed panel, and the lines to paste that come of it. */
import { instant, wished, type Address } from '#lib/core/address.ts';
import { embedAddress, episodeAddress, type Home } from '#lib/core/addresses.ts';
import { escapeMarkup } from '#lib/core/formats/markup.ts';
import { iframeOf } from '#lib/core/iframe.ts';
import type { Block, Heading, Passage } from '#lib/core/manuscript.ts';
import type { Interval } from '#lib/core/programme.ts';
import { clock, seconds, START, toMillisecond, type Seconds } from '#lib/core/time.ts';
import { blockOfPassage } from '#lib/core/turns.ts';
import type { Words } from '#lib/words/words.ts';

export type Size = 'full' | 'compact' | 'bar' | 'own';

export interface Choices {
	readonly size: Size;
	/** A size of one's own in pixels, as written; no width is as wide as its place. */
	readonly width: string;
	readonly height: string;
	/** `null` for the visitor's own. */
	readonly theme: 'light' | 'dark' | null;
	/** `#rrggbb`, or `null` for ours. */
	readonly accent: string | null;
	/** Who is heard alone, by id. */
	readonly speaker: string | null;
	/** As written, `1:23`; nothing for the beginning and for the end. */
	readonly from: string;
	readonly to: string;
	/** Whether the text goes along with the voice. */
	readonly follow: boolean;
}

/** As an episode is embedded where nobody chooses anything. */
export const PLAIN: Choices = {
	size: 'full',
	width: '',
	height: '400',
	theme: null,
	accent: null,
	speaker: null,
	from: '',
	to: '',
	follow: true
};

/** Heights in pixels, each of them as wide as its place. */
export const HEIGHTS = { full: 480, compact: 160, bar: 76 } as const;
/** Less shows no button, more is no page. */
const LEAST = 60;
const MOST = 4000;

export interface Box {
	readonly width: number | '100%';
	readonly height: number;
}

export function boxOf({ size, width, height }: Pick<Choices, 'size' | 'width' | 'height'>): Box {
	if (size !== 'own') return { width: '100%', height: HEIGHTS[size] };
	return { width: pixels(width) ?? '100%', height: pixels(height) ?? HEIGHTS.full };
}

/** Whole pixels within reason; `null` for what is no number. */
function pixels(written: string): number | null {
	const digits = /^\s*(\d{1,9})/.exec(written)?.[1];
	return digits === undefined ? null : Math.min(Math.max(Number(digits), LEAST), MOST);
}

type Times = Pick<Choices, 'from' | 'to'>;

/** To the millisecond, as every address has it. */
function timeIn(written: string): Seconds | null {
	const at = instant(written.trim());
	return at === null ? null : toMillisecond(at);
}

/** A clip that ends before it begins is none: it plays on. */
export function placeOf({ from, to }: Times): Address | null {
	const start = timeIn(from) ?? START;
	const end = timeIn(to);
	if (end !== null && end > start) return { is: 'time', start, end };
	return start === START ? null : { is: 'time', start, end: null };
}

/** What cannot be meant by the times, in a sentence; `null` where all is well. */
export function faultIn({ from, to }: Times, duration: Seconds, words: Words['panels']): string | null {
	if (![from, to].every(isTime)) return words.badTimes;
	const start = timeIn(from) ?? START;
	const end = timeIn(to);
	if (start >= duration) return words.endsAt(clock(duration));
	return end === null || end > start ? null : words.endFirst;
}

const isTime = (written: string): boolean => written.trim() === '' || timeIn(written) !== null;

/** `1:01.24`: as a clock shows it, and to the millisecond where it is not a whole second. */
export function writtenTime(at: Seconds): string {
	const milliseconds = Math.round(at * 1000);
	const rest = milliseconds % 1000;
	const fraction = rest === 0 ? '' : `.${String(rest).padStart(3, '0').replace(/0+$/, '')}`;
	return clock(seconds(milliseconds / 1000)) + fraction;
}

/** When a passage is heard on the first track: until its turn ends or the next one begins. `null` where it is not in the sound. */
export function stretchOf(passages: readonly Passage[], blocks: readonly Block[], index: number): Interval | null {
	const start = passages[index]?.start ?? null;
	if (start === null) return null;
	const later = passages.flatMap((passage) => (passage.start !== null && passage.start > start ? [passage.start] : []));
	const turnEnd = blockOfPassage(blocks, index)?.end ?? START;
	const ends = [...later, turnEnd].filter((end) => end > start);
	return ends.length === 0 ? null : { start, end: seconds(Math.min(...ends)) };
}

/** An episode, and where it is reached. */
export interface Standing {
	readonly episode: Pick<Heading, 'id' | 'title'>;
	/** Absolute. */
	readonly home: Home;
	/** A copy as plain files ends the address of a page with a slash. */
	readonly isStill: boolean;
}

/** @param page as the address bar has it */
export function standingAt(page: URL, episode: Standing['episode']): Standing {
	const path = page.pathname.replace(/index\.html$/, '');
	const end = path.lastIndexOf(episodeAddress(episode));
	return { episode, home: page.origin + path.slice(0, Math.max(end, 0)), isStill: path.endsWith('/') };
}

/** A name that means whatever machine one sits at. */
const HERE = /^(?:localhost|127\.[\d.]+|\[::1\])$/;

/**
 * The page as others reach it.
 *
 * @param told what the library says it is, or `null`: an owner at home sees another address than the world; a copy that nobody told where
 * it will stand knows no better than the address bar
 */
export function publicPage(page: URL, told: string | null): URL {
	const said = told === null ? null : URL.parse(told);
	return said === null || HERE.test(said.hostname) ? page : said;
}

type Wish = readonly [name: string, wish: string];

/** What stands in an address; nothing is said that is so anyway. */
export const wishesOf = ({ size, theme, accent, speaker, follow }: Choices): Wish[] => [
	...(size === 'compact' || size === 'bar' ? [['view', size] as const] : []),
	...(theme === null ? [] : [['theme', theme] as const]),
	...(accent === null ? [] : [['accent', accent.replace('#', '')] as const]),
	...(speaker === null ? [] : [['speaker', speaker] as const]),
	...(follow ? [] : [['follow', '0'] as const])
];

const addressed = (address: string, { isStill }: Standing, choices: Choices): string =>
	wished(address + (isStill ? '/' : ''), wishesOf(choices), placeOf(choices));

export const playerAddress = (standing: Standing, choices: Choices): string =>
	addressed(embedAddress(standing.episode, standing.home), standing, choices);

/** Leads people to the page, and programs that know oEmbed to the player as it was chosen. */
export const pageLink = (standing: Standing, choices: Choices): string =>
	addressed(episodeAddress(standing.episode, standing.home), standing, choices);

export const iframeLine = (standing: Standing, choices: Choices): string =>
	iframeOf({ src: playerAddress(standing, choices), ...boxOf(choices), title: oneLine(standing.episode.title) });

/** Until its script is there, and wherever there is none, it is a link. */
export function componentLine(standing: Standing, choices: Choices): string {
	const { episode, home } = standing;
	const { width, height } = boxOf(choices);
	const across = width === '100%' ? width : `${width}px`;
	const start = startOf(placeOf(choices));
	const attributes: Wish[] = [
		['src', episodeAddress(episode, home)],
		...wishesOf(choices),
		...(start === null ? [] : [['start', start] as const]),
		['style', `display:block;width:${across};max-width:100%;height:${height}px`]
	];
	const written = attributes.map(([name, value]) => `${name}="${escapeMarkup(value)}"`).join(' ');
	const link = `<a href="${escapeMarkup(pageLink(standing, choices))}">${escapeMarkup(oneLine(episode.title))}</a>`;
	return `<script src="${escapeMarkup(home)}/embed.js" async></script><parley-player ${written}>${link}</parley-player>`;
}

function startOf(place: Address | null): string | null {
	if (place?.is !== 'time') return null;
	return String(toMillisecond(place.start)) + (place.end === null ? '' : `,${toMillisecond(place.end)}`);
}

const oneLine = (title: string): string => title.replace(/\s+/g, ' ').trim();
