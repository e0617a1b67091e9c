/** What holds for every answer: text leaves compressed, and nothing is sniffed into another type. */
import type { Handle } from '@sveltejs/kit';
import { compressed } from './routes/compressed.server.ts';

/** Stands in app.html where `locals.head` is written. */
const HEAD_PLACE = '<!--parley-head-->';

export const handle: Handle = async ({ event, resolve }) => {
	const response = await resolve(event, {
		preload: ({ type }) => type === 'js' || type === 'css',
		transformPageChunk: ({ html }) => html.replace(HEAD_PLACE, () => event.locals.head ?? '')
	});
	response.headers.set('x-content-type-options', 'nosniff');
	return compressed(event.request, response);
};
