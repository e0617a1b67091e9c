/** Where this library is reached from outside, as absolute addresses need it. */
import { env } from '$env/dynamic/private';
import type { RequestEvent } from '@sveltejs/kit';

/** `ORIGIN`, where it is set, is in Kit's own address already; without it Kit supposes https, which is wrong for a server without a proxy. */
export function homeOf({ request, url }: Pick<RequestEvent, 'request' | 'url'>): string {
	const host = request.headers.get('host');
	if (env.ORIGIN || host === null) return url.origin;
	return `${request.headers.get('x-forwarded-proto') === 'https' ? 'https' : 'http'}://${request.headers.get('x-forwarded-host') ?? host}`;
}
