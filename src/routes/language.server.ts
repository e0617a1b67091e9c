/** In which language a visitor is answered, and what caches are told of it. */
import type { RequestEvent } from '@sveltejs/kit';
import { FALLBACK, languageFor, type Language } from '#lib/words/languages.ts';
import { isStill } from './still.server.ts';

type Asked = Pick<RequestEvent, 'request' | 'route'>;

/** A plain file is written for everybody, and turns to its reader's language once it is awake; the embed speaks English so far. */
export function languageOf({ request, route }: Asked): Language {
	if (isStill || route.id?.startsWith('/embed/')) return FALLBACK;
	return languageFor(request.headers.get('cookie'), request.headers.get('accept-language'));
}

/** A page, and what Kit sends to its script, is another one for another language. */
export function tellLanguage({ isDataRequest }: Pick<RequestEvent, 'isDataRequest'>, headers: Headers): void {
	if (isDataRequest || headers.has('x-sveltekit-page')) headers.append('vary', 'accept-language, cookie');
}
