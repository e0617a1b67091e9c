import { arrangementIn, AS_IT_COMES } from '#lib/core/arranging.ts';
import { shelfHead } from '#lib/server/publish/head.ts';
import { shelf } from './house.server.ts';
import { homeOf } from './origin.server.ts';
import { isStill } from './still.server.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async (event) => {
	event.locals.head = shelfHead(await shelf.site(), homeOf(event));
	const arrangement = isStill ? AS_IT_COMES : arrangementIn(event.request.headers.get('cookie') ?? '');
	return { shelf: await shelf.headings(), arrangement };
};
