/** What a library says of itself to feeds, cards and other sites. Its owner writes it into `site.json` in the library's folder. */
import { fileOf, isRecord } from './formats/json.ts';
import { cleanName } from './formats/markup.ts';
import type { Parsed, Problem } from './problem.ts';

export interface Site {
	readonly title: string;
	readonly description: string;
	/** Whose work it is; `null` where nobody says. */
	readonly author: string | null;
	/** Told to podcast directories as the owner's. */
	readonly email: string | null;
	/** BCP 47. */
	readonly language: string;
	/** As podcast directories name it: `News`, `Society & Culture > Documentary`. */
	readonly category: string;
	readonly explicit: boolean;
	readonly copyright: string | null;
	/** Of a square picture of 1400 to 3000 pixels; `null` for the one that is drawn from the library. */
	readonly artwork: string | null;
	/** Where the library is reached, without a slash at its end: `https://example.org/talks`; `null` for wherever it is asked. */
	readonly address: string | null;
	/** By which podcast directories know the feed, wherever it moves; `null` for the one that follows from its address. */
	readonly guid: string | null;
}

export const PLAIN_SITE: Site = {
	title: 'Parley',
	description: 'Conversations to listen to and read along.',
	author: null,
	email: null,
	language: 'en',
	category: 'Society & Culture',
	explicit: false,
	copyright: null,
	artwork: null,
	address: null,
	guid: null
};

/** Apple's, which every directory reads: https://podcasters.apple.com/support/1691-apple-podcasts-categories */
const CATEGORIES = new Set(
	'Arts,Business,Comedy,Education,Fiction,Government,History,Health & Fitness,Kids & Family,Leisure,Music,News'
		.concat(',Religion & Spirituality,Science,Society & Culture,Sports,Technology,True Crime,TV & Film')
		.split(',')
);
const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;
const EMAIL = /^[^\s@<>]+@[^\s@<>]+$/;

/** What a value should be, in words, and the value as it is meant; `null` where it is not that. */
interface Reader<T> {
	readonly expected: string;
	readonly read: (value: unknown) => T | null;
}

const text = (value: unknown): string | null => (typeof value === 'string' ? cleanName(value) || null : null);

const matching = (value: unknown, pattern: RegExp): string | null => {
	const written = text(value);
	return written !== null && pattern.test(written) ? written : null;
};

const READERS: { readonly [K in keyof Site]: Reader<NonNullable<Site[K]>> } = {
	title: { expected: 'a text', read: text },
	description: { expected: 'a text', read: text },
	author: { expected: 'a text', read: text },
	email: { expected: 'an e-mail address', read: (value) => matching(value, EMAIL) },
	language: { expected: 'a language tag such as "en" or "pt-BR"', read: languageTag },
	category: { expected: 'one of the categories of Apple Podcasts, such as "News"', read: category },
	explicit: { expected: 'true or false', read: (value) => (typeof value === 'boolean' ? value : null) },
	copyright: { expected: 'a text', read: text },
	artwork: { expected: 'an http or https address', read: webAddress },
	address: { expected: 'an http or https address', read: homeAddress },
	guid: { expected: 'a UUID such as 917393e3-1b1e-5cef-ace4-edaa54e1f810', read: (value) => matching(value, UUID)?.toLowerCase() ?? null }
};

/** Whatever cannot be used is said, and the plain value stands in its place: a misspelt word must not take a library from the web. */
export function readSite(json: string): Parsed<Site> {
	const file = fileOf(json);
	if (!isRecord(file)) return { value: PLAIN_SITE, problems: [{ code: 'bad-site' }] };
	const problems: Problem[] = [];
	const said = Object.entries(file).flatMap(([key, value]) => {
		if (!isKey(key)) problems.push({ code: 'site-unknown-key', key, keys: Object.keys(READERS) });
		if (!isKey(key) || (value === null && PLAIN_SITE[key] === null)) return [];
		const { expected, read } = READERS[key];
		const meant = read(value);
		if (meant === null) problems.push({ code: 'site-bad-value', key, expected });
		return meant === null ? [] : [[key, meant]];
	});
	return { value: { ...PLAIN_SITE, ...(Object.fromEntries(said) as Partial<Site>) }, problems };
}

const isKey = (key: string): key is keyof Site => Object.hasOwn(READERS, key);

function languageTag(value: unknown): string | null {
	try {
		return Intl.getCanonicalLocales(text(value) ?? '')[0] ?? null;
	} catch {
		return null;
	}
}

/** Those below a category change more often than they, and are taken as they are written. */
function category(value: unknown): string | null {
	const [above = '', below] = (text(value) ?? '').split('>').map((name) => name.trim());
	if (!CATEGORIES.has(above)) return null;
	return below ? `${above} > ${below}` : above;
}

function webAddress(value: unknown): string | null {
	const url = URL.parse(text(value) ?? '');
	return url !== null && /^https?:$/.test(url.protocol) ? url.href : null;
}

/** Below it paths are added: a query or a fragment would swallow them. */
function homeAddress(value: unknown): string | null {
	const url = URL.parse(webAddress(value) ?? '');
	return url?.search !== '' || url.hash !== '' ? null : `${url.origin}${url.pathname}`.replace(/\/+$/, '');
}
