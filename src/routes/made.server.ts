/** Answers with text that was made for the asker: what it says is its version, and every site may read it. */
import { createHash } from 'node:crypto';
import { isKnown } from './kept.server.ts';

export function answerMade(request: Request, text: string, type: string): Response {
	const body = new TextEncoder().encode(text);
	const version = createHash('sha256').update(body).digest('base64url').slice(0, 22);
	const headers = new Headers({
		'content-type': type,
		etag: `"${version}"`,
		'cache-control': 'no-cache',
		'access-control-allow-origin': '*'
	});
	if (isKnown(request, version)) return new Response(null, { status: 304, headers });
	headers.set('content-length', String(body.length));
	return new Response(request.method === 'HEAD' ? null : body, { headers });
}
