/** How values cross from the server to the browser: a transcript crosses as the page itself. */
import type { Transport } from '@sveltejs/kit';
import { OnPage, readBack } from '#lib/ui/onpage.ts';

export const transport: Transport = {
	OnPage: { encode: (value) => value instanceof OnPage && 1, decode: () => new OnPage(readBack()) }
};
