/** What holds for every answer: text leaves compressed, and nothing is sniffed into another type. */
import type { Handle } from '@sveltejs/kit';
import { compressed } from './routes/compressed.server.ts';

export const handle: Handle = async ({ event, resolve }) => {
	const response = await resolve(event, { preload: ({ type }) => type === 'js' || type === 'css' });
	response.headers.set('x-content-type-options', 'nosniff');
	return compressed(event.request, response);
};
