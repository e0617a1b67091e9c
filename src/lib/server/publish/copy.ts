/** A library as plain files: which addresses it has, which file each becomes, and what a page needs that no header can tell. */
import { embedAddress, episodeAddress } from '#lib/core/addresses.ts';
import { ICON_FILES } from '#lib/core/icons.ts';
import { tracksOf, type Heading } from '#lib/core/manuscript.ts';

export interface Page {
	/** Asked of the server, without its origin. */
	readonly address: string;
	/** Relative to the folder of the copy. */
	readonly file: string;
	/** What the server answers where all is well. */
	readonly status: 200 | 404;
}

/** A file of the library that is copied as it is. */
export interface Sound {
	readonly episode: Heading['id'];
	readonly name: string;
	readonly file: string;
}

const TRANSCRIPTS = ['txt', 'vtt', 'srt', 'json', 'html'].map((ending) => `transcript.${ending}`);
const OF_EVERY_EPISODE = [
	'episode.json',
	'source.txt',
	'page.json',
	'timing',
	'chapters.json',
	'share.png',
	'oembed.json',
	'oembed.xml',
	...TRANSCRIPTS
];

/** Nothing has this address, and a host of plain files has no other way to say so than the page that says it here. */
const NOWHERE = '/there-is-nothing-here';

/** A page stands in a folder of its own: every web host finds `index.html` there, whatever else it is told. */
const page = (address: string): Page => ({ address: `${address}/`, file: `${address}/index.html`.slice(1), status: 200 });
const file = (address: string): Page => ({ address, file: address.slice(1), status: 200 });

/** Its index is searched by Pagefind, which is WebAssembly. */
const SEARCH = page('/search');

export const pagesOf = (headings: readonly Heading[]): readonly Page[] => [
	page(''),
	SEARCH,
	page('/offline'),
	...['/feed.xml', '/sitemap.xml', '/robots.txt', '/artwork.png', '/manifest.webmanifest'].map(file),
	...Object.keys(ICON_FILES).map((name) => file(`/${name}.png`)),
	{ address: NOWHERE, file: '404.html', status: 404 },
	...headings.flatMap(pagesOfEpisode)
];

function pagesOfEpisode(heading: Heading): Page[] {
	const at = episodeAddress(heading);
	const names = [...OF_EVERY_EPISODE, ...(heading.kind === 'recorded' ? ['trust.json'] : []), ...(heading.other ? ['timing-speech'] : [])];
	return [page(at), page(embedAddress(heading)), ...names.map((name) => file(`${at}/${name}`))];
}

/** Those whose words can be searched. */
export const searched = (headings: readonly Heading[]): readonly Page[] => headings.map((heading) => page(episodeAddress(heading)));

export const soundsOf = (headings: readonly Heading[]): readonly Sound[] =>
	headings.flatMap((heading) =>
		tracksOf(heading).flatMap(({ sources }) =>
			sources.map(({ url }) => ({ episode: heading.id, name: url, file: `${episodeAddress(heading)}/${url}`.slice(1) }))
		)
	);

/** A page may say these only in a header: written into the page they are a complaint in the console and nothing else. */
const ONLY_IN_HEADERS = /^(?:frame-ancestors|sandbox|report-uri|report-to)\b/;

/**
 * @param policy the Content-Security-Policy that was sent with the page
 * @param below the path under which the copy will stand, `/talks`; empty for a host's root
 */
export function stillPage({ file, status }: Page, html: string, policy: string | null, below: string): string {
	const written = file === SEARCH.file ? policyOf(policy).replace('script-src', "script-src 'wasm-unsafe-eval'") : policyOf(policy);
	const meta = written === '' ? '' : `<meta http-equiv="content-security-policy" content="${written.replaceAll('"', '&quot;')}" />`;
	// Before anything that the policy is about.
	const guarded = html.replace(/<meta charset="utf-8" ?\/?>/i, (charset) => charset + meta);
	const placed = below === '' ? guarded : guarded.replace(/(\s(?:href|src|action)=")\/(?!\/)/g, `$1${below}/`);
	return status === 404 ? anywhere(placed, below) : placed;
}

const policyOf = (policy: string | null): string =>
	(policy ?? '')
		.split(';')
		.map((directive) => directive.trim())
		.filter((directive) => directive !== '' && !ONLY_IN_HEADERS.test(directive))
		.join('; ');

/** The page for what is not there answers at any depth: nothing of it may be looked for beside it, and it needs no script. */
const anywhere = (html: string, below: string): string =>
	html
		.replace(/<script\b[\s\S]*?<\/script>/g, '')
		.replace(/<link[^>]*rel="modulepreload"[^>]*>/g, '')
		.replaceAll('"./_app/', `"${below}/_app/`);
