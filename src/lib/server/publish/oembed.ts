/** oEmbed 1.0 (oembed.com): what a page needs to show an episode of which it knows only the address. */
import type { Home } from '#lib/core/addresses.ts';
import { iframeOf } from '#lib/core/iframe.ts';
import type { Heading } from '#lib/core/manuscript.ts';
import type { Site } from '#lib/core/site.ts';
import { playerOf, type Asked } from './asked.ts';
import { SHARE } from './picture/share.ts';
import { shareAddress, type Wire } from './places.ts';
import { xmlDocument } from './xml.ts';

/** In pixels; `null` where the asker has any room. */
export interface Most {
	readonly width: number | null;
	readonly height: number | null;
}

export type Question =
	| { readonly is: 'question'; readonly url: string; readonly wire: Wire; readonly most: Most }
	| { readonly is: 'refused'; readonly status: 400 | 501; readonly why: string };

/** In the order and the words of the specification (2.3.4). */
export type Answer = Readonly<Record<string, string | number>>;

/** Seconds. */
const CACHED = 3600;
const WIDTH = 640;
const HEIGHTS: ReadonlyMap<string, number> = new Map([
	['compact', 180],
	['bar', 90]
]);
const HEIGHT = 360;

/** @param format as the endpoint's own address says it */
export function questionOf(parameters: URLSearchParams, format: string | null = null): Question {
	const url = parameters.get('url');
	const wire = format ?? parameters.get('format') ?? 'json';
	if (url === null || url.trim() === '') return { is: 'refused', status: 400, why: 'Say which page: /oembed?url=... is missing.' };
	if (wire !== 'json' && wire !== 'xml') return { is: 'refused', status: 501, why: 'There are two formats: json and xml.' };
	const most = { width: pixels(parameters.get('maxwidth')), height: pixels(parameters.get('maxheight')) };
	return { is: 'question', url: url.trim(), wire, most };
}

/** What is no number of pixels limits nothing. */
const pixels = (text: string | null): number | null => (/^[1-9]\d{0,8}$/.test(text ?? '') ? Number(text) : null);

export function answerTo(asked: Asked, heading: Heading, site: Site, home: Home, most: Most): Answer {
	const author = heading.author ?? site.author;
	const view = new Map(asked.wishes).get('view') ?? '';
	const width = within(WIDTH, most.width);
	const height = within(HEIGHTS.get(view) ?? HEIGHT, most.height);
	return {
		type: 'rich',
		version: '1.0',
		title: heading.title,
		...(author === null ? {} : { author_name: author }),
		provider_name: site.title,
		provider_url: `${home}/`,
		cache_age: CACHED,
		...thumbnail(heading, home, most),
		width,
		height,
		html: iframeOf({ src: playerOf(asked, home), width, height, title: `${heading.title} \u2013 ${site.title}` })
	};
}

const within = (wanted: number, most: number | null): number => Math.min(wanted, most ?? wanted);

/** The picture has one size: where that is too large there is none (2.3.4.1: all three or none). */
function thumbnail(heading: Heading, home: Home, most: Most): Answer {
	if (within(SHARE.width, most.width) < SHARE.width || within(SHARE.height, most.height) < SHARE.height) return {};
	return { thumbnail_url: shareAddress(heading, home), thumbnail_width: SHARE.width, thumbnail_height: SHARE.height };
}

export function written(answer: Answer, wire: Wire): { readonly type: string; readonly text: string } {
	if (wire === 'json') return { type: 'application/json; charset=utf-8', text: JSON.stringify(answer) };
	return { type: 'text/xml; charset=utf-8', text: xmlDocument({ oembed: answer }) };
}
