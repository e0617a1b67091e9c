/** What holds for every answer: it says what may be done with it, is not sent twice, and text leaves compressed. */
import type { Handle, HandleServerError, ServerInit } from '@sveltejs/kit';
import { env } from '$env/dynamic/private';
import first from '../.svelte-kit/first/comfort.js?raw';
import { explain } from '#lib/core/problem.ts';
import { LANGUAGES } from '#lib/words/languages.ts';
import { compressed } from './routes/compressed.server.ts';
import { ancestorsOf, dress, hashOf, kindOf, preflighted } from './routes/headers.server.ts';
import { shelf } from './routes/house.server.ts';
import { unlessKnown } from './routes/kept.server.ts';
import { languageOf, tellLanguage } from './routes/language.server.ts';
import { findHome } from './routes/origin.server.ts';

/** Stands in app.html where `locals.head` is written. */
const HEAD_PLACE = '<!--parley-head-->';
/** And here what runs before the first paint, on pages of ours alone: a frame is drawn as its address asks. */
const FIRST_PLACE = '<!--parley-first-->';
/** In the page itself: a file would keep a phone waiting for one more answer before anything is drawn. */
const FIRST = `<script>${first}</script>`;
const FIRST_HASH = hashOf(first);

/** As app.html begins. */
const ROOT = '<html lang="en" dir="ltr">';

/** Whoever keeps the library is told what of its `site.json` cannot be used; visitors are not. */
export const init: ServerInit = async () => {
	for (const problem of (await shelf.checkedSite()).problems) process.stderr.write(`${explain(problem)}\n`);
};

/** Somebody asking for what is not there is no fault of ours. */
export const handleError: HandleServerError = ({ error, status }) => {
	if (status !== 404) process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
};

const written = (html: string, { language, head = '' }: App.Locals): string =>
	html.replace(ROOT, `<html lang="${language}" dir="${LANGUAGES[language].direction}">`).replace(HEAD_PLACE, (place) => place + head);

/** Kit would say so in a header, and a browser would then fetch the script before the page can be read. */
const fetchedSoon = (path: string): string => `<link rel="modulepreload" href="${path}" fetchpriority="low">`;

export const handle: Handle = async ({ event, resolve }) => {
	const home = await findHome(event, env, shelf.site);
	event.locals.home = home;
	event.locals.language = languageOf(event);
	const before = event.route.id?.startsWith('/embed/') ? '' : FIRST;
	const scripts: string[] = [];
	const made = await resolve(event, {
		preload: ({ type, path }) => {
			if (type === 'js') scripts.push(path);
			return type === 'css';
		},
		transformPageChunk: ({ html }) =>
			written(html, event.locals)
				.replace(FIRST_PLACE, () => before)
				.replace('</body>', (end) => scripts.map(fetchedSoon).join('') + end)
	});
	const response = preflighted(event.request, made);
	tellLanguage(event, response.headers);
	const origins = [...new Set([event.url.origin, new URL(home).origin])];
	dress(kindOf(event, made), response.headers, { origins, ancestors: ancestorsOf(env.PARLEY_FRAME_ANCESTORS), first: FIRST_HASH });
	return compressed(event.request, unlessKnown(event.request, response));
};
