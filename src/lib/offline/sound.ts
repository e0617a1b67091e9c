/** Answers for a sound that is kept in pieces, whole or in part, with one piece in memory at a time. */
import { wantedBytes } from '#lib/core/range.ts';
import { partsOf, PIECE, type Part } from './pieces.ts';

export interface KeptSound {
	readonly bytes: number;
	readonly type: string;
	/** Changes with the bytes. */
	readonly version: string;
}

/** @param read gives a piece by its number */
export function soundAnswer(range: string | null, sound: KeptSound, read: (piece: number) => Promise<Blob>, size = PIECE): Response {
	const { bytes, type, version } = sound;
	const wanted = wantedBytes(range, bytes);
	const headers = new Headers({ 'content-type': type, 'accept-ranges': 'bytes', etag: `"${version}"` });
	if (wanted.is === 'unsatisfiable') {
		headers.set('content-range', `bytes */${bytes}`);
		return new Response(null, { status: 416, headers });
	}
	const [from, to] = wanted.is === 'part' ? [wanted.from, wanted.to] : [0, bytes];
	headers.set('content-length', String(to - from));
	if (wanted.is === 'part') headers.set('content-range', `bytes ${from}-${to - 1}/${bytes}`);
	return new Response(streamed(partsOf(from, to, size), read), { status: wanted.is === 'part' ? 206 : 200, headers });
}

/** Nothing is read before somebody wants it: a player that asks for all of ten hours takes a minute of them, and asks again elsewhere. */
function streamed(parts: readonly Part[], read: (piece: number) => Promise<Blob>): ReadableStream<Uint8Array> {
	const rest = parts.values();
	const pull = async (controller: ReadableStreamDefaultController<Uint8Array>): Promise<void> => {
		const next = rest.next();
		if (next.done) {
			controller.close();
			return;
		}
		const { piece, from, to } = next.value;
		controller.enqueue(new Uint8Array(await (await read(piece)).slice(from, to).arrayBuffer()));
	};
	return new ReadableStream({ pull }, { highWaterMark: 0 });
}
