/** Compresses what Kit makes at run time: the adapter compresses only files that were there at build time. */
import { pipeline, Readable, type Duplex } from 'node:stream';
import { constants, createBrotliCompress, createGzip } from 'node:zlib';

const COMPRESSIBLE = /^(?:text\/|application\/(?:json|javascript|xml|rss\+xml|x-subrip|vnd\.parley\.timing))/;
/** Brotli 4 and gzip 6 both take some 25 ms for the page of a ten-hour transcript. */
const coders: Readonly<Record<string, () => Duplex>> = {
	br: () => createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }),
	gzip: () => createGzip({ level: 6 })
};

export function compressed(request: Request, response: Response): Response {
	const { headers, body, status } = response;
	if (!COMPRESSIBLE.test(headers.get('content-type') ?? '')) return response;
	headers.append('vary', 'accept-encoding');
	const accepted = request.headers.get('accept-encoding') ?? '';
	const coding = Object.keys(coders).find((name) => new RegExp(`\\b${name}\\b(?!;q=0)`).test(accepted));
	if (!coding || !body || status !== 200 || headers.has('content-encoding') || request.method === 'HEAD') return response;
	headers.set('content-encoding', coding);
	weaken(headers);
	headers.delete('content-length');
	// A pipeline closes the file behind it when the reader goes away in the middle; a bare pipe leaves it open.
	const coded = coders[coding]!();
	pipeline(Readable.fromWeb(body as Parameters<typeof Readable.fromWeb>[0]), coded, () => undefined);
	return new Response(Readable.toWeb(coded) as ReadableStream, { status, headers });
}

/** Other bytes under one strong tag would let a cache join halves that do not fit. */
function weaken(headers: Headers): void {
	const tag = headers.get('etag');
	if (tag?.startsWith('"')) headers.set('etag', `W/${tag}`);
}
