/** Answers with a picture that was made of an episode or of the whole library. */
import type { Picture } from '#lib/server/publish/picture/kept.ts';
import { isKnown } from './kept.server.ts';

export async function answerWithPicture(request: Request, { version, read }: Picture): Promise<Response> {
	const headers = new Headers({
		'content-type': 'image/png',
		etag: `"${version}"`,
		'cache-control': 'max-age=300, must-revalidate',
		'access-control-allow-origin': '*',
		'cross-origin-resource-policy': 'cross-origin'
	});
	if (isKnown(request, version)) return new Response(null, { status: 304, headers });
	const bytes = await read();
	headers.set('content-length', String(bytes.length));
	return new Response(request.method === 'HEAD' ? null : bytes, { headers });
}
