import { shelfHead } from '#lib/server/publish/head.ts';
import { shelf } from './house.server.ts';
import { homeOf } from './origin.server.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async (event) => {
	event.locals.head = shelfHead(await shelf.site(), homeOf(event));
	return { shelf: await shelf.headings() };
};
