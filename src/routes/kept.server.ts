/** Answers with a file of an episode, whole or in part: ETag, If-None-Match, Range and If-Range of RFC 9110. */
import { wantedBytes, type Wanted } from '#lib/core/range.ts';
import type { Kept } from '#lib/server/studio.ts';
import { noSuchEpisode, shelf } from './house.server.ts';

export async function answerWith(request: Request, id: string, file: string, type: string): Promise<Response> {
	const kept = (await shelf.file(id, file)) ?? noSuchEpisode();
	const headers = new Headers({
		'content-type': type,
		etag: `"${kept.version}"`,
		'accept-ranges': 'bytes',
		'cache-control': 'no-cache',
		'access-control-allow-origin': '*'
	});
	const wanted = rangeOf(request, kept);
	if (isKnown(request, kept.version)) return withoutBody(kept, 304, headers);
	if (wanted.is === 'unsatisfiable') headers.set('content-range', `bytes */${kept.bytes}`);
	if (wanted.is === 'unsatisfiable') return withoutBody(kept, 416, headers);
	const [from, to] = wanted.is === 'part' ? [wanted.from, wanted.to] : [0, kept.bytes];
	headers.set('content-length', String(to - from));
	if (wanted.is === 'part') headers.set('content-range', `bytes ${from}-${to - 1}/${kept.bytes}`);
	const status = wanted.is === 'part' ? 206 : 200;
	return request.method === 'HEAD' ? withoutBody(kept, status, headers) : new Response(kept.stream(from, to), { status, headers });
}

/** A range of another version would make a file of two halves that do not fit. */
function rangeOf(request: Request, kept: Kept): Wanted {
	const condition = request.headers.get('if-range');
	if (condition !== null && condition !== `"${kept.version}"`) return { is: 'whole' };
	return wantedBytes(request.headers.get('range'), kept.bytes);
}

/** Whether the asker has this version already. */
export const isKnown = (request: Request, version: string): boolean => isAmong(request.headers.get('if-none-match'), `"${version}"`);

/** By the weak comparison of RFC 9110, 8.8.3.2: a compressed answer carries the same tag, weakened. */
const isAmong = (known: string | null, tag: string): boolean =>
	(known?.split(',') ?? []).some((one) => one.trim() === '*' || plain(one.trim()) === plain(tag));

const plain = (tag: string): string => tag.replace(/^W\//, '');

/** Sends what has a tag only to those who do not have it. Headers stay: a cache renews what it knows by them. */
export function unlessKnown(request: Request, response: Response): Response {
	const { status, headers, body } = response;
	const tag = headers.get('etag');
	if (status !== 200 || tag === null || !isAmong(request.headers.get('if-none-match'), tag)) return response;
	void body?.cancel();
	headers.delete('content-length');
	return new Response(null, { status: 304, headers });
}

async function withoutBody(kept: Kept, status: number, headers: Headers): Promise<Response> {
	await kept.close();
	return new Response(null, { status, headers });
}
